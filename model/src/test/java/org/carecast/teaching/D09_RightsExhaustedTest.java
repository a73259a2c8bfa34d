package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.carecast.Example.flow;
import static org.carecast.Example.total;

import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Cause;
import org.carecast.measure.Demand;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;

/**
 * Rights are exhausted among those who have not left the service: with 0.19 leaving and 0.36 exhausted in a year,
 * 0.81 x 0.64 = 0.5184 are left of those aged 18, and half-way the root of it, 0.9 x 0.8 = 0.72.
 *
 * <pre>
 *                   Nov-17  May-18  Nov-18
 * people            100.00   72.00   51.84
 * </pre>
 */
final class D09_RightsExhaustedTest {
    private final Demand demand = Example.plain()
            .opening(18, 100)
            .with(Parameter.LEAVES_SERVICE, 18, 0.19)
            .with(Parameter.APPEAL_RIGHTS_EXHAUSTED, 0)
            .from(Example.OPENING.plusMonths(1), Parameter.APPEAL_RIGHTS_EXHAUSTED, new AgeBand(18, 18), 0.36)
            .months(24);

    @Test
    void bothByTheYear() {
        assertThat(total(demand, "2018-05")).isEqualTo(72, within(1e-9));
        assertThat(total(demand, "2018-11")).isEqualTo(51.84, within(1e-9));
        assertThat(total(demand, "2019-11")).as("none of those aged 19").isEqualTo(51.84, within(1e-9));
    }

    @Test
    void leavingComesFirst() {
        double stay = Math.pow(0.81, 1.0 / 12);

        assertThat(flow(demand, Cause.LEFT_SERVICE, "2017-12")).isEqualTo(100 * (1 - stay), within(1e-9));
        assertThat(flow(demand, Cause.RIGHTS_EXHAUSTED, "2017-12"))
                .isEqualTo(100 * stay * (1 - Math.pow(0.64, 1.0 / 12)), within(1e-9));
    }

    @Test
    void whereNoRowSpeaksOfItNobodyIs() {
        Demand without = Example.plain().opening(18, 100).months(12);

        assertThat(flow(without, Cause.RIGHTS_EXHAUSTED, "2017-12")).isZero();
        assertThat(total(without, "2018-11")).isEqualTo(100, within(1e-9));
    }
}
