package org.carecast.linear;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Unknown numbers and bounds on weighted sums of them: what follows for any other weighted sum?
 *
 * <p>The unknowns may be negative unless a bound says otherwise. A bound that is missed by no more than {@link
 * #TOLERANCE}, after its largest weight has been scaled to 1, counts as met. A range may therefore be wider by about this much; it is
 * never narrower.
 *
 * <p>Each end of a range is the value of the sum at a point that was checked against every bound. So an end may stop short if
 * arithmetic fails, but the sum can always reach it. Results are most exact near 0: where a solution is known, state the system as
 * distances from it, as {@link ShiftedSystem} does.
 */
public final class LinearSystem {

    /** By how much a bound may be missed, its largest weight being scaled to 1. */
    public static final double TOLERANCE = 1e-7;

    private final int unknowns;
    private final List<Bound> bounds;
    private final HalfSpaces halfSpaces;

    /**
     * A system of bounds.
     *
     * @param unknowns the number of unknowns
     * @param bounds each with one weight for each unknown
     */
    public LinearSystem(int unknowns, List<Bound> bounds) {
        if (bounds.stream().anyMatch(bound -> bound.weights.length != unknowns)) {
            throw new IllegalArgumentException("a bound has one weight for each of the " + unknowns + " numbers");
        }
        this.unknowns = unknowns;
        this.bounds = List.copyOf(bounds);
        this.halfSpaces = new HalfSpaces(unknowns, bounds);
    }

    /** The bounds, as they were given. */
    List<Bound> bounds() {
        return bounds;
    }

    /** A weighted sum lies between two numbers, either of which may be infinite. */
    public static final class Bound {

        private final double low;
        private final double[] weights;
        private final double high;

        private Bound(double low, double[] weights, double high) {
            if (Double.isNaN(low)
                    || Double.isNaN(high)
                    || !Arrays.stream(weights).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("a bound is made of numbers, and its weights are finite");
            }
            this.low = low;
            this.weights = weights.clone();
            this.high = high;
        }

        /** A weighted sum is no less than {@code low} and no more than {@code high}. */
        public static Bound of(double low, double[] weights, double high) {
            return new Bound(low, weights, high);
        }

        /** The least that the sum may be. */
        public double low() {
            return low;
        }

        /** The most that the sum may be. */
        public double high() {
            return high;
        }

        double[] weights() {
            return weights.clone();
        }

        /** The weight of one unknown in the sum. */
        public double weight(int unknown) {
            return weights[unknown];
        }

        /** The same bound, stated for the distance of the unknowns from a point. */
        Bound from(double[] point) {
            double there = product(weights, point);
            return new Bound(low - there, weights, high - there);
        }
    }

    /** The least and the greatest that a weighted sum may be; either may be infinite. */
    public record Range(double least, double greatest) {

        /** The same range, with a number added to both ends. */
        Range plus(double number) {
            return new Range(least + number, greatest + number);
        }
    }

    /** Whether some numbers meet every bound; contradicting bounds are named by their index. */
    public FeasibilityCheck check() {
        return halfSpaces.check();
    }

    /** The indices of the bounds that hold a weighted sum at its two ends; none if 0 does not meet every bound or all weights are 0. */
    Set<Integer> bindingBounds(double[] weights) {
        double size = largest(weights);
        return size > 0 && halfSpaces.areMetByZero() ? halfSpaces.bindingBounds(scaled(weights, 1 / size)) : Set.of();
    }

    /** Whether 0 meets every bound. */
    boolean isMetByZero() {
        return halfSpaces.areMetByZero();
    }

    /**
     * The least and the greatest that a weighted sum may be.
     *
     * @param weights one for each unknown
     * @return empty if no numbers that meet every bound were found; {@link #check} says whether that proves that there are none
     */
    public Optional<Range> range(double... weights) {
        if (halfSpaces.areMetByZero()) {
            return Optional.of(rangeFromZero(weights));
        }
        return check().point()
                .map(point -> new LinearSystem(
                                unknowns,
                                bounds.stream().map(bound -> bound.from(point)).toList())
                        .rangeFromZero(weights)
                        .plus(product(weights, point)));
    }

    private Range rangeFromZero(double[] weights) {
        double size = largest(weights);
        if (size == 0) {
            return new Range(0, 0);
        }
        double[] sum = scaled(weights, 1 / size);
        return new Range(-size * mostFromZero(scaled(sum, -1)), size * mostFromZero(sum));
    }

    private double mostFromZero(double[] sum) {
        return maximumFromZero(sum).map(found -> product(sum, found)).orElse(Double.POSITIVE_INFINITY);
    }

    private Optional<double[]> maximumFromZero(double[] sum) {
        try {
            double[] found = halfSpaces.maximising(sum).solve(Double.POSITIVE_INFINITY);
            // Towards 0 every bound is met, so a point that rounding carried too far is drawn back.
            return Optional.of(scaled(found, halfSpaces.feasibleShare(found)));
        } catch (IllegalStateException unbounded) {
            return Optional.empty();
        }
    }

    static double product(double[] weights, double[] numbers) {
        double sum = 0;
        for (int unknown = 0; unknown < weights.length; unknown++) {
            sum += weights[unknown] * numbers[unknown];
        }
        return sum;
    }

    /** The largest absolute value of some weights; 0 if there are none. */
    public static double largest(double[] weights) {
        double largest = 0;
        for (double weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        return largest;
    }

    static double[] scaled(double[] weights, double factor) {
        return Arrays.stream(weights).map(weight -> weight * factor).toArray();
    }
}
