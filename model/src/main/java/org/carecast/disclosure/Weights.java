package org.carecast.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One weight, or one distance from the truth, for each unknown. */
record Weights(double... values) {

    private static final double NOISE = 1e-9;

    /** A weight of 1 for one unknown and 0 for the others. */
    static Weights alone(int count, int unknown) {
        double[] values = new double[count];
        values[unknown] = 1;
        return new Weights(values);
    }

    Weights minus(Weights other, double times) {
        double[] rest = values.clone();
        for (int unknown = 0; unknown < rest.length; unknown++) {
            rest[unknown] -= times * other.values[unknown];
        }
        return new Weights(rest);
    }

    double largest() {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    boolean areZero() {
        return largest() < NOISE;
    }

    /** The one unknown with a weight that is not among those known already; empty if there is none or there are more. */
    Optional<Integer> onlyUnknownBesides(Set<Integer> known) {
        int only = -1;
        for (int unknown = 0; unknown < values.length; unknown++) {
            if (Math.abs(values[unknown]) >= NOISE && !known.contains(unknown)) {
                if (only >= 0) {
                    return Optional.empty();
                }
                only = unknown;
            }
        }
        return only < 0 ? Optional.empty() : Optional.of(only);
    }

    /** The weighted sum of some numbers, one for each unknown. */
    double dot(Weights numbers) {
        double sum = 0;
        for (int unknown = 0; unknown < values.length; unknown++) {
            sum += values[unknown] * numbers.values[unknown];
        }
        return sum;
    }

    /** The weights of some of the unknowns. */
    Weights select(List<Integer> some) {
        double[] chosen = new double[some.size()];
        for (int place = 0; place < chosen.length; place++) {
            chosen[place] = values[some.get(place)];
        }
        return new Weights(chosen);
    }

    Weights times(double factor) {
        return new Weights(Arrays.stream(values).map(value -> value * factor).toArray());
    }

    /** The weights in whole multiples of the noise of arithmetic, so that equal sums compare as equal. */
    List<Long> toGrid() {
        return Arrays.stream(values)
                .mapToObj(value -> Math.round(value / NOISE))
                .toList();
    }

    /** Whether the two sums are proportional, with a ratio between 1/2 and 2. */
    boolean isNearlyProportionalTo(Weights other) {
        double ratio = other.largest() / largest();
        return ratio > 0.5
                && ratio < 2
                && (minus(other, 1 / ratio).largest() < NOISE * largest()
                        || minus(other, -1 / ratio).largest() < NOISE * largest());
    }
}
