package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.carecast.Example.flow;
import static org.carecast.Example.total;

import org.carecast.Example;
import org.carecast.cohort.Cause;
import org.carecast.measure.Demand;
import org.junit.jupiter.api.Test;

/**
 * People are counted for the whole of their last supported year and leave on the birthday after it.
 *
 * <pre>
 *                Nov-17  Dec-17  Oct-18  Nov-18
 * aged 25           120     110      10       0
 * reached_end         -      10      10      10
 * </pre>
 */
final class B03_TheLastSupportedAgeTest {
    @Test
    void theRowOf25LastsOneYear() {
        Demand demand = Example.plain().opening(25, 120).months(12);

        assertThat(total(demand, "2017-12")).isEqualTo(110, within(1e-9));
        assertThat(flow(demand, Cause.REACHED_END, "2018-10")).isEqualTo(10, within(1e-9));
        assertThat(total(demand, "2018-11")).isZero();
    }

    @Test
    void theStatuteEndsOnThe25thBirthday() {
        Demand demand = Example.lastSupportedAt(24).opening(24, 120).months(12);

        assertThat(total(demand, "2017-12")).isEqualTo(110, within(1e-9));
        assertThat(total(demand, "2018-11")).isZero();
    }
}
