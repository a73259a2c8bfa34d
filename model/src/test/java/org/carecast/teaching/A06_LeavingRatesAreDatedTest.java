package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.carecast.Example.total;

import java.time.YearMonth;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.measure.Demand;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;

/**
 * A rate holds from its month until the next one: 19 % a year for six months, then nobody leaves.
 *
 * <pre>
 *             Nov-17  May-18  Nov-18
 * people       100.0    90.0    90.0
 * </pre>
 */
final class A06_LeavingRatesAreDatedTest {
    @Test
    void aRateHoldsUntilTheNext() {
        Demand demand = Example.plain()
                .opening(18, 100)
                .with(Parameter.LEAVES_SERVICE, 18, 0.19)
                .from(YearMonth.of(2018, 6), Parameter.LEAVES_SERVICE, new AgeBand(18, 18), 0)
                .months(12);

        assertThat(total(demand, "2018-05")).isEqualTo(90, within(1e-9));
        assertThat(total(demand, "2018-11")).isEqualTo(90, within(1e-9));
    }
}
