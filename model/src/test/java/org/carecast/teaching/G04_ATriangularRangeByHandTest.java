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
 * The triangle of a range goes on beyond its ends, until a tenth lies on either side. Of entrants at 18 from 10 to 20 around
 * 15 half lies below 15. In a triangle of width W that half grows with the square of the way to the peak, W / 2:
 *
 * <pre>
 * a tenth lies below        sqrt(0.1 / 0.5) = 0.4472 of that way, 0.2236 W
 * from there to the peak    0.5 W - 0.2236 W = 0.2764 W = 15 - 10, so W = 18.09
 * it begins, and ends, at   15 - 9.045 = 5.955        15 + 9.045 = 24.045
 * a quarter lies below      5.955 + sqrt(0.25 / 0.5) * 9.045 = 12.351
 * a hundredth lies above    24.045 - sqrt(0.01 / 0.5) * 9.045 = 22.766
 * </pre>
 */
final class G04_ATriangularRangeByHandTest {

    private final FittedSpread fitted = Example.ranged(
                    Example.plain()
                            .with(Parameter.ENTRANTS_AT_18, 15)
                            .assumptions()
                            .find(Parameter.ENTRANTS_AT_18, Example.YOUNG, 18, Example.OPENING)
                            .orElseThrow(),
                    new Spread(10, 20, Spread.Shape.TRIANGULAR))
            .fitted()
            .orElseThrow();

    @ParameterizedTest(name = "{0} lie below {1}")
    @CsvSource({"0.000000000001, 5.955", "0.1, 10", "0.25, 12.351", "0.5, 15", "0.9, 20", "0.99, 22.766"})
    void soManyLieBelow(double share, double value) {
        assertThat(fitted.at(share)).isEqualTo(value, within(0.001));
    }
}
