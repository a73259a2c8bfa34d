package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.carecast.Example.children;
import static org.carecast.Example.flow;
import static org.carecast.Example.total;

import java.time.YearMonth;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Cause;
import org.carecast.measure.Demand;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;

/**
 * Whoever turns 18 with fewer than 91 days in care is qualifying only and no care leaver. From 15 September to 1 January are
 * 15 + 31 + 30 + 31 + 1 = 108 days, from 15 October 16 + 30 + 31 + 1 = 78: of 10 who came in September 2018 and 8 who came in
 * October, all with an assigned birthday, 10 become care leavers.
 *
 * <pre>
 *                    Dec-18  Jan-19
 * in care                18       0
 * turned_18               0      10
 * qualifying_only         0       8
 * care leavers            0      10
 * </pre>
 */
final class D06_ThirteenWeeksBeforeTheFirstOfJanuaryTest {
    private final Demand demand = Example.withChildrenFrom(17)
            .with(Parameter.JANUARY_BIRTHDAY_SHARE, 1)
            .from(YearMonth.of(2018, 9), Parameter.ARRIVALS, AgeBand.ALL, 10)
            .from(YearMonth.of(2018, 10), Parameter.ARRIVALS, AgeBand.ALL, 8)
            .from(YearMonth.of(2018, 11), Parameter.ARRIVALS, AgeBand.ALL, 0)
            .months(24);

    @Test
    void untilTheirBirthdayAllAreInCare() {
        assertThat(children(demand, "2018-12")).isEqualTo(18, within(1e-9));
        assertThat(flow(demand, Cause.TURNED_18, "2018-12")).isZero();
        assertThat(flow(demand, Cause.QUALIFYING_ONLY, "2018-12")).isZero();
    }

    @Test
    void septemberIsEarlyEnough() {
        assertThat(flow(demand, Cause.TURNED_18, "2019-01")).isEqualTo(10, within(1e-9));
        assertThat(total(demand, "2019-01")).isEqualTo(10, within(1e-9));
    }

    @Test
    void octoberIsNotAndIsCounted() {
        assertThat(flow(demand, Cause.QUALIFYING_ONLY, "2019-01")).isEqualTo(8, within(1e-9));
        assertThat(children(demand, "2019-01")).isZero();
        assertThat(total(demand, "2019-11")).as("they do not come later").isEqualTo(10, within(1e-9));
    }
}
