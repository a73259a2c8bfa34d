package org.carecast.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Shapley's sharing out must do, held against a method of its own: in a game where each thing adds something by
 * itself, each pair something more and each three something more again, a thing gets its own, half of each pair and a third
 * of each three.
 */
final class ShapleyTest {

    private static final double EXACT = 1e-9;
    private static final int FIRST_SAMPLED = Shapley.MOST_EXACT + 1;

    static IntStream exact() {
        return IntStream.rangeClosed(0, Shapley.MOST_EXACT);
    }

    static IntStream sampled() {
        return IntStream.rangeClosed(FIRST_SAMPLED, 14);
    }

    @ParameterizedTest(name = "{0} things")
    @MethodSource("exact")
    void eachGetsItsOwnAndItsPartOfWhatItMakesWithOthers(int count) {
        Game game = new Game(count, count, true);

        double[][] shares = Shapley.shares(count, game, 1);

        assertThat(shares).hasDimensions(count, 2);
        for (int thing = 0; thing < count; thing++) {
            assertThat(shares[thing]).containsExactly(game.share(thing), within(EXACT));
        }
    }

    @ParameterizedTest(name = "{0} things")
    @MethodSource({"exact", "sampled"})
    void theSharesSumToTheWhole(int count) {
        Game game = new Game(100 + count, count, true);

        double[][] shares = Shapley.shares(count, game, 1);

        for (int reading = 0; reading < 2; reading++) {
            int each = reading;
            assertThat(Arrays.stream(shares).mapToDouble(share -> share[each]).sum())
                    .isEqualTo(game.apply((1L << count) - 1)[each] - game.apply(0)[each], within(EXACT));
        }
    }

    /** Drawn orders come in pairs, each with its reverse, in which of two things each comes first once. */
    @ParameterizedTest(name = "{0} things")
    @MethodSource("sampled")
    void drawnOrdersAreExactWhereOnlyPairsMatter(int count) {
        Game game = new Game(count, count, false);

        double[][] shares = Shapley.shares(count, game, 7);

        for (int thing = 0; thing < count; thing++) {
            assertThat(shares[thing]).containsExactly(game.share(thing), within(EXACT));
        }
    }

    /** The chance that is left is that of 128 orders: the part of three things is off by a few in a hundred. */
    @ParameterizedTest(name = "{0} things")
    @MethodSource("sampled")
    void drawnOrdersAreCloseWhereMoreThanPairsMatter(int count) {
        Game game = new Game(count, count, true);
        double whole = Math.abs(game.apply((1L << count) - 1)[0] - game.apply(0)[0]);

        double[][] shares = Shapley.shares(count, game, 7);

        for (int thing = 0; thing < count; thing++) {
            assertThat(shares[thing][0]).isEqualTo(game.share(thing)[0], within(0.02 * whole));
        }
    }

    @Test
    void theSameSeedDrawsTheSameOrders() {
        Game game = new Game(3, FIRST_SAMPLED, true);

        assertThat(Shapley.shares(FIRST_SAMPLED, game, 42)).isDeepEqualTo(Shapley.shares(FIRST_SAMPLED, game, 42));
        assertThat(Shapley.shares(FIRST_SAMPLED, game, 42)[0]).isNotEqualTo(Shapley.shares(FIRST_SAMPLED, game, 43)[0]);
    }

    /** Over a hundred seeds each of nine things comes first in a ninth of the orders drawn: whoever does, has 1. */
    @Test
    void everyThingComesFirstAsOftenAsAnother() {
        double[] first = new double[FIRST_SAMPLED];
        for (int seed = 0; seed < 100; seed++) {
            double[][] shares = Shapley.shares(FIRST_SAMPLED, ShapleyTest::alone, seed);
            for (int thing = 0; thing < FIRST_SAMPLED; thing++) {
                first[thing] += shares[thing][thing] / 100;
            }
        }

        assertThat(first).hasSize(FIRST_SAMPLED);
        for (double share : first) {
            assertThat(share).isEqualTo(1.0 / FIRST_SAMPLED, within(0.015));
        }
    }

