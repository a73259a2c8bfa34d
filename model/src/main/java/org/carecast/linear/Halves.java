package org.carecast.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.linear.LinearSystem.Bound;

/**
 * Each finite end of each bound, as a sum that is no more than a number, with its largest weight taken as 1.
 *
 * <p>No sum stands twice, nor nearly so: the solver takes two columns that are alike for one another, and its answer
 * would be wrong.
 */
final class Halves {

    // Two sums that differ by less differ by the noise of arithmetic.
    private static final double ALIKE = 1e-8;

    private final List<Half> all = new ArrayList<>();
    private final List<Double> limitsOfNone = new ArrayList<>();

    /** A sum, and the least of what it may be at most. */
    private static final class Half {

        private final int bound;
        private final double[] sum;
        private final double limit;
        // Two sums whose marks are far apart are not alike, and need not be looked at number by number.
        private final double mark;

        Half(int bound, double[] sum, double limit) {
            this.bound = bound;
            this.sum = sum;
            this.limit = limit;
            this.mark = mark(sum);
        }

        private static double mark(double[] sum) {
            double mark = 0;
            for (int unknown = 0; unknown < sum.length; unknown++) {
                mark += (unknown + 1) * sum[unknown];
            }
            return mark;
        }

        /** Its limit, and what it may be missed by. */
        double most() {
            return Math.max(0, limit) + LinearSystem.TOLERANCE;
        }

        boolean isAlike(Half half) {
            double[] other = half.sum;
            if (Math.abs(mark - half.mark) > sum.length * (sum.length + 1) * ALIKE) {
                return false;
            }
            for (int unknown = 0; unknown < sum.length; unknown++) {
                if (Math.abs(sum[unknown] - other[unknown]) > ALIKE) {
                    return false;
                }
            }
            return true;
        }
    }

    static Halves of(List<Bound> bounds) {
        Halves halves = new Halves();
        for (int place = 0; place < bounds.size(); place++) {
            Bound bound = bounds.get(place);
            double[] weights = bound.weights();
            double largest = LinearSystem.largest(weights);
            double factor = largest == 0 ? 1 : 1 / largest;
            halves.add(new Half(place, LinearSystem.scaled(weights, factor), bound.high() * factor));
            halves.add(new Half(place, LinearSystem.scaled(weights, -factor), -bound.low() * factor));
        }
        return halves;
    }

    private void add(Half half) {
        if (half.limit == Double.POSITIVE_INFINITY) {
            return;
        }
        if (LinearSystem.largest(half.sum) == 0) {
            limitsOfNone.add(half.limit);
            return;
        }
        for (int place = 0; place < all.size(); place++) {
            if (all.get(place).isAlike(half)) {
                if (half.limit < all.get(place).limit) {
                    all.set(place, half);
                }
                return;
            }
        }
        all.add(half);
    }

    int count() {
        return all.size();
    }

    /** The least that the sum of no number, which is 0, may be at most. */
    double limitOfNone() {
        return limitsOfNone.stream().min(Double::compare).orElse(Double.POSITIVE_INFINITY);
    }

    boolean areMetBy0() {
        return limitOfNone() >= -LinearSystem.TOLERANCE
                && all.stream().allMatch(half -> half.limit >= -LinearSystem.TOLERANCE);
    }

    Climb climb(double[] sum) {
        return new Climb(
                all.stream().map(half -> half.sum).toList(),
                all.stream().map(Half::most).toList(),
                sum);
    }

    /** Whether some numbers meet every limit, or else the places of the bounds that none do. */
    Trial trial(int unknowns) {
        if (limitOfNone() < -LinearSystem.TOLERANCE || all.isEmpty()) {
            return Trial.UNTOLD;
        }
        Trial trial = Trial.of(
                unknowns,
                all.stream().map(half -> half.sum).toList(),
                all.stream().map(half -> half.limit).toList());
        return new Trial(
                trial.numbers(),
                trial.against().stream().map(place -> all.get(place).bound).collect(Collectors.toSet()));
    }

    /** The places of the bounds that hold a sum at its two ends, where 0 meets all. */
    Set<Integer> holding(double[] sum) {
        return Stream.of(sum, LinearSystem.scaled(sum, -1))
                .flatMap(this::holdingBelow)
                .collect(Collectors.toSet());
    }

    private Stream<Integer> holdingBelow(double[] sum) {
        Climb climb = climb(sum);
        try {
            climb.end(Double.POSITIVE_INFINITY);
        } catch (IllegalStateException endless) {
            return Stream.empty();
        }
        double[] shares = climb.shares();
        return IntStream.range(0, shares.length)
                .filter(place -> shares[place] > 0)
                .mapToObj(place -> all.get(place).bound);
    }

    /** How much of some numbers meets every bound, that 0 meets: all of them, if they do. */
    double share(double[] numbers) {
        double share = 1;
        for (Half half : all) {
            double sum = LinearSystem.product(half.sum, numbers);
            double most = half.most() + LinearSystem.TOLERANCE;
            share = sum > most ? Math.min(share, most / sum) : share;
        }
        return share;
    }

    double[] weightsOf(int unknown) {
        return all.stream().mapToDouble(half -> half.sum[unknown]).toArray();
    }

    double[] costs(double giving) {
        return all.stream().mapToDouble(half -> half.limit + giving).toArray();
    }
}
