package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.carecast.Example.aged;
import static org.carecast.Example.flow;
import static org.carecast.Example.total;

import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Cause;
import org.carecast.measure.Demand;
import org.junit.jupiter.api.Test;

/**
 * On the 21st birthday those who do not ask for support leave: with a take-up of 0.75, a quarter of the 10 who turn 21 each
 * month.
 *
 * <pre>
 *             Nov-17  Dec-17  Nov-18
 * aged 20        120     110       0
 * aged 21          0     7.5      90
 * declined         -     2.5     2.5
 * </pre>
 */
final class B01_TakeUpAfter21Test {
    @Test
    void aQuarterDeclines() {
        Demand demand =
                Example.plain().opening(20, 120).with(Parameter.TAKE_UP, 0.75).months(24);

        assertThat(aged(demand, 20, "2017-12")).isEqualTo(110, within(1e-9));
        assertThat(aged(demand, 21, "2017-12")).isEqualTo(7.5, within(1e-9));
        assertThat(flow(demand, Cause.DECLINED, "2017-12")).isEqualTo(2.5, within(1e-9));
        assertThat(aged(demand, 21, "2018-11")).isEqualTo(90, within(1e-9));
        assertThat(total(demand, "2019-11")).as("nobody is asked twice").isEqualTo(90, within(1e-9));
    }
}
