package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.carecast.Example.aged;

import org.carecast.Example;
import org.carecast.measure.Demand;
import org.junit.jupiter.api.Test;

/**
 * People counted by age have birthdays spread evenly: a twelfth turn a year older each month.
 *
 * <pre>
 * age     Nov-17  Dec-17  Feb-18  Nov-18
 * 18         120     110      90       0
 * 19           0      10      30     120
 * </pre>
 */
final class A02_BirthdaysThroughTheYearTest {
    @Test
    void aTwelfthTurnsOlderEachMonth() {
        Demand demand = Example.plain().opening(18, 120).months(12);

        assertThat(aged(demand, 18, "2017-11")).isEqualTo(120, within(1e-9));
        assertThat(aged(demand, 18, "2017-12")).isEqualTo(110, within(1e-9));
        assertThat(aged(demand, 19, "2018-02")).isEqualTo(30, within(1e-9));
        assertThat(aged(demand, 18, "2018-10")).isEqualTo(10, within(1e-9));
        assertThat(aged(demand, 19, "2018-11")).isEqualTo(120, within(1e-9));
    }
}
