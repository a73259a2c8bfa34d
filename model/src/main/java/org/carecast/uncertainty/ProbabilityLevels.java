package org.carecast.uncertainty;

import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.carecast.assumption.Belief;
import org.carecast.assumption.Correlation;
import org.carecast.assumption.CorrelationMatrix;

/**
 * How high each belief lies in its own order in one draw, as a probability; correlated ones lie high and low together, as
 * under a Gaussian copula; immutable.
 */
final class ProbabilityLevels {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private final CorrelationMatrix matrix;
    private final int[] places;

    private ProbabilityLevels(CorrelationMatrix matrix, int[] places) {
        this.matrix = matrix;
        this.places = places;
    }

    /**
     * The levels of some beliefs; a correlation with a belief that is none of them has no effect.
     *
     * @throws IllegalArgumentException if the correlations contradict one another
     */
    static ProbabilityLevels of(List<Correlation> correlations, List<Belief> beliefs) {
        CorrelationMatrix matrix = CorrelationMatrix.of(correlations.stream()
                        .filter(each -> beliefs.contains(each.one()) && beliefs.contains(each.other()))
                        .toList())
                .orElseThrow(() -> new IllegalArgumentException("the correlations contradict one another"));
        return new ProbabilityLevels(
                matrix, matrix.beliefs().stream().mapToInt(beliefs::indexOf).toArray());
    }

    /**
     * The levels of one draw; that of a belief without a correlation is exactly what it was.
     *
     * @param independent a number above 0 and below 1 for each belief
     */
    double[] correlated(double[] independent) {
        double[] levels = independent.clone();
        double[] normals = new double[places.length];
        for (int belief = 0; belief < places.length; belief++) {
            normals[belief] = NORMAL.inverseCumulativeProbability(independent[places[belief]]);
        }
        for (int belief = 0; belief < places.length; belief++) {
            levels[places[belief]] = within(NORMAL.cumulativeProbability(matrix.correlated(belief, normals)));
        }
        return levels;
    }

    /** A level that rounding has put at 0 or 1 is next to it. */
    private static double within(double level) {
        return Math.max(Double.MIN_NORMAL, Math.min(Math.nextDown(1.0), level));
    }
}
