package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.carecast.Example.children;
import static org.carecast.Example.flow;
import static org.carecast.Example.total;

import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Cause;
import org.carecast.measure.Demand;
import org.junit.jupiter.api.Test;

/**
 * Leaving care goes by the year like leaving the service: 19 in 100 of those aged 16 in November 2017 have left care by
 * November 2018, although most turned 17 on the way; of those aged 17 then, none.
 *
 * <pre>
 *                  Nov-17  May-18  Nov-18  Nov-19
 * in care           100.0    90.0    81.0       0
 * care leavers          0       0       0    81.0
 * </pre>
 */
final class D02_LeavingCareBefore18Test {
    private final Demand demand = Example.withChildrenFrom(16)
            .opening(16, 100)
            .with(Parameter.LEAVES_CARE, 16, 0.19)
            .months(24);

    @Test
    void theYearlyReadingIsTheYearlyRate() {
        assertThat(children(demand, "2018-11")).isEqualTo(81, within(1e-9));
        assertThat(total(demand, "2019-11")).isEqualTo(81, within(1e-9));
    }

    @Test
    void eachMonthTakesTheSameShare() {
        // Half-way through the year the stock is the square root of 0.81.
        assertThat(children(demand, "2018-05")).isEqualTo(90, within(1e-9));
        assertThat(flow(demand, Cause.LEFT_CARE, "2017-12"))
                .isEqualTo(100 * (1 - Math.pow(0.81, 1.0 / 12)), within(1e-9));
        assertThat(flow(demand, Cause.LEFT_CARE, "2018-12")).isZero();
    }

    @Test
    void itIsNotLeavingTheService() {
        assertThat(flow(demand, Cause.LEFT_SERVICE, "2017-12")).isZero();
        assertThat(flow(demand, Cause.LEFT_SERVICE, "2018-12")).isZero();
    }
}
