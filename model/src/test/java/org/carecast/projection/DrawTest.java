package org.carecast.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.carecast.Example;
import org.carecast.cohort.Population;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chance follows the distributions that it says it follows. */
final class DrawTest {

    private static final Population OTHER = Population.of("other");
    private static final int MANY = 20_000;

    /** Few expected are drawn by inversion, many by rejection; above a half, those who stay are drawn. */
    @ParameterizedTest(name = "{0} people, each with probability {1}")
    @CsvSource({
        "1, 0.3",
        "10, 0.3",
        "27, 0.5",
        "29, 0.99",
        "59, 0.5",
        "61, 0.5",
        "120, 0.25",
        "300, 0.9",
        "1600, 0.85",
        "1600, 0.05",
        "4000, 0.5"
    })
    void whoGoesIsBinomial(int people, double share) {
        SplitMix64 random = new SplitMix64(people);

        GoodnessOfFit.assertFollows(
                () -> (long) Binomial.draw(random, people, share),
                new BinomialDistribution(null, people, share)::probability,
                people);
    }

    @Test
    void nobodyOrEverybodyGoes() {
        Draw draw = Draw.of(1, 1);

        assertThat(draw.going(0, 0.5)).isZero();
        assertThat(draw.going(50, 0)).isZero();
        assertThat(draw.going(50, 1)).isEqualTo(50);
        assertThat(draw.going(5_000, 1)).isEqualTo(5_000);
    }

    /** In each of three places, with waiting times carried from one to the next, or each drawn by itself. */
    @ParameterizedTest(name = "each with probability {0}")
    @ValueSource(doubles = {0.001, 0.02, 0.0999, 0.1, 0.6})
    void whoIsTakenOutIsBinomialInEveryPlace(double share) {
        int[] people = {7, 0, 40, 3};
        for (int place : new int[] {0, 2, 3}) {
            Draw draw = Draw.of(place, 2);
            GoodnessOfFit.assertFollows(
                    () -> {
                        double[] places = Arrays.stream(people).asDoubleStream().toArray();
                        double out = draw.takeOut(places, 0, places.length, share);
                        assertThat(DoubleStream.of(places).sum() + out).isEqualTo(50);
                        return (long) (people[place] - places[place]);
                    },
                    new BinomialDistribution(null, people[place], share)::probability,
                    people[place]);
        }
    }

    @Test
    void nobodyIsTakenOutWhereNobodyGoes() {
        double[] places = {5, 2_000};

        assertThat(Draw.of(1, 1).takeOut(places, 0, 2, 0)).isZero();
        assertThat(places).containsExactly(5, 2_000);
    }

    @Test
    void placesDoNotKnowOfOneAnother() {
        Draw draw = Draw.of(1, 3);
        double[] one = new double[MANY];
        double[] other = new double[MANY];
        for (int time = 0; time < MANY; time++) {
            double[] places = {40, 40};
            draw.takeOut(places, 0, 2, 0.05);
            one[time] = places[0];
            other[time] = places[1];
        }

        assertThat(new PearsonsCorrelation().correlation(one, other)).isEqualTo(0, within(3 / Math.sqrt(MANY)));
    }

    /** Only the places asked for, and another probability begins anew. */
    @Test
    void placesOutsideAreLeftAlone() {
        Draw draw = Draw.of(1, 4);
        double[] places = {1_000, 1_000, 1_000};
        draw.takeOut(places, 0, 1, 0.001);
        draw.takeOut(places, 1, 2, 0.05);

        assertThat(places[0]).isGreaterThan(980);
        assertThat(places[1]).isBetween(900.0, 990.0);
        assertThat(places[2]).isEqualTo(1_000);
    }

    @ParameterizedTest(name = "{0} expected")
    @ValueSource(doubles = {0.2, 3, 17.8, 199, 201, 700})
    void withNoDispersionThoseWhoComeArePoisson(double expected) {
        Draw draw = Draw.of(1, 5);

        GoodnessOfFit.assertFollows(
                () -> (long) draw.coming(expected),
                new PoissonDistribution(null, expected, 1e-12, 1_000)::probability,
                (int) (expected + 10 * Math.sqrt(expected) + 10));
    }

    /** With dispersion 1/4 the logarithm of a step is normal, of variance ln 1.25: its deciles by the tables of the normal distribution. */
    @Test
    void aStepIsLognormalAroundOne() {
        double[] levels = IntStream.range(0, MANY)
                .mapToDouble(number -> Draw.of(6, number).levels(Example.YOUNG, 1, year -> 0.25)[0])
                .sorted()
                .toArray();
        double deviation = Math.sqrt(Math.log(1.25));
        double[][] tables = {{0.1, -1.2816}, {0.3, -0.5244}, {0.5, 0}, {0.7, 0.5244}, {0.9, 1.2816}};

        for (double[] decile : tables) {
            double below = DoubleStream.of(levels)
                            .filter(level -> level < Math.exp(decile[1] * deviation))
                            .count()
                    / (double) MANY;
            assertThat(below).isEqualTo(decile[0], within(4 * Math.sqrt(0.25 / MANY)));
        }
    }

