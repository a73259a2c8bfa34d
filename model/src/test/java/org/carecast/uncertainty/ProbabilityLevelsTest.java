package org.carecast.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.carecast.Example;
import org.carecast.WhatIf;
import org.carecast.assumption.Belief;
import org.carecast.assumption.Correlation;
import org.carecast.assumption.Parameter;
import org.carecast.evidence.Provenance;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;

final class ProbabilityLevelsTest {

    private static final Belief ARRIVALS = belief(Parameter.ARRIVALS);
    private static final Belief TRANSFERS = belief(Parameter.TRANSFER_SHARE);
    private static final Belief TAKE_UP = belief(Parameter.TAKE_UP);
    private static final Belief ENTRANTS = belief(Parameter.ENTRANTS_AT_18);
    private static final List<Belief> ALL = List.of(TAKE_UP, ARRIVALS, ENTRANTS, TRANSFERS);
    private static final int DRAWS = 20_000;
    private static final long SEED = 20_180_313;

    private final ProbabilityLevels levels = ProbabilityLevels.of(
            List.of(correlated(ARRIVALS, TRANSFERS, 0.6), correlated(TRANSFERS, TAKE_UP, -0.4)), ALL);

    /** 0.8413447 lies one deviation above the middle; r = 2 sin(0.5 pi / 6) = 0.5176381, and 0.6976 lies below it. */
    @Test
    void twoBeliefsByHand() {
        ProbabilityLevels two =
                ProbabilityLevels.of(List.of(correlated(ARRIVALS, TRANSFERS, 0.5)), List.of(ARRIVALS, TRANSFERS));

        double[] drawn = two.correlated(new double[] {0.8413447460685429, 0.5});

        assertThat(drawn[0]).isEqualTo(0.8413447, within(1e-7));
        assertThat(drawn[1]).isEqualTo(0.6976, within(1e-4));
    }

    @Test
    void aBeliefWithoutACorrelationStaysToTheLastBit() {
        Random random = new Random(SEED);
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] independent = independent(random);
            assertThat(levels.correlated(independent)[2]).isEqualTo(independent[2]);
        }
    }

    @Test
    void eachStaysEven() {
        double[][] drawn = drawn();

        for (double[] each : drawn) {
            assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new UniformRealDistribution(null, 0, 1), each))
                    .isGreaterThan(0.01);
        }
    }

    @Test
    void theRankCorrelationIsTheOneDeclared() {
        double[][] drawn = drawn();

        assertRank(drawn, 1, 3, 0.6);
        assertRank(drawn, 3, 0, -0.4);
        assertRank(drawn, 0, 1, 0);
        assertRank(drawn, 2, 0, 0);
    }

    /** The standard error of a rank correlation is about 1 / sqrt(n) at most. */
    private static void assertRank(double[][] drawn, int one, int other, double declared) {
        assertThat(new SpearmansCorrelation().correlation(drawn[one], drawn[other]))
                .isEqualTo(declared, within(3 / Math.sqrt(DRAWS)));
    }

    @Test
    void whatItIsGivenStays() {
        double[] independent = {0.1, 0.2, 0.3, 0.4};
        levels.correlated(independent);

        assertThat(independent).containsExactly(0.1, 0.2, 0.3, 0.4);
    }

    @Test
    void theEndsAreNeverReached() {
        ProbabilityLevels close =
                ProbabilityLevels.of(List.of(correlated(ARRIVALS, TRANSFERS, 0.9)), List.of(ARRIVALS, TRANSFERS));
        double most = Math.nextDown(1.0);

        assertThat(Arrays.stream(close.correlated(new double[] {most, most})))
                .allMatch(level -> level > 0 && level < 1);
        assertThat(Arrays.stream(close.correlated(new double[] {1e-300, 1e-300})))
                .allMatch(level -> level > 0 && level < 1);
    }

    @Test
    void aCorrelationWithABeliefThatIsNotDrawnHasNoEffect() {
        ProbabilityLevels fewer =
                ProbabilityLevels.of(List.of(correlated(ARRIVALS, TRANSFERS, 0.6)), List.of(ARRIVALS));

        assertThat(fewer.correlated(new double[] {0.123})).containsExactly(0.123);
        assertThat(ProbabilityLevels.of(List.of(), List.of()).correlated(new double[0]))
                .isEmpty();
    }

    @Test
    void whatContradictsItselfIsRefused() {
        List<Correlation> contradicting = new ArrayList<>(List.of(
                correlated(ARRIVALS, TRANSFERS, 0.9),
                correlated(TRANSFERS, TAKE_UP, 0.9),
                correlated(TAKE_UP, ARRIVALS, -0.9)));

        assertThatThrownBy(() -> ProbabilityLevels.of(contradicting, ALL))
                .hasMessage("the correlations contradict one another");
    }

    private double[][] drawn() {
        Random random = new Random(SEED);
        double[][] drawn = new double[ALL.size()][DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] each = levels.correlated(independent(random));
            for (int belief = 0; belief < each.length; belief++) {
                drawn[belief][draw] = each[belief];
            }
        }
        return drawn;
    }

    private static double[] independent(Random random) {
        double[] independent = new double[ALL.size()];
        Arrays.setAll(independent, belief -> Math.max(Double.MIN_NORMAL, random.nextDouble()));
        return independent;
    }

    private static Belief belief(Parameter parameter) {
        return new Belief(parameter, Example.YOUNG, parameter == Parameter.TAKE_UP ? new AgeBand(21, 25) : AgeBand.ALL);
    }

    private static Correlation correlated(Belief one, Belief other, double rank) {
        return new Correlation(
                one, other, rank, new Provenance.Judged(Optional.empty(), "", "test", Optional.empty()), WhatIf.ROW);
    }
}
