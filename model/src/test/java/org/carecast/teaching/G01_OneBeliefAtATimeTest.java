package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.carecast.Example;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.time.Horizon;
import org.carecast.uncertainty.Sensitivity;
import org.carecast.uncertainty.Swing;
import org.junit.jupiter.api.Test;

/**
 * One belief at a time goes to the ends of its range. 120 people are aged 20, nine in ten of them take up support, and the
 * council is in touch with four in five.
 *
 * <pre>
 * in touch a year later: 120 * take-up * in-touch rate, 86.4 in the base case
 *
 *                 range          at low                   at high                  swing
 * take-up         0.5 to 1       120 * 0.5 * 0.8 = 48     120 * 1 * 0.8   = 96     48
 * in-touch rate   0.7 to 0.9     120 * 0.9 * 0.7 = 75.6   120 * 0.9 * 0.9 = 97.2   21.6
 * </pre>
 */
final class G01_OneBeliefAtATimeTest {

    private static final Horizon YEAR = new Horizon(Example.OPENING, 12);

    @Test
    void theLongestSwingComesFirst() {
        Example world = Example.plain()
                .opening(20, 120)
                .with(Parameter.IN_TOUCH_RATE, 0.8)
                .with(Parameter.TAKE_UP, 0.9);
        Assumptions book = world.assumptions()
                .with(row -> row.value() == 0.9 ? Example.ranged(row, new Spread(0.5, 1, Spread.Shape.UNIFORM)) : row)
                .with(row ->
                        row.value() == 0.8 ? Example.ranged(row, new Spread(0.7, 0.9, Spread.Shape.UNIFORM)) : row);

        Sensitivity sensitivity = Sensitivity.of(
                new Premises(world.openingPosition(), book, YEAR),
                new Reading(YEAR.last(), Optional.empty(), Measure.IN_TOUCH));

        assertThat(sensitivity.base()).isEqualTo(86.4, within(1e-9));
        assertThat(sensitivity.swings())
                .extracting(swing -> swing.moved().parameter())
                .containsExactly(Parameter.TAKE_UP, Parameter.IN_TOUCH_RATE);
        assertSwing(sensitivity.swings().get(0), 48, 96, 48);
        assertSwing(sensitivity.swings().get(1), 75.6, 97.2, 21.6);
    }

    private static void assertSwing(Swing<?> swing, double atLow, double atHigh, double length) {
        assertThat(swing.atLow()).isEqualTo(atLow, within(1e-9));
        assertThat(swing.atHigh()).isEqualTo(atHigh, within(1e-9));
        assertThat(swing.length()).isEqualTo(length, within(1e-9));
    }
}