    /** For each thing 1 where it has come alone. */
    private static double[] alone(long set) {
        return IntStream.range(0, FIRST_SAMPLED)
                .mapToDouble(thing -> set == 1L << thing ? 1 : 0)
                .toArray();
    }

    @Test
    void aSeedDoesNotMatterWhereEverySetIsTried() {
        Game game = new Game(3, Shapley.MOST_EXACT, true);

        assertThat(Shapley.shares(Shapley.MOST_EXACT, game, 42))
                .isDeepEqualTo(Shapley.shares(Shapley.MOST_EXACT, game, 43));
    }

    @ParameterizedTest(name = "{0} things")
    @MethodSource({"exact", "sampled"})
    void whatAddsNothingGetsNothing(int count) {
        double[][] shares = Shapley.shares(
                count, set -> new double[] {Math.sqrt(Long.bitCount(set & ~1L)) * Long.bitCount(set & ~1L)}, 1);

        if (count > 0) {
            assertThat(shares[0][0]).isZero();
        }
    }

    @ParameterizedTest(name = "{0} things")
    @MethodSource("exact")
    void whatCannotBeToldApartGetsTheSame(int count) {
        double[][] shares = Shapley.shares(count, set -> new double[] {Math.pow(Long.bitCount(set), 3)}, 1);

        for (double[] share : shares) {
            assertThat(share[0]).isEqualTo(Math.pow(count, 2), within(EXACT));
        }
    }

    /** A set is projected once, however often it comes in an order. */
    @Test
    void noSetIsReadTwice() {
        for (int count : new int[] {0, 1, 5, 8, 9, 12}) {
            Set<Long> read = new HashSet<>();

            Shapley.shares(
                    count,
                    set -> {
                        assertThat(read.add(set)).isTrue();
                        return new double[] {set};
                    },
                    1);

            assertThat(read).hasSizeLessThanOrEqualTo(count <= 8 ? 1 << count : 2 + 128 * (count - 1));
            assertThat(read).contains(0L);
        }
    }

    /** Two readings of sets of things; the second goes the other way and is three times as large. */
    private static final class Game implements LongFunction<double[]> {

        private final double[] alone;
        private final double[][] pairs;
        private final double[][][] threes;

        Game(int seed, int count, boolean withThrees) {
            SplittableRandom random = new SplittableRandom(seed);
            this.alone = random.doubles(count, -10, 10).toArray();
            this.pairs = new double[count][count];
            this.threes = new double[count][count][count];
            for (int one = 0; one < count; one++) {
                for (int two = 0; two < one; two++) {
                    pairs[one][two] = random.nextDouble(-10, 10);
                    for (int three = 0; withThrees && three < two; three++) {
                        threes[one][two][three] = random.nextDouble(0, 10);
                    }
                }
            }
        }

        @Override
        public double[] apply(long set) {
            double sum = 5;
            for (int one = 0; one < alone.length; one++) {
                sum += in(set, one) ? alone[one] : 0;
                for (int two = 0; two < one; two++) {
                    sum += in(set, one, two) ? pairs[one][two] : 0;
                    for (int three = 0; three < two; three++) {
                        sum += in(set, one, two, three) ? threes[one][two][three] : 0;
                    }
                }
            }
            return new double[] {sum, -3 * sum};
        }

        double[] share(int thing) {
            double sum = alone[thing];
            for (int one = 0; one < alone.length; one++) {
                for (int two = 0; two < one; two++) {
                    sum += thing == one || thing == two ? pairs[one][two] / 2 : 0;
                    for (int three = 0; three < two; three++) {
                        sum += thing == one || thing == two || thing == three ? threes[one][two][three] / 3 : 0;
                    }
                }
            }
            return new double[] {sum, -3 * sum};
        }

        private static boolean in(long set, int... things) {
            return Arrays.stream(things).allMatch(thing -> (set >> thing & 1) == 1);
        }
    }
}
