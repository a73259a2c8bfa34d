package org.carecast.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecast.linear.LinearSystem.Bound;
import org.carecast.linear.LinearSystem.Range;

/**
 * What one figure tells of the numbers an outsider does not know: a weighted sum of how far they are from the truth, and
 * between which ends it lies if the figure is printed.
 *
 * @param place where it is printed; empty where it is known anyway
 * @param first whether it stands under the first scenario
 */
record PublishedConstraint(
        Optional<Place> place, Weights weights, double low, double high, ProtectedValue protectedValue, boolean first) {

    // A figure that would be rounded to the next number is not quite reached.
    private static final double NOT_QUITE = 1e-5;
    private static final double NOISE = 1e-9;

    /** One number for each of the unknown. */
    record Weights(double... values) {

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

        /** The one number it is about beside those known already, if it is about one alone. */
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

        /** The sum of some numbers, one for each of the unknown. */
        double dot(Weights numbers) {
            double sum = 0;
            for (int unknown = 0; unknown < values.length; unknown++) {
                sum += values[unknown] * numbers.values[unknown];
            }
            return sum;
        }

        /** Those of some of the unknown. */
        Weights select(List<Integer> some) {
            double[] chosen = new double[some.size()];
            for (int place = 0; place < chosen.length; place++) {
                chosen[place] = values[some.get(place)];
            }
            return new Weights(chosen);
        }

        Weights times(double factor) {
            return new Weights(
                    Arrays.stream(values).map(value -> value * factor).toArray());
        }

        /** The same, as far as it matters. */
        List<Long> toGrid() {
            return Arrays.stream(values)
                    .mapToObj(value -> Math.round(value / NOISE))
                    .toList();
        }

        /** Whether two sums tell the same, and not one of them more than twice as much. */
        boolean isNearlyProportionalTo(Weights other) {
            double ratio = other.largest() / largest();
            return ratio > 0.5
                    && ratio < 2
                    && (minus(other, 1 / ratio).largest() < NOISE * largest()
                            || minus(other, -1 / ratio).largest() < NOISE * largest());
        }
    }

    /**
     * What must not be worked out while the figure is withheld.
     *
     * @param value the truth
     * @param step from one number that may be printed to the next; infinite where nothing need be kept
     * @param whole whether it is known to be a whole number
     * @param least the least that it may be, as everyone knows
     */
    record ProtectedValue(double value, double step, boolean whole, double least) {

        static final ProtectedValue NONE =
                new ProtectedValue(0, Double.POSITIVE_INFINITY, false, Double.NEGATIVE_INFINITY);

        boolean isRequired() {
            return step < Double.POSITIVE_INFINITY;
        }

        /** Ways to be in doubt: how far below and above the truth it takes until enough numbers are possible. */
        List<Range> sufficientRanges() {
            List<Range> ways = new ArrayList<>();
            for (int below : new int[] {1, 0, 2}) {
                double low = -down(below);
                if (value + low >= least - NOISE) {
                    ways.add(new Range(low, up(Intruder.ENOUGH - 1 - below)));
                }
            }
            return ways;
        }

        private double down(int numbers) {
            double shown = Math.floor(value / step + 0.5);
            return whole || numbers == 0 ? numbers * step : value - (shown - numbers + 0.5 - 2 * NOT_QUITE) * step;
        }

        private double up(int numbers) {
            double shown = Math.floor(value / step + 0.5);
            return whole || numbers == 0 ? numbers * step : (shown + numbers - 0.5 + 2 * NOT_QUITE) * step - value;
        }

        /** How many different numbers may stand there if it lies in a range around the truth. */
        double possibleValues(Range range) {
            double low = (value + range.least()) / step;
            double high = (value + range.greatest()) / step;
            return whole
                    ? Math.floor(high + NOT_QUITE / 10) - Math.ceil(low - NOT_QUITE / 10) + 1
                    : Math.floor(high + 0.5 - NOT_QUITE) - Math.floor(low + 0.5 + NOT_QUITE) + 1;
        }
    }

    boolean isWithheld(Set<Place> places) {
        return place.filter(places::contains).isPresent();
    }

    /** Whether it must not be worked out while figures of some places are withheld. */
    boolean isProtected(Set<Place> places) {
        return protectedValue.isRequired() && (place.isEmpty() || isWithheld(places));
    }

    /** Whether numbers so far from the truth agree with the figure if it is printed. */
    boolean agreesWith(Weights numbers) {
        double sum = weights.dot(numbers);
        double enough = NOT_QUITE / 10 * Math.max(1, weights.largest());
        return sum >= low - enough && sum <= high + enough;
    }

    /** What is known of some of the unknown, the others being known, if the figure is printed. */
    Bound ifPrinted(List<Integer> some) {
        return Bound.of(low, weights.select(some).values, high);
    }

    /** What is known of them if it is withheld: that it is not less than the least. */
    Bound ifWithheld(List<Integer> some) {
        return Bound.of(
                Math.min(0, protectedValue.least - protectedValue.value),
                weights.select(some).values,
                Double.POSITIVE_INFINITY);
    }

    /** Whether the figure, if printed, leaves nothing to be known of its sum. */
    boolean isExact() {
        return low == 0 && high == 0;
    }

    /**
     * What a printed sum tells.
     *
     * @param whole whether everyone knows that it is a whole number, so that it is printed as it is
     * @param kept whether it must not be worked out while it is withheld
     */
    static PublishedConstraint ofSum(Printed figure, Weights weights, boolean whole, boolean kept, boolean first) {
        double least = !figure.isOfPeople() ? Double.NEGATIVE_INFINITY : whole ? 1 : 0;
        double edge = NOT_QUITE * figure.step();
        return new PublishedConstraint(
                Optional.of(figure.place()).filter(any -> !figure.isNobody()),
                weights,
                whole ? 0 : Math.min(0, figure.low() + edge - figure.value()),
                whole ? 0 : Math.max(0, figure.high() - edge - figure.value()),
                kept && !figure.isNobody()
                        ? new ProtectedValue(figure.value(), figure.step(), whole, least)
                        : new ProtectedValue(figure.value(), Double.POSITIVE_INFINITY, whole, least),
                first);
    }

    /** What a printed share tells: the sum less so many times the other lies above nothing, or below it. */
    static List<PublishedConstraint> ofShare(Printed figure, Weights weights, Weights of, boolean first) {
        double edge = NOT_QUITE * figure.step();
        double low = figure.low() + edge;
        double high = figure.high() - edge;
        Optional<Place> place = Optional.of(figure.place());
        return List.of(
                new PublishedConstraint(
                        place,
                        weights.minus(of, low),
                        Math.min(0, low * figure.of() - figure.value()),
                        Double.POSITIVE_INFINITY,
                        ProtectedValue.NONE,
                        first),
                new PublishedConstraint(
                        place,
                        weights.minus(of, high),
                        Double.NEGATIVE_INFINITY,
                        Math.max(0, high * figure.of() - figure.value()),
                        ProtectedValue.NONE,
                        first));
    }

    /** What is known anyway: a weighted sum lies between these ends. */
    static PublishedConstraint knownAnyway(Weights weights, double low, double high) {
        return new PublishedConstraint(Optional.empty(), weights, low, high, ProtectedValue.NONE, false);
    }

    /** A number that nobody prints and that must not be worked out. */
    static PublishedConstraint unprinted(Weights weights, double value, boolean whole) {
        return new PublishedConstraint(
                Optional.empty(),
                weights,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                new ProtectedValue(value, 1, whole, 0),
                false);
    }
}
