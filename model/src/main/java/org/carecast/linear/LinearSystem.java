package org.carecast.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.PivotSelectionRule;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Numbers that are not known, and what is known of weighted sums of them: what can be said of any other weighted sum?
 *
 * <p>The numbers may be less than nothing unless a bound says otherwise. A bound that is missed by no more than {@link
 * #TOLERANCE}, with its largest weight taken as 1, counts as met; so a range may be wider by about as much, never
 * narrower.
 *
 * <p>Where all bounds are met by 0, the ends of a range are those of numbers that were found and tried against every
 * bound: the sum can be so large, whatever became of the arithmetic. So where a solution is known, ask for the distance
 * from it.
 */
public final class LinearSystem {

    /** By how much a bound may be missed, with its largest weight taken as 1. */
    public static final double TOLERANCE = 1e-7;

    private static final double AS_GOOD_AS_BEST = 1e-8;
    // What is less is noise; were it taken for a number and divided by, it would be noise no longer.
    private static final double NOTHING = 1e-8;
    private static final int UNITS_IN_THE_LAST_PLACE = 10;
    // Most systems take less than eight steps for each unknown; a solver that takes more goes round in circles.
    private static final int QUICK = 15;
    // One that cannot go round in circles, but for the noise of arithmetic, has taken 2,220 steps at most where it
    // ended.
    private static final int SURE = 10_000;

    private final int unknowns;
    private final List<Bound> bounds;
    private final Halves halves;

    /**
     * All that is known of some numbers.
     *
     * @param unknowns how many there are
     * @param bounds each with one weight for each of them
     */
    public LinearSystem(int unknowns, List<Bound> bounds) {
        if (bounds.stream().anyMatch(bound -> bound.weights.length != unknowns)) {
            throw new IllegalArgumentException("a bound has one weight for each of the " + unknowns + " numbers");
        }
        this.unknowns = unknowns;
        this.bounds = List.copyOf(bounds);
        this.halves = Halves.of(bounds);
    }

    /** How many numbers are not known. */
    public int unknowns() {
        return unknowns;
    }

    /** What is known of them. */
    public List<Bound> bounds() {
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

        /** What is known of one weighted sum: it is no less than {@code low} and no more than {@code high}. */
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

        /** What one of the numbers counts in the sum. */
        public double weight(int unknown) {
            return weights[unknown];
        }
    }

    /** The least and the greatest that a weighted sum may be; either may be infinite. */
    public record Range(double least, double greatest) {}

    /**
     * Whether some numbers meet every bound.
     *
     * @throws UndecidedException if the solver does not come to an end
     */
    public boolean isFeasible() {
        return miss() <= TOLERANCE;
    }

    /** Whether some numbers meet every bound, tried from 0; where that says nothing, {@link #isFeasible} may. */
    Trial trial() {
        return halves.trial(unknowns);
    }

    /** The places of the bounds that hold a weighted sum, which is not of nothing, at its ends, where 0 meets all bounds; otherwise none. */
    Set<Integer> holding(double[] weights) {
        return halves.areMetBy0() ? halves.holding(scaled(weights, 1 / largest(weights))) : Set.of();
    }

    /** Whether 0 meets every bound. */
    boolean isMetBy0() {
        return halves.areMetBy0();
    }

    /** By how much the bounds must all give way, with the largest weight of each taken as 1, until numbers meet them. */
    public double miss() {
        // Bounds that together cancel every number may not ask for more than they give; one unit of them at most.
        double[] ones = new double[halves.count()];
        Arrays.fill(ones, 1);
        LinearConstraint atMostOne = new LinearConstraint(ones, Relationship.LEQ, 1);
        double cheapest = halves.count() == 0
                ? 0
                : cheapest(new double[unknowns], 0, atMostOne)
                        .map(PointValuePair::getValue)
                        .orElse(0.0);
        return Math.max(0, -Math.min(cheapest, halves.limitOfNone()));
    }

    /**
     * The least and the greatest that a weighted sum may be.
     *
     * @param weights one for each of the numbers
     * @return empty if no numbers meet every bound
     * @throws UndecidedException if the solver does not come to an end
     */
    public Optional<Range> range(double... weights) {
        double size = largest(weights);
        if (halves.limitOfNone() < -TOLERANCE) {
            return Optional.empty();
        }
        if (size == 0 || halves.count() == 0) {
            double end = size == 0 ? 0 : Double.POSITIVE_INFINITY;
            return isFeasible() ? Optional.of(new Range(-end, end)) : Optional.empty();
        }
        double[] up = scaled(weights, 1 / size);
        if (halves.areMetBy0()) {
            return Optional.of(new Range(-size * most(scaled(up, -1)), size * most(up)));
        }
        try {
            Optional<PointValuePair> greatest = cheapest(up, TOLERANCE);
            Optional<PointValuePair> least = cheapest(scaled(up, -1), TOLERANCE);
            if ((greatest.isEmpty() || least.isEmpty()) && !isFeasible()) {
                return Optional.empty();
            }
            return Optional.of(new Range(-size * end(least), size * end(greatest)));
        } catch (UnboundedSolutionException contradiction) {
            return Optional.empty();
        }
    }

    private double most(double[] sum) {
        return from0(sum, Double.POSITIVE_INFINITY)
                .map(found -> product(sum, found))
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static double end(Optional<PointValuePair> found) {
        return found.map(PointValuePair::getValue).orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * The sum by its dual: each combination of bounds that makes it up says how large it is at most, and the cheapest
     * says it best. That is a table of one row for each unknown, where the sum itself would need one for each bound.
     *
     * @return empty if no combination makes up the sum
     */
    private Optional<PointValuePair> cheapest(double[] sum, double giving, LinearConstraint... others) {
        List<LinearConstraint> rows = new ArrayList<>(List.of(others));
        for (int unknown = 0; unknown < unknowns; unknown++) {
            rows.add(new LinearConstraint(halves.weightsOf(unknown), Relationship.EQ, sum[unknown]));
        }
        LinearObjectiveFunction cost = new LinearObjectiveFunction(halves.costs(giving), 0);
        try {
            return Optional.of(solved(cost, rows));
        } catch (NoFeasibleSolutionException none) {
            return Optional.empty();
        }
    }

    /**
     * Numbers that meet every bound and make a weighted sum as large as it can be, or large enough.
     *
     * @param enough how large that is, which may be infinite
     * @param weights one for each of the numbers
     * @return empty if the sum has no end
     * @throws IllegalStateException if 0 does not meet every bound
     */
    public Optional<List<Double>> farthest(double enough, double... weights) {
        if (!halves.areMetBy0()) {
            throw new IllegalStateException("there is no known solution to start from");
        }
        double size = largest(weights);
        if (size == 0) {
            return Optional.of(Collections.nCopies(unknowns, 0.0));
        }
        return from0(scaled(weights, 1 / size), enough / size)
                .map(found -> Arrays.stream(found).boxed().toList());
    }

    private Optional<double[]> from0(double[] sum, double enough) {
        try {
            double[] found = halves.climb(sum).end(enough);
            // Towards 0 all bounds are met, so what is missed by the arithmetic is drawn back.
            return Optional.of(scaled(found, halves.share(found)));
        } catch (IllegalStateException endless) {
            return Optional.empty();
        }
    }

    private PointValuePair solved(LinearObjectiveFunction cost, List<LinearConstraint> rows) {
        try {
            return solved(cost, rows, QUICK * (unknowns + QUICK), PivotSelectionRule.DANTZIG);
        } catch (UnboundedSolutionException | TooManyIterationsException doubtful) {
            return surelySolved(cost, rows);
        }
    }

    private static PointValuePair surelySolved(LinearObjectiveFunction cost, List<LinearConstraint> rows) {
        try {
            return solved(cost, rows, SURE, PivotSelectionRule.BLAND);
        } catch (TooManyIterationsException circles) {
            throw new UndecidedException();
        }
    }

    private static PointValuePair solved(
            LinearObjectiveFunction cost, List<LinearConstraint> rows, int steps, PivotSelectionRule rule) {
        return new SimplexSolver(AS_GOOD_AS_BEST, UNITS_IN_THE_LAST_PLACE, NOTHING)
                .optimize(
                        new MaxIter(steps),
                        cost,
                        new LinearConstraintSet(rows),
                        GoalType.MINIMIZE,
                        new NonNegativeConstraint(true),
                        rule);
    }

    static double product(double[] weights, double[] numbers) {
        double sum = 0;
        for (int place = 0; place < weights.length; place++) {
            sum += weights[place] * numbers[place];
        }
        return sum;
    }

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
