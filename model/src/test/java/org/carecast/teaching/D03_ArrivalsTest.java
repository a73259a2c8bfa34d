package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.carecast.Example.children;
import static org.carecast.Example.flow;

import java.time.YearMonth;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Cause;
import org.carecast.measure.Demand;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;

/**
 * Arrivals come in by month and age, their birthdays spread evenly: 12 a month, a quarter of them aged 16; 24 from February.
 * A twelfth of those who came in December are a year older in January, and those of them who turned 18 (9 / 12) are gone.
 *
 * <pre>
 *              Dec-17               Jan-18  Feb-18
 * arrived          12                   12      24
 * aged 16           3   3 + 3 - 3/12 = 5.75
 * aged 17           9   9 + 9 - 9/12 + 3/12 = 17.50
 * </pre>
 */
final class D03_ArrivalsTest {
    private final Demand demand = Example.withChildrenFrom(16)
            .with(Parameter.ARRIVALS, 12)
            .from(YearMonth.of(2018, 2), Parameter.ARRIVALS, AgeBand.ALL, 24)
            .with(Parameter.ARRIVAL_AGE_SHARE, 16, 0.25)
            .with(Parameter.ARRIVAL_AGE_SHARE, 17, 0.75)
            .months(3);

    @Test
    void byMonth() {
        assertThat(children(demand, "2017-11")).isZero();
        assertThat(flow(demand, Cause.ARRIVED, "2017-12")).isEqualTo(12, within(1e-9));
        assertThat(flow(demand, Cause.ARRIVED, "2018-01")).isEqualTo(12, within(1e-9));
        assertThat(flow(demand, Cause.ARRIVED, "2018-02")).isEqualTo(24, within(1e-9));
    }

    @Test
    void byAge() {
        assertThat(children(demand, 16, "2017-12")).isEqualTo(3, within(1e-9));
        assertThat(children(demand, 17, "2017-12")).isEqualTo(9, within(1e-9));
        assertThat(children(demand, 16, "2018-01")).isEqualTo(5.75, within(1e-9));
        assertThat(children(demand, 17, "2018-01")).isEqualTo(17.5, within(1e-9));
    }
}