    /** The limit of no dispersion is the Poisson distribution. */
    @Test
    void withHardlyAnyDispersionTheyAreAsGoodAsPoisson() {
        int[] number = {0};

        GoodnessOfFit.assertFollows(
                () -> {
                    Draw draw = Draw.of(7, number[0]++);
                    double level = draw.levels(Example.YOUNG, 1, year -> 1e-7)[0];
                    return (long) draw.in(Example.YOUNG, 1).coming(6 * level);
                },
                new PoissonDistribution(null, 6, 1e-12, 1_000)::probability,
                60);
        assertThat(Draw.of(7, 1).levels(Example.YOUNG, 3, year -> 0)).containsExactly(1, 1, 1);
    }

    /** The logarithm of a step has variance ln 1.2: after two and three years twice and three times that, around nothing. */
    @Test
    void theLevelWalks() {
        SummaryStatistics[] years = {new SummaryStatistics(), new SummaryStatistics(), new SummaryStatistics()};
        for (int number = 0; number < 5 * MANY; number++) {
            double[] levels = Draw.of(8, number).levels(Example.YOUNG, 3, year -> 0.2);
            IntStream.range(0, 3).forEach(year -> years[year].addValue(Math.log(levels[year])));
        }
        for (int year = 0; year < 3; year++) {
            double variance = (year + 1) * Math.log(1.2);
            assertThat(years[year].getMean()).isEqualTo(0, within(3 * Math.sqrt(variance / (5 * MANY))));
            assertThat(years[year].getVariance()).isEqualTo(variance, within(0.06 * variance));
        }
    }

    /** A fifth on 1 January, the rest evenly over the twelve months. */
    @Test
    void birthdaysAreDrawn() {
        Draw draw = Draw.of(1, 9);

        GoodnessOfFit.assertFollows(
                () -> {
                    double[] months = new double[14];
                    double assigned = draw.birthdays(1, 0.2, months, 1);
                    assertThat(months[0] + months[13]).isZero();
                    return assigned == 1
                            ? 12
                            : IntStream.range(0, 12)
                                    .filter(month -> months[1 + month] == 1)
                                    .findFirst()
                                    .orElseThrow();
                },
                month -> month == 12 ? 0.2 : 0.8 / 12,
                12);
        assertThat(draw.birthdays(20, 1, new double[12], 0)).isEqualTo(20);
        assertThat(draw.birthdays(20, 0, new double[12], 0)).isZero();
    }

    @Test
    void placesAreDrawnWithTheirShares() {
        Draw draw = Draw.of(1, 10);
        double[] shares = {0.06, 0.113, 0, 0.557, 0.27};

        GoodnessOfFit.assertFollows(
                () -> {
                    double[] places = draw.sharedOut(1, shares);
                    return IntStream.range(0, places.length)
                            .filter(place -> places[place] == 1)
                            .findFirst()
                            .orElseThrow();
                },
                place -> shares[place],
                4);
    }

    /** 3.25 people are 3, or in one draw of four 4. */
    @Test
    void aFractionOfAPersonIsThereOrNot() {
        Draw draw = Draw.of(1, 11);

        GoodnessOfFit.assertFollows(
                () -> (long) DoubleStream.of(draw.sharedOut(3.25, new double[] {0.5, 0.5}))
                        .sum(),
                people -> people == 3 ? 0.75 : people == 4 ? 0.25 : 0,
                4);
    }

    @Test
    void aProbabilityIsAnyNumberBetween() {
        SummaryStatistics drawn = new SummaryStatistics();
        for (int number = 0; number < MANY; number++) {
            drawn.addValue(Draw.of(12, number).of("a belief").probability());
        }

        assertThat(drawn.getMean()).isEqualTo(0.5, within(3 * Math.sqrt(1.0 / 12 / MANY)));
        assertThat(drawn.getVariance()).isEqualTo(1.0 / 12, within(0.003));
        assertThat(drawn.getMin()).isPositive();
        assertThat(drawn.getMax()).isLessThan(1);
    }

    /** Seed, number, population, month and reason say what happens, and each of them matters. */
    @Test
    void theSameIsTheSameAndAnyOtherIsAnother() {
        double drawn = Draw.of(1, 17).in(Example.YOUNG, 5).of("left_care").probability();

        assertThat(Draw.of(1, 17).in(Example.YOUNG, 5).of("left_care").probability())
                .isEqualTo(drawn);
        assertThat(DoubleStream.of(
                        Draw.of(2, 17).in(Example.YOUNG, 5).of("left_care").probability(),
                        Draw.of(1, 18).in(Example.YOUNG, 5).of("left_care").probability(),
                        Draw.of(1, 17).in(OTHER, 5).of("left_care").probability(),
                        Draw.of(1, 17).in(Example.YOUNG, 6).of("left_care").probability(),
                        Draw.of(1, 17).in(Example.YOUNG, 5).of("left_service").probability()))
                .doesNotContain(drawn)
                .doesNotHaveDuplicates();
    }
}
