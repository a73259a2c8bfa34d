package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.carecast.Example.aged;
import static org.carecast.Example.flow;

import java.time.YearMonth;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Cause;
import org.carecast.cohort.Counting;
import org.carecast.cohort.Law;
import org.carecast.measure.Demand;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;

/**
 * Take-up is the share of all who are entitled. Of 120 aged 20, three quarters ask for support at 21 and 60% are still supported at
 * 22: four in five of those who were. An official count holds everyone of 21, so that only 22 takes anybody away.
 *
 * <pre>
 *                   aged 20  aged 21  aged 22
 * open cases            120       90       72
 * official count        120      120       72
 * </pre>
 */
final class B04_TakeUpFallsWithAgeTest {

    private static final YearMonth BEFORE = Example.OPENING.minusMonths(1);

    @Test
    void openCases() {
        Demand demand = Example.plain()
                .opening(20, 120)
                .from(BEFORE, Parameter.TAKE_UP, new AgeBand(21, 25), 0.6)
                .with(Parameter.TAKE_UP, 21, 0.75)
                .months(24);

        assertThat(aged(demand, 21, "2018-11")).isEqualTo(90, within(1e-9));
        assertThat(aged(demand, 22, "2019-11")).isEqualTo(72, within(1e-9));
        // 7.5 turn 22 each month, and a fifth of them goes.
        assertThat(flow(demand, Cause.DECLINED, "2018-12")).isEqualTo(1.5, within(1e-9));
    }

    @Test
    void anOfficialCount() {
        Demand demand = Example.of(Example.YOUNG, new Law(18, 18, 21, Counting.OFFICIAL_COUNT, 25, 91))
                .opening(20, 120)
                .with(Parameter.TAKE_UP, 0.6)
                .months(24);

        assertThat(aged(demand, 21, "2018-11")).isEqualTo(120, within(1e-9));
        assertThat(flow(demand, Cause.DECLINED, "2018-11")).isZero();
        assertThat(aged(demand, 22, "2019-11")).isEqualTo(72, within(1e-9));
    }

    @Test
    void whoAskedLongAgoIsNotAskedAgainWhereNobodyDoes() {
        Demand demand =
                Example.plain().opening(21, 120).with(Parameter.TAKE_UP, 0).months(12);

        assertThat(aged(demand, 22, "2018-11")).isEqualTo(120, within(1e-9));
    }

    /** No book may have it, but a draw and the end of a range may: nobody comes by take-up. */
    @Test
    void whereTakeUpRisesEverybodyStays() {
        Demand demand = Example.plain()
                .opening(21, 120)
                .from(BEFORE, Parameter.TAKE_UP, new AgeBand(21, 25), 0.9)
                .with(Parameter.TAKE_UP, 21, 0.5)
                .months(12);

        assertThat(aged(demand, 22, "2018-11")).isEqualTo(120, within(1e-9));
    }

    /** Half of 120 go at 21. At 22 the draw has more, which brings nobody back, and at 23 four in ten of all: four in five of the half. */
    @Test
    void whoIsGoneDoesNotGoAgainAfterARise() {
        Demand demand = Example.plain()
                .opening(20, 120)
                .from(BEFORE, Parameter.TAKE_UP, new AgeBand(23, 25), 0.4)
                .with(Parameter.TAKE_UP, 21, 0.5)
                .with(Parameter.TAKE_UP, 22, 0.9)
                .months(36);

        assertThat(aged(demand, 22, "2019-11")).isEqualTo(60, within(1e-9));
        assertThat(aged(demand, 23, "2020-11")).isEqualTo(48, within(1e-9));
    }
}
