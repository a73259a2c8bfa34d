package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.carecast.Example;
import org.carecast.assumption.Belief;
import org.carecast.assumption.Parameter;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;
import org.carecast.uncertainty.Sensitivity;
import org.carecast.uncertainty.SwitchingValue;
import org.junit.jupiter.api.Test;

/**
 * The switching value of a belief makes the reading the target while all others stay. 120 people are aged 20, nine in ten
 * of them take up support, and the council is in touch with four in five: 86.4 a year later.
 *
 * <pre>
 * in touch = 120 * take-up * in-touch rate
 *
 * target   take-up                      in-touch rate
 *     60   60 / (120 * 0.8)  = 0.625    60 / (120 * 0.9)  = 0.5556
 *    100   100 / (120 * 0.8) = 1.042,   100 / (120 * 0.9) = 0.9259
 *          a share is 1 at most: none
 * </pre>
 */
final class G02_TheSwitchingValueTest {

    private static final Horizon YEAR = new Horizon(Example.OPENING, 12);
    private static final Belief TAKE_UP = new Belief(Parameter.TAKE_UP, Example.YOUNG, new AgeBand(21, 25));
    private static final Belief IN_TOUCH = new Belief(Parameter.IN_TOUCH_RATE, Example.YOUNG, new AgeBand(18, 25));

    private final Example world =
            Example.plain().opening(20, 120).with(Parameter.IN_TOUCH_RATE, 0.8).with(Parameter.TAKE_UP, 0.9);
    private final Sensitivity sensitivity = Sensitivity.of(
            new Premises(world.openingPosition(), world.assumptions(), YEAR),
            new Reading(YEAR.last(), Optional.empty(), Measure.IN_TOUCH));

    @Test
    void whereTheReadingIsTheTarget() {
        assertThat(at(TAKE_UP, 60)).isEqualTo(60 / (120 * 0.8), within(1e-9));
        assertThat(at(IN_TOUCH, 60)).isEqualTo(60 / (120 * 0.9), within(1e-9));
        assertThat(at(IN_TOUCH, 100)).isEqualTo(100 / (120 * 0.9), within(1e-9));
    }

    @Test
    void noShareIsMoreThanOne() {
        assertThat(sensitivity.switchingValue(TAKE_UP, 100)).isEmpty();
    }

    private double at(Belief belief, double target) {
        SwitchingValue value = sensitivity.switchingValue(belief, target).orElseThrow();
        assertThat(value.isFactor()).isFalse();
        return value.at();
    }
}
