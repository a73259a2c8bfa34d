package org.carecast.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.linear.LinearSystem.Bound;

/**
 * The finite ends of bounds, each as a weighted sum and the most that it may be, scaled so that its largest weight is 1.
 *
 * <p>Of sums that are the same or nearly so, only the one with the lowest limit is kept.
 */
final class HalfSpaces {

    // Two sums that differ by less differ by the noise of arithmetic.
    private static final double SAME = 1e-8;

    private final int unknowns;
    private final List<HalfSpace> all = new ArrayList<>();
    // Limits of sums in which every weight is 0, by the index of their bound.
    private final Map<Integer, Double> limitsOfEmptySums = new TreeMap<>();

    /** A sum and its limit. */
    private static final class HalfSpace {

        private final int bound;
        private final double[] sum;
        private final double limit;
        // Sums with distant fingerprints differ, and need not be compared weight by weight.
        private final double fingerprint;

        HalfSpace(int bound, double[] sum, double limit) {
            this.bound = bound;
            this.sum = sum;
            this.limit = limit;
            this.fingerprint = fingerprint(sum);
        }

        private static double fingerprint(double[] sum) {
            double fingerprint = 0;
            for (int unknown = 0; unknown < sum.length; unknown++) {
                fingerprint += (unknown + 1) * sum[unknown];
            }
            return fingerprint;
        }

        /** The limit that 0 meets, with the tolerance added. */
        double relaxedLimit() {
            return Math.max(0, limit) + LinearSystem.TOLERANCE;
        }

        boolean hasSameSum(HalfSpace other) {
            if (Math.abs(fingerprint - other.fingerprint) > sum.length * (sum.length + 1) * SAME) {
                return false;
            }
            for (int unknown = 0; unknown < sum.length; unknown++) {
                if (Math.abs(sum[unknown] - other.sum[unknown]) > SAME) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The half-spaces of some bounds, which are known by their index from then on. */
    HalfSpaces(int unknowns, List<Bound> bounds) {
        this.unknowns = unknowns;
        for (int index = 0; index < bounds.size(); index++) {
            Bound bound = bounds.get(index);
            double[] weights = bound.weights();
            double largest = LinearSystem.largest(weights);
            double factor = largest == 0 ? 1 : 1 / largest;
            add(new HalfSpace(index, LinearSystem.scaled(weights, factor), bound.high() * factor));
            add(new HalfSpace(index, LinearSystem.scaled(weights, -factor), -bound.low() * factor));
        }
    }

    private void add(HalfSpace added) {
        if (added.limit == Double.POSITIVE_INFINITY) {
            return;
        }
        if (LinearSystem.largest(added.sum) == 0) {
            limitsOfEmptySums.merge(added.bound, added.limit, Math::min);
            return;
        }
        for (int place = 0; place < all.size(); place++) {
            if (all.get(place).hasSameSum(added)) {
                if (added.limit < all.get(place).limit) {
                    all.set(place, added);
                }
                return;
            }
        }
        all.add(added);
    }

    boolean areMetByZero() {
        return limitsOfEmptySums.values().stream().allMatch(limit -> limit >= -LinearSystem.TOLERANCE)
                && all.stream().allMatch(halfSpace -> halfSpace.limit >= -LinearSystem.TOLERANCE);
    }

    /** A maximisation from 0, with every limit relaxed by the tolerance, and to that much above 0 where 0 does not meet it. */
    PrimalSimplex maximising(double[] sum) {
        return new PrimalSimplex(
                all.stream().map(halfSpace -> halfSpace.sum).toList(),
                all.stream().map(HalfSpace::relaxedLimit).toList(),
                sum);
    }

    /** A point that meets every limit, or the indices of bounds that no point meets together. */
    FeasibilityCheck check() {
        Set<Integer> unmet = limitsOfEmptySums.entrySet().stream()
                .filter(limit -> limit.getValue() < -LinearSystem.TOLERANCE)
                .map(Map.Entry::getKey)
                .limit(1)
                .collect(Collectors.toSet());
        if (!unmet.isEmpty()) {
            return FeasibilityCheck.contradiction(unmet);
        }
        FeasibilityCheck check = FeasibilityCheck.of(
                unknowns,
                all.stream().map(halfSpace -> halfSpace.sum).toList(),
                all.stream().map(halfSpace -> halfSpace.limit).toList());
        return new FeasibilityCheck(
                check.point(),
                check.contradicting().stream()
                        .map(place -> all.get(place).bound)
                        .collect(Collectors.toSet()));
    }

    /** The indices of the bounds that hold a sum at its two ends, where 0 meets every limit. */
    Set<Integer> bindingBounds(double[] sum) {
        return Stream.of(sum, LinearSystem.scaled(sum, -1))
                .flatMap(this::bindingAbove)
                .collect(Collectors.toSet());
    }

    private Stream<Integer> bindingAbove(double[] sum) {
        PrimalSimplex simplex = maximising(sum);
        try {
            simplex.solve(Double.POSITIVE_INFINITY);
        } catch (IllegalStateException unbounded) {
            return Stream.empty();
        }
        double[] multipliers = simplex.multipliers();
        return IntStream.range(0, multipliers.length)
                .filter(place -> multipliers[place] > 0)
                .mapToObj(place -> all.get(place).bound);
    }

    /** The largest share of a point, up to all of it, that meets every limit within the tolerance; 0 must meet them. */
    double feasibleShare(double[] point) {
        double share = 1;
        for (HalfSpace halfSpace : all) {
            double sum = LinearSystem.product(halfSpace.sum, point);
            double most = halfSpace.relaxedLimit() + LinearSystem.TOLERANCE;
            share = sum > most ? Math.min(share, most / sum) : share;
        }
        return share;
    }
}
