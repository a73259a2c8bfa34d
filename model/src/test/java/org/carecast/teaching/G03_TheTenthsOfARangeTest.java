package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.carecast.Example;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.FittedSpread;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A range holds the true value eight times in ten. One time in ten it lies below low, one time in ten above high, whatever
 * the shape: of a thousand beliefs that are equally likely, of entrants at 18 from 12 to 24 a year around 16,
 *
 * <pre>
 * below 12   from 12 to 24   above 24
 *      100             800        100
 * </pre>
 */
final class G03_TheTenthsOfARangeTest {

    @ParameterizedTest
    @EnumSource(
            value = Spread.Shape.class,
            names = {"UNIFORM", "TRIANGULAR", "PERT", "LOGNORMAL", "GAMMA"})
    void whateverTheShape(Spread.Shape shape) {
        Assumption entrants = Example.plain().with(Parameter.ENTRANTS_AT_18, 16).assumptions().rows().stream()
                .filter(row -> row.value() == 16)
                .findFirst()
                .orElseThrow();
        FittedSpread fitted =
                Example.ranged(entrants, new Spread(12, 24, shape)).fitted().orElseThrow();

        double[] thousand = IntStream.range(0, 1000)
                .mapToDouble(each -> fitted.at((each + 0.5) / 1000))
                .toArray();

        assertThat(Arrays.stream(thousand).filter(value -> value < 12)).hasSize(100);
        assertThat(Arrays.stream(thousand).filter(value -> value > 24)).hasSize(100);
        assertThat(fitted.at(0.1)).isEqualTo(12, within(12e-6));
        assertThat(fitted.at(0.9)).isEqualTo(24, within(12e-6));
    }
}
