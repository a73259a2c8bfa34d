package org.carecast.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The coverage that docs/calibration.md states is that of these ranks. */
final class RankTest {

    // Three coins thrown at once: 0 to 3 heads.
    private static final double[] HEADS = {0, 1, 1, 1, 2, 2, 2, 3};

    @Test
    void anOutcomeLiesBetweenTheDrawsBelowItAndThoseUpToIt() {
        assertThat(Rank.of(HEADS, 2)).isEqualTo(new Rank(0.5, 0.875));
    }

    @Test
    void aBandHoldsThePartOfAnOutcomeThatLiesInIt() {
        Rank two = Rank.of(HEADS, 2);

        // From 0.5 to 0.875, of which a band of one half holds what lies below 0.75: two thirds.
        assertThat(two.inside(0.5)).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(two.belowOf(0.5)).isZero();
        assertThat(two.aboveOf(0.5)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(two.isWithin(0.5)).isTrue();
    }

    @Test
    void aTrueForecastIsCoveredAsOftenAsItsBandSays() {
        for (double band : new double[] {0.5, 0.8, 0.95}) {
            double covered = IntStream.range(0, HEADS.length)
                    .mapToDouble(throwing -> Rank.of(HEADS, HEADS[throwing]).inside(band))
                    .average()
                    .orElseThrow();

            assertThat(covered).isCloseTo(band, within(1e-12));
        }
    }

    @Test
    void theEndsOfABandOfWholePeopleHoldMore() {
        double closed = IntStream.range(0, HEADS.length)
                .mapToDouble(throwing -> Rank.of(HEADS, HEADS[throwing]).isWithin(0.8) ? 1 : 0)
                .average()
                .orElseThrow();

        assertThat(closed).isEqualTo(1);
    }

    @Test
    void whatNoDrawGaveLiesBelowOrAbove() {
        assertThat(Rank.of(HEADS, 4).inside(0.95)).isZero();
        assertThat(Rank.of(HEADS, 4).aboveOf(0.95)).isEqualTo(1);
        assertThat(Rank.of(HEADS, -1).belowOf(0.95)).isEqualTo(1);
    }
}
