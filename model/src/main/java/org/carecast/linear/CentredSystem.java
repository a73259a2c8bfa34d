package org.carecast.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.carecast.linear.LinearSystem.Bound;
import org.carecast.linear.LinearSystem.Range;

/** A linear system of numbers that are known roughly: solved for how far they are from that, which is exact to more digits. */
public final class CentredSystem {

    private static final double NEAR = 0x1p12;
    private static final double FAR = 0x1p40;
    private static final double FARTHER = 0x1p7;

    private final double[] guess;
    private final List<Bound> bounds;
    private final LinearSystem distances;

    public CentredSystem(double[] guess, List<Bound> bounds) {
        this.guess = guess.clone();
        this.bounds = List.copyOf(bounds);
        this.distances = new LinearSystem(
                guess.length,
                bounds.stream()
                        .map(bound -> {
                            double[] weights = weights(bound);
                            double there = LinearSystem.product(weights, guess);
                            return Bound.of(bound.low() - there, weights, bound.high() - there);
                        })
                        .toList());
    }

    /** Whether some numbers meet every bound, as far as a trial tells; those found are distances. */
    public Trial trial() {
        return distances.trial();
    }

    /** The places of the bounds that hold a weighted sum at its two ends, as far as that is told. */
    public Set<Integer> holding(double[] weights) {
        return distances.holding(weights);
    }

    /** The same around numbers that meet every bound, from which the ends are near; this one if none are found. */
    public CentredSystem amid() {
        return trial().numbers()
                .map(found -> new CentredSystem(sum(guess, found), bounds))
                .orElse(this);
    }

    /** What a weighted sum that is never below 0 may be; empty if no numbers meet every bound. */
    public Optional<Range> range(double[] weights) {
        double there = LinearSystem.product(weights, guess);
        if (distances.isMetBy0()) {
            Optional<Range> found = distances
                    .range(weights)
                    .filter(range -> Double.isFinite(range.least()) && Double.isFinite(range.greatest()))
                    .map(range -> new Range(there + range.least(), there + range.greatest()));
            if (found.isPresent()) {
                return found;
            }
        }
        if (!isEndless(weights)) {
            return distances.range(weights).map(range -> new Range(there + range.least(), there + range.greatest()));
        }
        // A sum without an end is cut off somewhere, as near as it can be: large numbers cost digits.
        Optional<Range> cut = Optional.empty();
        for (double end = NEAR; cut.isEmpty() && end <= FAR; end *= FARTHER) {
            List<Bound> ended = new ArrayList<>(distances.bounds());
            ended.add(Bound.of(Double.NEGATIVE_INFINITY, weights, end));
            cut = new LinearSystem(guess.length, ended).range(weights);
        }
        return cut.map(range -> new Range(there + range.least(), Double.POSITIVE_INFINITY));
    }

    /** Whether a sum may grow without end: whether it can where every bound is 0, which leaves only the directions. */
    private boolean isEndless(double[] weights) {
        List<Bound> directions = bounds.stream()
                .map(bound -> Bound.of(
                        Double.isFinite(bound.low()) ? 0 : bound.low(),
                        weights(bound),
                        Double.isFinite(bound.high()) ? 0 : bound.high()))
                .toList();
        return new LinearSystem(guess.length, directions)
                .range(weights)
                .filter(range -> Double.isInfinite(range.greatest()))
                .isPresent();
    }

    /**
     * What one weighted sum divided by another may be, where the other is above 0 and some numbers meet every bound.
     *
     * <p>All numbers and all bounds are divided by the other sum, which then is 1 (Charnes and Cooper, 1962).
     */
    public Optional<Range> quotient(double[] of, double[] by, double unit) {
        int size = guess.length;
        double largest = powerOfTwo(bounds.stream()
                .flatMapToDouble(bound -> DoubleStream.of(bound.low(), bound.high()))
                .filter(Double::isFinite)
                .map(Math::abs));
        double[] oneth = new double[size + 1];
        oneth[size] = 1;
        List<Bound> divided = new ArrayList<>(List.of(
                Bound.of(0, oneth, Double.POSITIVE_INFINITY), Bound.of(unit, Arrays.copyOf(by, size + 1), unit)));
        for (Bound bound : bounds) {
            if (Double.isFinite(bound.low())) {
                divided.add(Bound.of(0, with(bound, -bound.low() / largest), Double.POSITIVE_INFINITY));
            }
            if (Double.isFinite(bound.high())) {
                divided.add(Bound.of(Double.NEGATIVE_INFINITY, with(bound, -bound.high() / largest), 0));
            }
        }
        double there = LinearSystem.product(by, guess);
        double[] scaled = new double[size + 1];
        if (there > 0) {
            Arrays.setAll(scaled, index -> (index < size ? guess[index] : largest) * unit / there);
        }
        return new CentredSystem(scaled, divided)
                .range(Arrays.copyOf(of, size + 1))
                .map(range -> new Range(range.least() / unit, range.greatest() / unit));
    }

    /** The least power of two that is no less than any of some numbers, nor than 1: dividing by it leaves no digit out. */
    public static double powerOfTwo(DoubleStream numbers) {
        double largest = numbers.max().orElse(1);
        double power = 1;
        while (power < largest) {
            power *= 2;
        }
        return power;
    }

    private double[] weights(Bound bound) {
        double[] weights = new double[guess.length];
        Arrays.setAll(weights, bound::weight);
        return weights;
    }

    private double[] with(Bound bound, double last) {
        double[] weights = Arrays.copyOf(weights(bound), guess.length + 1);
        weights[guess.length] = last;
        return weights;
    }

    private static double[] sum(double[] numbers, double[] more) {
        double[] sum = numbers.clone();
        Arrays.setAll(sum, index -> numbers[index] + more[index]);
        return sum;
    }
}
