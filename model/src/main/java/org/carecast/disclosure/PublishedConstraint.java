package org.carecast.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecast.linear.LinearSystem.Bound;

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
    static final double NOT_QUITE = 1e-5;

    boolean isWithheld(Set<Place> places) {
        return place.filter(places::contains).isPresent();
    }

    /** Whether its value must not be worked out while the figures of some places are withheld. */
    boolean isProtected(Set<Place> places) {
        return protectedValue.needsProtection() && (place.isEmpty() || isWithheld(places));
    }

    /** Whether some distances from the truth agree with the figure if it is printed. */
    boolean agreesWith(Weights numbers) {
        double sum = weights.dot(numbers);
        double enough = NOT_QUITE / 10 * Math.max(1, weights.largest());
        return sum >= low - enough && sum <= high + enough;
    }

    /** The bound on some unknowns if the figure is printed and all others are known. */
    Bound ifPrinted(List<Integer> some) {
        return Bound.of(low, weights.select(some).values(), high);
    }

    /** The bound on some unknowns if the figure is withheld: the value is no less than its least. */
    Bound ifWithheld(List<Integer> some) {
        return Bound.of(
                Math.min(0, protectedValue.least() - protectedValue.value()),
                weights.select(some).values(),
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
        double least = !figure.quantity().isOfPeople() ? Double.NEGATIVE_INFINITY : whole ? 1 : 0;
        double edge = NOT_QUITE * figure.step();
        return new PublishedConstraint(
                Optional.of(figure.place()).filter(any -> !figure.quantity().isNobody()),
                weights,
                whole ? 0 : Math.min(0, figure.low() + edge - figure.value()),
                whole ? 0 : Math.max(0, figure.high() - edge - figure.value()),
                kept && !figure.quantity().isNobody()
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
