package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.carecast.Example.aged;

import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.measure.Demand;
import org.junit.jupiter.api.Test;

/**
 * People with an assigned birthday all turn a year older on 1 January; a quarter of 120 here.
 *
 * <pre>
 * age     Nov-17  Dec-17  Jan-18  Feb-18
 * 18       120.0   112.5    75.0    67.5
 * 19         0.0     7.5    45.0    52.5
 * </pre>
 */
final class A03_TheFirstOfJanuaryTest {
    @Test
    void assignedBirthdaysMoveTogether() {
        Demand demand = Example.plain()
                .opening(18, 120)
                .with(Parameter.JANUARY_BIRTHDAY_SHARE, 0.25)
                .months(12);

        assertThat(aged(demand, 18, "2017-12")).isEqualTo(112.5, within(1e-9));
        assertThat(aged(demand, 19, "2018-01")).isEqualTo(30 + 2 * 7.5, within(1e-9));
        assertThat(aged(demand, 19, "2018-02")).isEqualTo(52.5, within(1e-9));
        assertThat(aged(demand, 19, "2018-11")).isEqualTo(120, within(1e-9));
    }
}
