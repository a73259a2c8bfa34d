package org.carecast.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.carecast.disclosure.PublishedConstraint.Weights;
import org.carecast.linear.LinearSystem;
import org.carecast.linear.LinearSystem.Bound;
import org.carecast.linear.LinearSystem.Range;
import org.carecast.measure.Accommodation;
import org.carecast.measure.Demand;
import org.carecast.measure.Premises;
import org.carecast.scenario.Scenario;

/**
 * Someone who tries to work out what a published pack withholds.
 *
 * <p>He knows this program, every share, rate, scenario, caseload and date of the study exactly, and every figure that the
 * pack prints, to half a unit of its last digit. He knows that opening counts are whole people, and that nobody at all is never
 * withheld. He does not know the opening counts and the arrivals and entrants, but for what is printed of them, and
 * nothing from elsewhere. What follows is linear in these, and linear programs find between which ends each figure lies. That opening counts are
 * whole is used of each figure by itself; what several whole numbers rule out together is more than such a program finds.
 *
 * <p>Places by type are the mix times people, and the mix is not printed. He is put to work on people with the mix in hand,
 * and on the mix with people in hand: both is more than he has.
 */
public final class Intruder {

    /** How many numbers must be possible where a figure is withheld. */
    public static final int ENOUGH = 3;

    // No council has so many people; an end, so that there is always a farthest.
    private static final double FAR = 1e5;

    private final int unknowns;
    private final List<PublishedConstraint> constraints;

    Intruder(int unknowns, List<PublishedConstraint> constraints) {
        this.unknowns = unknowns;
        this.constraints = List.copyOf(constraints);
    }

    /**
     * One who works on people.
     *
     * @param base all that the base case follows from
     * @param scenarios those of the pack, one or more
     * @param threshold the largest number that is withheld for being small
     * @param print the figures of the pack under a scenario, always as many and in the same order
     */
    public static Intruder onPeople(
            Premises base, List<Scenario> scenarios, int threshold, Function<Demand, List<Printed>> print) {
        return new PeopleConstraints(base, threshold, print).intruder(scenarios);
    }

    /**
     * One who works on the mix of accommodation.
     *
     * @param places of each scenario, one or more, the mixes of which are the same
     * @param print the figures of the pack under a scenario that are of places, in the same order
     */
    public static Intruder onPlaces(List<Accommodation> places, Function<Accommodation, List<Printed>> print) {
        return new PlacesConstraints(places, print).intruder();
    }

    /** What he is left in doubt of while some figures are withheld. */
    Protection protection(Set<Place> withheld) {
        return Protection.of(this, withheld);
    }

    /** Where figures stand of which he knows something. */
    Set<Place> places() {
        Set<Place> places = new LinkedHashSet<>();
        constraints.forEach(constraint -> constraint.place().ifPresent(places::add));
        return places;
    }

    List<PublishedConstraint> constraints() {
        return constraints;
    }

    /** How many numbers are possible at least for each of the withheld figures of a place; empty if it has none. */
    public Optional<Double> possibleValues(Place place, Set<Place> withheld) {
        AttackerView view = new AttackerView(withheld);
        return constraints.stream()
                .filter(constraint -> constraint.place().equals(Optional.of(place)) && constraint.isProtected(withheld))
                .map(constraint -> constraint.protectedValue().possibleValues(view.range(constraint)))
                .reduce(Math::min);
    }

    /** The place and all those that tell the same under the first scenario, so that one gives the others away. */
    Set<Place> equivalentPlaces(Place place) {
        Set<Place> same = new LinkedHashSet<>(Set.of(place));
        List<PublishedConstraint> first = constraints.stream()
                .filter(constraint ->
                        constraint.first() && constraint.protectedValue().isRequired())
                .toList();
        first.stream()
                .filter(constraint -> constraint.place().equals(Optional.of(place)))
                .forEach(told -> first.stream()
                        .filter(constraint -> constraint.weights().isNearlyProportionalTo(told.weights()))
                        .forEach(constraint -> constraint.place().ifPresent(same::add)));
        return same;
    }

    /** A sum that is to be as large as it can be, or large enough. */
    private record Sought(List<Long> sum, double enough) {}

    /** What he sees if some figures are withheld. */
    final class AttackerView {

        private final List<Integer> free;
        private final LinearSystem system;
        private final Map<Sought, List<Double>> farthest = new HashMap<>();

        AttackerView(Set<Place> withheld) {
            Set<Integer> known = known(withheld);
            free = IntStream.range(0, unknowns)
                    .filter(unknown -> !known.contains(unknown))
                    .boxed()
                    .toList();
            List<Bound> bounds = new ArrayList<>();
            for (PublishedConstraint constraint : constraints) {
                Bound bound =
                        constraint.isWithheld(withheld) ? constraint.ifWithheld(free) : constraint.ifPrinted(free);
                boolean says = Double.isFinite(bound.low()) || Double.isFinite(bound.high());
                if (says && !constraint.weights().select(free).areZero()) {
                    bounds.add(bound);
                }
            }
            for (int place = 0; place < free.size(); place++) {
                bounds.add(Bound.of(-FAR, Weights.alone(free.size(), place).values(), FAR));
            }
            system = new LinearSystem(free.size(), bounds);
        }

        /** The numbers that some printed figures say outright, one after the other. */
        private Set<Integer> known(Set<Place> withheld) {
            Set<Integer> known = new HashSet<>();
            boolean more = true;
            while (more) {
                more = false;
                for (PublishedConstraint constraint : constraints) {
                    if (constraint.isExact() && !constraint.isWithheld(withheld)) {
                        more |= constraint
                                .weights()
                                .onlyUnknownBesides(known)
                                .filter(known::add)
                                .isPresent();
                    }
                }
            }
            return known;
        }

        Range range(PublishedConstraint constraint) {
            Weights weights = constraint.weights();
            double endless = Double.POSITIVE_INFINITY;
            return new Range(
                    weights.dot(farthest(weights.times(-1), endless)), weights.dot(farthest(weights, endless)));
        }

        /** How far all the unknown may be from the truth where a sum is as large as it can be, or large enough. */
        Weights farthest(Weights sum, double enough) {
            double[] all = new double[unknowns];
            Weights some = sum.select(free);
            if (some.areZero()) {
                return new Weights(all);
            }
            Weights one = some.times(1 / some.largest());
            double soon = enough / some.largest();
            List<Double> found = farthest.computeIfAbsent(
                    new Sought(one.toGrid(), soon),
                    any -> system.maximum(soon, one.values()).orElseThrow());
            for (int place = 0; place < free.size(); place++) {
                all[free.get(place)] = found.get(place);
            }
            return new Weights(all);
        }
    }
}
