package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.carecast.Example;
import org.carecast.assumption.FittedSpread;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What would lie beyond a bound of the unit is at the bound. Take-up is believed to be 1, from 0.15 to 1. The peak of its
 * triangle is at 1, where nine in ten lie below; the last tenth would lie above 1, which no share can.
 *
 * <pre>
 * a tenth lies below 0.15        sqrt(0.1 / 0.9) = 1/3 of the way up to the peak
 * the way up                     (1 - 0.15) / (2/3) = 1.275, from -0.275
 * four in ten lie below          -0.275 + sqrt(0.4 / 0.9) * 1.275 = -0.275 + 0.85 = 0.575
 * one in a hundred would lie     -0.275 + sqrt(0.01 / 0.9) * 1.275 = -0.141, so it is 0
 * from nine in ten on            1
 * </pre>
 */
final class G05_ARangeAtABoundTest {

    private final FittedSpread fitted = Example.ranged(
                    Example.plain()
                            .assumptions()
                            .find(Parameter.TAKE_UP, Example.YOUNG, 21, Example.OPENING)
                            .orElseThrow(),
                    new Spread(0.15, 1, Spread.Shape.TRIANGULAR))
            .fitted()
            .orElseThrow();

    @ParameterizedTest(name = "{0} lie below {1}")
    @CsvSource({"0.01, 0", "0.1, 0.15", "0.4, 0.575", "0.9, 1", "0.95, 1", "0.999, 1"})
    void soManyLieBelow(double share, double value) {
        assertThat(fitted.at(share)).isEqualTo(value, within(1e-9));
    }
}
