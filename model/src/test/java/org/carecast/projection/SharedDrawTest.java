package org.carecast.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.carecast.cohort.Population;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many come in one council rises and falls partly with the others, and by as much as before. */
final class SharedDrawTest {

    private static final int DRAWS = 20_000;
    private static final double DISPERSION = 0.04;
    private static final Population CITIZEN = Population.of("citizen");

    @ParameterizedTest(name = "a share of {0}")
    @ValueSource(doubles = {0, 0.1, 0.5, 1})
    void theShareIsTheCorrelationOfAnyTwo(double share) {
        double[] one = logarithms("one", share);
        double[] other = logarithms("other", share);

        assertThat(new PearsonsCorrelation().correlation(one, other)).isEqualTo(share, within(0.02));
        // The logarithm of a lognormal number has the variance log(1 + dispersion).
        assertThat(new Variance().evaluate(one)).isEqualTo(Math.log1p(DISPERSION), within(0.002));
        assertThat(Arrays.stream(one).average().orElseThrow()).isEqualTo(0, within(0.005));
    }

    @Test
    void withoutAShareItIsTheDrawItself() {
        Draw draw = Draw.of(7, 3);
        assertThat(draw.sharing(Draw.of(7, 4), 0).levels(CITIZEN, 5, any -> DISPERSION))
                .containsExactly(draw.levels(CITIZEN, 5, any -> DISPERSION));
    }

    /** The first step of each draw. */
    private static double[] logarithms(String council, double share) {
        return IntStream.range(0, DRAWS)
                .mapToDouble(number -> {
                    Draw nation = Draw.of(11, number);
                    return Math.log(nation.of(council).sharing(nation, share).levels(CITIZEN, 1, any -> DISPERSION)[0]);
                })
                .toArray();
    }
}
