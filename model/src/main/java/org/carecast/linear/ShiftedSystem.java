package org.carecast.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.carecast.linear.LinearSystem.Bound;
import org.carecast.linear.LinearSystem.Range;

/** A linear system around a point near its solutions: solved for the distances from the point, which keeps more digits. */
public final class ShiftedSystem {

    // Where an unbounded sum is cut off, from near to far: large numbers cost digits.
    private static final double NEAREST_CUT = 0x1p12;
    private static final double FARTHEST_CUT = 0x1p40;
    private static final double CUT_STEP = 0x1p7;

    private final double[] centre;
    private final List<Bound> bounds;
    private final LinearSystem distances;

    /**
     * A system around a point.
     *
     * @param centre one number for each unknown, which need not meet the bounds
     * @param bounds on the unknowns themselves
     */
    public ShiftedSystem(double[] centre, List<Bound> bounds) {
        this.centre = centre.clone();
        this.bounds = List.copyOf(bounds);
        this.distances = new LinearSystem(
                centre.length, bounds.stream().map(bound -> bound.from(centre)).toList());
    }

    /** Whether some numbers meet every bound; a point that is found is a distance from the centre. */
    public FeasibilityCheck check() {
        return distances.check();
    }

    /** The indices of the bounds that hold a weighted sum at its two ends; none if the centre does not meet every bound. */
    public Set<Integer> bindingBounds(double[] weights) {
        return distances.bindingBounds(weights);
    }

    /** The same system around a point that meets every bound; this one if none is found. */
    public ShiftedSystem aroundFeasiblePoint() {
        return check().point()
                .map(found -> new ShiftedSystem(sum(centre, found), bounds))
                .orElse(this);
    }

    /** What a weighted sum that is never below 0 may be; empty if no numbers that meet every bound were found. */
    public Optional<Range> range(double[] weights) {
        double there = LinearSystem.product(weights, centre);
        if (distances.isMetByZero()) {
            Optional<Range> found = distances
                    .range(weights)
                    .filter(range -> Double.isFinite(range.least()) && Double.isFinite(range.greatest()))
                    .map(range -> range.plus(there));
            if (found.isPresent()) {
                return found;
            }
        }
        if (!isUnbounded(weights)) {
            return distances.range(weights).map(range -> range.plus(there));
        }
        Optional<Range> cut = Optional.empty();
        for (double end = NEAREST_CUT; cut.isEmpty() && end <= FARTHEST_CUT; end *= CUT_STEP) {
            List<Bound> ended = new ArrayList<>(distances.bounds());
            ended.add(Bound.of(Double.NEGATIVE_INFINITY, weights, end));
            cut = new LinearSystem(centre.length, ended).range(weights);
        }
        return cut.map(range -> new Range(there + range.least(), Double.POSITIVE_INFINITY));
    }

    /** Whether a sum can grow without limit: whether it can where every finite bound is 0, which leaves only directions. */
    private boolean isUnbounded(double[] weights) {
        List<Bound> directions = bounds.stream()
                .map(bound -> Bound.of(
                        Double.isFinite(bound.low()) ? 0 : bound.low(),
                        bound.weights(),
                        Double.isFinite(bound.high()) ? 0 : bound.high()))
                .toList();
        return new LinearSystem(centre.length, directions)
                .range(weights)
                .filter(range -> Double.isInfinite(range.greatest()))
                .isPresent();
    }

    /**
     * What one weighted sum divided by another may be, where the other is above 0 and some numbers meet every bound.
     *
     * <p>All unknowns and all bounds are divided by the other sum, which then is 1 (Charnes and Cooper, 1962).
     *
     * @param unit what the other sum is scaled to instead of 1
     * @return empty if no numbers that meet every bound were found
     */
    public Optional<Range> quotient(double[] of, double[] by, double unit) {
        int size = centre.length;
        double largest = powerOfTwo(bounds.stream()
                .flatMapToDouble(bound -> DoubleStream.of(bound.low(), bound.high()))
                .filter(Double::isFinite)
                .map(Math::abs));
        double[] scale = new double[size + 1];
        scale[size] = 1;
        List<Bound> divided = new ArrayList<>(List.of(
                Bound.of(0, scale, Double.POSITIVE_INFINITY), Bound.of(unit, Arrays.copyOf(by, size + 1), unit)));
        for (Bound bound : bounds) {
            if (Double.isFinite(bound.low())) {
                divided.add(Bound.of(0, append(bound, -bound.low() / largest), Double.POSITIVE_INFINITY));
            }
            if (Double.isFinite(bound.high())) {
                divided.add(Bound.of(Double.NEGATIVE_INFINITY, append(bound, -bound.high() / largest), 0));
            }
        }
        double there = LinearSystem.product(by, centre);
        double[] scaled = new double[size + 1];
        if (there > 0) {
            Arrays.setAll(scaled, index -> (index < size ? centre[index] : largest) * unit / there);
        }
        return new ShiftedSystem(scaled, divided)
                .range(Arrays.copyOf(of, size + 1))
                .map(range -> new Range(range.least() / unit, range.greatest() / unit));
    }

    /** The least power of two, 1 or more, that is no less than any of some numbers: dividing by it loses no digit. */
    public static double powerOfTwo(DoubleStream numbers) {
        double largest = numbers.max().orElse(1);
        double power = 1;
        while (power < largest) {
            power *= 2;
        }
        return power;
    }

    private static double[] append(Bound bound, double last) {
        double[] weights = bound.weights();
        double[] longer = Arrays.copyOf(weights, weights.length + 1);
        longer[weights.length] = last;
        return longer;
    }

    private static double[] sum(double[] numbers, double[] more) {
        double[] sum = numbers.clone();
        Arrays.setAll(sum, index -> numbers[index] + more[index]);
        return sum;
    }
}
