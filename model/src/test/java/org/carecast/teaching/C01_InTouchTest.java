package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.measure.Demand;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;

/**
 * The in-touch rate of an age and a month is applied to the whole stock of that age, the last supported age included.
 *
 * <pre>
 *             Nov-17  Dec-17
 * aged 18        100    91.7
 * aged 25         40    36.7
 * in touch        94       0   (0.9 of 18, 0.1 of 25; then 0)
 * </pre>
 */
final class C01_InTouchTest {
    @Test
    void byAgeAndMonth() {
        Demand demand = Example.plain()
                .opening(18, 100)
                .opening(25, 40)
                .with(Parameter.IN_TOUCH_RATE, 18, 0.9)
                .with(Parameter.IN_TOUCH_RATE, 25, 0.1)
                .from(YearMonth.of(2017, 12), Parameter.IN_TOUCH_RATE, new AgeBand(18, 25), 0)
                .months(1);

        assertThat(demand.at(YearMonth.of(2017, 11)).inTouch()).isEqualTo(94, within(1e-9));
        assertThat(demand.at(YearMonth.of(2017, 11)).inTouchRate()).isEqualTo(94.0 / 140, within(1e-12));
        assertThat(demand.at(YearMonth.of(2017, 12)).inTouch()).isZero();
    }
}
