package org.carecast.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecast.linear.LinearSystem.Bound;
import org.carecast.linear.LinearSystem.Range;

/**
 * What one published figure says of the unknowns: a weighted sum of their distances from the truth lies between two ends.
 *
 * <p>A figure that is withheld says less, and may be a value that must not be worked out.
 *
 * @param place where the figure is printed; empty if the constraint is known without a figure
 * @param weights one for each unknown
 * @param low the least that the sum may be if the figure is printed; 0 or less
 * @param high the most that the sum may be if the figure is printed; 0 or more
 * @param protectedValue what must not be worked out while the figure is withheld
 * @param first whether the figure stands under the first scenario
 */
record PublishedConstraint(
        Optional<Place> place, Weights weights, double low, double high, ProtectedValue protectedValue, boolean first) {

    // In steps of the print: a high end is not reached, since it would round to the next number.
    private static final double NOT_QUITE = 1e-5;
    private static final double NOISE = 1e-9;

    /** One weight, or one distance from the truth, for each unknown. */
    record Weights(double... values) {

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
            return new Weights(
                    Arrays.stream(values).map(value -> value * factor).toArray());
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

    /**
     * A value that must not be worked out while its figure is withheld: enough different numbers must stay possible.
     *
     * @param value the true value
     * @param step the distance between two numbers that may be printed; infinite if the value needs no protection
     * @param whole whether everyone knows that it is a whole number
     * @param least the least that it may be, as everyone knows
     */
    record ProtectedValue(double value, double step, boolean whole, double least) {

        static final ProtectedValue NONE =
                new ProtectedValue(0, Double.POSITIVE_INFINITY, false, Double.NEGATIVE_INFINITY);

        boolean isRequired() {
            return step < Double.POSITIVE_INFINITY;
        }

        /** Ranges around the true value, as distances from it, in any of which enough numbers are possible; the preferred one first. */
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

        /** The count of different numbers that may be printed if the value lies in a range, given as distances from the true value. */
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

    /** Whether its value must not be worked out while the figures of some places are withheld. */
    boolean isProtected(Set<Place> places) {
        return protectedValue.isRequired() && (place.isEmpty() || isWithheld(places));
    }

    /** Whether some distances from the truth agree with the figure if it is printed. */
    boolean agreesWith(Weights numbers) {
        double sum = weights.dot(numbers);
        double enough = NOT_QUITE / 10 * Math.max(1, weights.largest());
        return sum >= low - enough && sum <= high + enough;
    }

    /** The bound on some unknowns if the figure is printed and all others are known. */
    Bound ifPrinted(List<Integer> some) {
        return Bound.of(low, weights.select(some).values, high);
    }

    /** The bound on some unknowns if the figure is withheld: the value is no less than its least. */
    Bound ifWithheld(List<Integer> some) {
        return Bound.of(
                Math.min(0, protectedValue.least - protectedValue.value),
                weights.select(some).values,
                Double.POSITIVE_INFINITY);
    }

    /** Whether the figure, if printed, fixes its sum. */
    boolean isExact() {
        return low == 0 && high == 0;
    }

    /**
     * The constraint of a printed sum.
     *
     * @param whole whether everyone knows that it is a whole number, so that it is printed exactly
     * @param kept whether its value must not be worked out while it is withheld
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

    /** The constraints of a printed share: one sum lies between the other sum times the two ends of the share. */
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

    /** A constraint that everyone knows without a figure. */
    static PublishedConstraint knownAnyway(Weights weights, double low, double high) {
        return new PublishedConstraint(Optional.empty(), weights, low, high, ProtectedValue.NONE, false);
    }

    /** A value that is not printed anywhere and must not be worked out. */
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
