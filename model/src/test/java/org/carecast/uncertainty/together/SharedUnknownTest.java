package org.carecast.uncertainty.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.carecast.assumption.Parameter;
import org.carecast.projection.Draw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How alike two councils have an assumption in a draw, and that each of them by itself has it as before. */
final class SharedUnknownTest {

    private static final int DRAWS = 20_000;
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /** What moves how many come is common to a tenth: the correlation on the scale of the bell curve. */
    @ParameterizedTest(name = "{0} with a share of {1}: {2}")
    @CsvSource({
        "ARRIVALS, 0.1, 0.1",
        "ARRIVALS, 0.6, 0.6",
        "ENTRANTS_AT_18, 0.1, 0.1",
        "TAKE_UP, 0.1, 1",
        "COST_LEVEL, 0.1, 1",
        "CLAIMABLE, 0.1, 1",
        "LEAVES_SERVICE, 0.1, 0",
        "IN_TOUCH_RATE, 0.1, 0"
    })
    void twoCouncilsAreAlikeAsFarAsItIsShared(Parameter parameter, double share, double correlation) {
        double[] kent = levels("E10000016", parameter, share);
        double[] leeds = levels("E08000035", parameter, share);

        assertThat(new PearsonsCorrelation().correlation(normal(kent), normal(leeds)))
                .isEqualTo(correlation, within(0.02));
    }

    /** A tenth of the draws below 0.1, half below 0.5, and none at an end. */
    @Test
    void eachCouncilByItselfHasAllLevelsAlike() {
        for (double share : new double[] {0, 0.1, 1}) {
            double[] levels = levels("E10000016", Parameter.ARRIVALS, share);
            for (double part : new double[] {0.1, 0.5, 0.9}) {
                assertThat(Arrays.stream(levels).filter(level -> level < part).count() / (double) DRAWS)
                        .isEqualTo(part, within(0.01));
            }
            assertThat(Arrays.stream(levels).allMatch(level -> 0 < level && level < 1))
                    .isTrue();
        }
    }

    private static double[] levels(String council, Parameter parameter, double share) {
        return IntStream.range(0, DRAWS)
                .mapToDouble(number -> {
                    Draw nation = Draw.of(3, number);
                    return SharedUnknown.of(parameter).level("a belief", nation, nation.of(council), share);
                })
                .toArray();
    }

    private static double[] normal(double[] levels) {
        return Arrays.stream(levels).map(NORMAL::inverseCumulativeProbability).toArray();
    }
}
