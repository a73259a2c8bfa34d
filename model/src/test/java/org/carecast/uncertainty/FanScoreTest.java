package org.carecast.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** How good a range was. By hand, and by the definition: the distance to what came, less half of that between two draws. */
final class FanScoreTest {

    private static Tally tally(Tally empty, double... draws) {
        DoubleStream.of(draws).forEach(empty::add);
        return empty;
    }

    /** Draws of 3, 5, 5, 9 lie 6 / 4 from 5; of 16 pairs of them 12 differ, by 36 in all: 36 / 16 / 2. */
    @Test
    void theScoreOfFourDraws() {
        assertThat(tally(Tally.ofWholePeople(), 3, 5, 5, 9).crps(5)).isEqualTo(1.5 - 1.125, within(1e-12));
        assertThat(tally(Tally.ofWholePeople(), 3, 5, 5, 9).crps(0)).isEqualTo(5.5 - 1.125, within(1e-12));
        assertThat(tally(Tally.ofWholePeople(), 3, 5, 5, 9).crps(20)).isEqualTo(14.5 - 1.125, within(1e-12));
    }

    @Test
    void ofOneDrawItIsTheDistance() {
        assertThat(tally(Tally.ofWholePeople(), 7, 7).crps(7)).isZero();
        assertThat(tally(Tally.ofWholePeople(), 7).crps(4)).isEqualTo(3);
        assertThat(tally(Tally.ofWholePeople(), 7).crps(10)).isEqualTo(3);
    }

    @Test
    void itIsWhatTheDefinitionGives() {
        SplittableRandom random = new SplittableRandom(1);
        double[] draws = random.doubles(2_000, 0, 60).map(Math::floor).toArray();
        double[] parts = random.doubles(2_000, 900, 2_900).toArray();

        for (double came : new double[] {-3, 0, 17, 44, 59, 80}) {
            assertThat(tally(Tally.ofWholePeople(), draws).crps(came)).isEqualTo(defined(draws, came), within(1e-9));
        }
        for (double came : new double[] {850.3, 1234.5, 2899, 3000.7}) {
            assertThat(tally(Tally.ofFractions(), parts).crps(came)).isEqualTo(defined(parts, came), within(0.5));
        }
    }

    private static double defined(double[] draws, double came) {
        double distance = 0;
        double apart = 0;
        for (double one : draws) {
            distance += Math.abs(one - came);
            for (double other : draws) {
                apart += Math.abs(one - other);
            }
        }
        return distance / draws.length - apart / draws.length / draws.length / 2;
    }

    private static FanScore came(double outturn) {
        return new FanScore(outturn, 2, 4, 6, 8, 10, 6, outturn / 10);
    }

    /** 4 and 8 are the ends, and in; 3 is in the wide range alone; 1 and 20 are in none. */
    @Test
    void coverageCountsTheEnds() {
        FanCoverage coverage = FanCoverage.of(List.of(came(4), came(8), came(3), came(1), came(20)));

        assertThat(coverage).isEqualTo(new FanCoverage(5, 0.4, 0.6, 0.4, 0.2, 0.72));
    }
}
