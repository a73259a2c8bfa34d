package org.carecast.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The coverage that docs/calibration.md states is that of these ranks. */
final class RankTest {

    // Three coins thrown at once: 0 to 3 heads.
    private static final double[] HEADS = {0, 1, 1, 1, 2, 2, 2, 3};

    private static Rank rank(double outcome) {
        return Rank.of(RankTest::below, outcome, 0, 0);
    }

    private static double below(double heads) {
        return (double) Arrays.stream(HEADS).filter(each -> each < heads).count() / HEADS.length;
    }

    @Test
    void anOutcomeLiesBetweenTheDrawsBelowItAndThoseUpToIt() {
        assertThat(rank(2)).isEqualTo(new Rank(0.5, 0.875));
    }

    @Test
    void aBandHoldsThePartOfAnOutcomeThatLiesInIt() {
        Rank two = rank(2);

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
                    .mapToDouble(throwing -> rank(HEADS[throwing]).inside(band))
                    .average()
                    .orElseThrow();

            assertThat(covered).isCloseTo(band, within(1e-12));
        }
    }

    @Test
    void theEndsOfABandOfWholePeopleHoldMore() {
        double closed = IntStream.range(0, HEADS.length)
                .mapToDouble(throwing -> rank(HEADS[throwing]).isWithin(0.8) ? 1 : 0)
                .average()
                .orElseThrow();

        assertThat(closed).isEqualTo(1);
    }

    @Test
    void whatNoDrawGaveLiesBelowOrAbove() {
        assertThat(rank(4).inside(0.95)).isZero();
        assertThat(rank(4).aboveOf(0.95)).isEqualTo(1);
        assertThat(rank(-1).belowOf(0.95)).isEqualTo(1);
    }

    @Test
    void whatIsNeverPrintedIsLeftOut() {
        // One head is never printed: five draws are left, 0 2 2 2 3.
        assertThat(Rank.of(RankTest::below, 0, 1, 2)).isEqualTo(new Rank(0, 0.2));
        assertThat(Rank.of(RankTest::below, 2, 1, 2)).isEqualTo(new Rank(0.2, 0.8));
        assertThat(Rank.of(RankTest::below, 3, 1, 2)).isEqualTo(new Rank(0.8, 1));
    }
}
