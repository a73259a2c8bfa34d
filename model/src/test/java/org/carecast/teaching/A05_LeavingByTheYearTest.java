package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.carecast.Example.flow;
import static org.carecast.Example.total;

import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Cause;
import org.carecast.measure.Demand;
import org.junit.jupiter.api.Test;

/**
 * A leaving rate belongs to the year in which someone is of an age, from one November to the next: 19 in 100 of those aged
 * 18 in November 2017 are gone by November 2018, although most turned 19 on the way; none after that.
 *
 * <pre>
 *             Nov-17  May-18  Nov-18  Nov-19
 * people       100.0    90.0    81.0    81.0
 * </pre>
 */
final class A05_LeavingByTheYearTest {
    private final Demand demand = Example.plain()
            .opening(18, 100)
            .with(Parameter.LEAVES_SERVICE, 18, 0.19)
            .months(24);

    @Test
    void theYearlyReadingIsTheYearlyRate() {
        assertThat(total(demand, "2018-11")).isEqualTo(81, within(1e-9));
        assertThat(total(demand, "2019-11")).isEqualTo(81, within(1e-9));
    }

    @Test
    void eachMonthTakesTheSameShare() {
        // Half-way through the year the stock is the square root of 0.81.
        assertThat(total(demand, "2018-05")).isEqualTo(90, within(1e-9));
        assertThat(flow(demand, Cause.LEFT_SERVICE, "2017-12"))
                .isEqualTo(100 * (1 - Math.pow(0.81, 1.0 / 12)), within(1e-9));
        assertThat(flow(demand, Cause.LEFT_SERVICE, "2018-12")).isZero();
    }
}
