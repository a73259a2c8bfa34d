package org.carecast.linear;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whether some numbers meet every limit: a point that does, or limits that contradict each other, or neither.
 *
 * <p>This is phase one of the simplex method. All limits are first relaxed by the same amount, so that 0 meets them, and this amount
 * is then made as small as possible. A point that is found is checked against every limit, and a contradiction is added up again
 * from its limits (Farkas' lemma). Where rounding spoils both, the check is undecided.
 *
 * @param point numbers that meet every limit; empty if none were found
 * @param contradicting indices of limits that no numbers meet together; empty if no contradiction was proved
 */
public record FeasibilityCheck(Optional<double[]> point, Set<Integer> contradicting) {

    // A contradiction is proved for all points within some thousands of people.
    private static final double REACH = 0x1p24;

    private static final FeasibilityCheck UNDECIDED = new FeasibilityCheck(Optional.empty(), Set.of());

    /** Copies what it is given, so that it never changes. */
    public FeasibilityCheck {
        point = point.map(double[]::clone);
        contradicting = Collections.unmodifiableSet(new TreeSet<>(contradicting));
    }

    /** Numbers that meet every limit, the caller's own; empty if none were found. */
    @Override
    public Optional<double[]> point() {
        return point.map(double[]::clone);
    }

    /** Limits that no numbers meet together. */
    static FeasibilityCheck contradiction(Set<Integer> limits) {
        return new FeasibilityCheck(Optional.empty(), limits);
    }

    /**
     * The check of some limits.
     *
     * @param unknowns how many numbers there are, and how many weights each sum has
     * @param sums one weighted sum for each limit, its largest weight about 1
     * @param limits the most that each sum may be
     */
    static FeasibilityCheck of(int unknowns, List<double[]> sums, List<Double> limits) {
        double relaxed = Math.max(0, -limits.stream().min(Double::compare).orElse(0.0));
        PrimalSimplex simplex = new PrimalSimplex(
                Stream.concat(sums.stream().map(sum -> append(sum, 1)), Stream.of(append(new double[unknowns], 1)))
                        .toList(),
                Stream.concat(limits.stream().map(limit -> limit + relaxed), Stream.of(relaxed + 1))
                        .toList(),
                append(new double[unknowns], 1));
        double[] point = Arrays.copyOf(simplex.solve(relaxed), unknowns);
        for (int row = 0; row < sums.size(); row++) {
            if (LinearSystem.product(sums.get(row), point) > limits.get(row) + LinearSystem.TOLERANCE) {
                return proof(sums, limits, simplex.multipliers());
            }
        }
        return new FeasibilityCheck(Optional.of(point), Set.of());
    }

    /** Where the sums, each times its multiplier, add up to nothing, their limits must not add up to less than 0. */
    private static FeasibilityCheck proof(List<double[]> sums, List<Double> limits, double[] multipliers) {
        double[] rest = new double[sums.get(0).length];
        double most = 0;
        Set<Integer> contradicting = new TreeSet<>();
        for (int row = 0; row < sums.size(); row++) {
            if (multipliers[row] > 0) {
                contradicting.add(row);
                most += multipliers[row] * (limits.get(row) + LinearSystem.TOLERANCE);
                for (int unknown = 0; unknown < rest.length; unknown++) {
                    rest[unknown] += multipliers[row] * sums.get(row)[unknown];
                }
            }
        }
        return most + LinearSystem.largest(rest) * REACH < 0 ? contradiction(contradicting) : UNDECIDED;
    }

    private static double[] append(double[] numbers, double last) {
        double[] more = Arrays.copyOf(numbers, numbers.length + 1);
        more[numbers.length] = last;
        return more;
    }
}
