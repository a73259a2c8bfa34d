package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.carecast.Example.aged;
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
 * Whoever is aged 16 in 2018 and is given a birthday is born on 1 January 2002, in whichever month of 2018 they came: all
 * turn 18 in January 2020. Here 10 come in each month of 2018.
 *
 * <pre>
 *              Jan-18  Dec-18  Jan-19  Dec-19  Jan-20
 * aged 16          10     120       0       0       0
 * aged 17           0       0     120     120       0
 * aged 18           0       0       0       0     120
 * </pre>
 */
final class D04_ArrivalsWithAnAssignedBirthdayTest {
    private final Demand demand = Example.withChildrenFrom(16)
            .with(Parameter.JANUARY_BIRTHDAY_SHARE, 1)
            .arrivingAged(16)
            .from(YearMonth.of(2018, 1), Parameter.ARRIVALS, AgeBand.ALL, 10)
            .from(YearMonth.of(2019, 1), Parameter.ARRIVALS, AgeBand.ALL, 0)
            .months(26);

    @Test
    void theyAgeTogether() {
        assertThat(children(demand, 16, "2018-01")).isEqualTo(10, within(1e-9));
        assertThat(children(demand, 16, "2018-12")).isEqualTo(120, within(1e-9));
        assertThat(children(demand, 16, "2019-01")).isZero();
        assertThat(children(demand, 17, "2019-01")).isEqualTo(120, within(1e-9));
        assertThat(children(demand, 17, "2019-12")).isEqualTo(120, within(1e-9));
    }

    @Test
    void allOfAYearTurn18InOneJanuary() {
        assertThat(flow(demand, Cause.TURNED_18, "2019-12")).isZero();
        assertThat(flow(demand, Cause.TURNED_18, "2020-01")).isEqualTo(120, within(1e-9));
        assertThat(children(demand, "2020-01")).isZero();
        assertThat(aged(demand, 18, "2020-01")).isEqualTo(120, within(1e-9));
    }

    /** 12 who came in May, when nobody was given a birthday, turn 18 one a month; 12 who came in June all in January. */
    @Test
    void theShareOfTheMonthOfArrivalCounts() {
        Demand dated = Example.withChildrenFrom(16)
                .arrivingAged(16)
                .from(YearMonth.of(2018, 6), Parameter.JANUARY_BIRTHDAY_SHARE, AgeBand.ALL, 1)
                .from(YearMonth.of(2018, 5), Parameter.ARRIVALS, AgeBand.ALL, 12)
                .from(YearMonth.of(2018, 7), Parameter.ARRIVALS, AgeBand.ALL, 0)
                .months(26);

        assertThat(flow(dated, Cause.TURNED_18, "2019-12")).isEqualTo(1, within(1e-9));
        assertThat(flow(dated, Cause.TURNED_18, "2020-01")).isEqualTo(1 + 12, within(1e-9));
    }
}
