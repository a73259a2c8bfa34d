package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.carecast.Example.aged;
import static org.carecast.Example.flow;

import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Cause;
import org.carecast.measure.Demand;
import org.junit.jupiter.api.Test;

/**
 * 120 people a year become care leavers: 10 a month, or with a quarter born on 1 January 37.5 in that month and 7.5 in
 * each other one. Either way 120 are aged 18 a year later.
 *
 * <pre>
 * entered  Dec-17  Jan-18  Feb-18  aged 18 in Nov-18
 * evenly       10      10      10                120
 * a quarter   7.5    37.5     7.5                120
 * </pre>
 */
final class A04_EntrantsAtEighteenTest {
    private static final Example ENTERING = Example.plain().with(Parameter.ENTRANTS_AT_18, 120);

    @Test
    void evenly() {
        Demand demand = ENTERING.months(12);

        assertThat(flow(demand, Cause.ENTERED_AT_18, "2017-12")).isEqualTo(10, within(1e-9));
        assertThat(flow(demand, Cause.ENTERED_AT_18, "2018-01")).isEqualTo(10, within(1e-9));
        assertThat(aged(demand, 18, "2018-11")).isEqualTo(120, within(1e-9));
    }

    @Test
    void aQuarterOnTheFirstOfJanuary() {
        Demand demand = ENTERING.with(Parameter.JANUARY_BIRTHDAY_SHARE, 0.25).months(12);

        assertThat(flow(demand, Cause.ENTERED_AT_18, "2017-12")).isEqualTo(7.5, within(1e-9));
        assertThat(flow(demand, Cause.ENTERED_AT_18, "2018-01")).isEqualTo(37.5, within(1e-9));
        assertThat(aged(demand, 18, "2018-11")).isEqualTo(120, within(1e-9));
    }
}
