package org.carecast.assumption;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/** How all beliefs that are correlated move together, as normal numbers that lie as high in their order; immutable. */
public final class CorrelationMatrix {

    private static final double AS_GOOD_AS_NONE = 1e-12;

    private final List<Belief> beliefs;
    private final RealMatrix root;

    private CorrelationMatrix(List<Belief> beliefs, RealMatrix root) {
        this.beliefs = beliefs;
        this.root = root;
    }

    /** The matrix of some correlations, two beliefs having none where none is given; empty if they contradict one another. */
    public static Optional<CorrelationMatrix> of(List<Correlation> correlations) {
        try {
            return Optional.of(decomposed(correlations));
        } catch (NonPositiveDefiniteMatrixException e) {
            return Optional.empty();
        }
    }

    /** The correlation that completes the first beliefs, in the order of mention, that cannot move together so. */
    public static Optional<Correlation> contradicting(List<Correlation> correlations) {
        try {
            decomposed(correlations);
            return Optional.empty();
        } catch (NonPositiveDefiniteMatrixException e) {
            Set<Belief> first = beliefs(correlations).limit(e.getRow() + 1L).collect(Collectors.toSet());
            return correlations.stream()
                    .filter(each -> first.contains(each.one()) && first.contains(each.other()))
                    .reduce((earlier, later) -> later);
        }
    }

    private static CorrelationMatrix decomposed(List<Correlation> correlations) {
        List<Belief> beliefs = beliefs(correlations).toList();
        Map<Belief, Integer> places = new HashMap<>();
        beliefs.forEach(belief -> places.put(belief, places.size()));
        RealMatrix matrix = MatrixUtils.createRealIdentityMatrix(Math.max(1, beliefs.size()));
        correlations.forEach(each -> {
            int one = places.get(each.one());
            int other = places.get(each.other());
            matrix.setEntry(one, other, each.ofNormals());
            matrix.setEntry(other, one, each.ofNormals());
        });
        return new CorrelationMatrix(
                beliefs, new CholeskyDecomposition(matrix, AS_GOOD_AS_NONE, AS_GOOD_AS_NONE).getL());
    }

    private static Stream<Belief> beliefs(List<Correlation> correlations) {
        return correlations.stream()
                .flatMap(each -> Stream.of(each.one(), each.other()))
                .distinct();
    }

    /** Every belief that is correlated with another, in the order of mention. */
    public List<Belief> beliefs() {
        return beliefs;
    }

    /**
     * The standard normal number of a belief, as it is where all are correlated.
     *
     * @param belief the place of it in {@link #beliefs}
     * @param independent a standard normal number for each place
     */
    public double correlated(int belief, double[] independent) {
        double sum = 0;
        for (int before = 0; before <= belief; before++) {
            sum += root.getEntry(belief, before) * independent[before];
        }
        return sum;
    }
}
