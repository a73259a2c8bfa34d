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
import org.carecast.linear.LinearSystem;
import org.carecast.linear.LinearSystem.Bound;
import org.carecast.linear.LinearSystem.Range;
import org.carecast.measure.Accommodation;
import org.carecast.measure.Demand;
import org.carecast.measure.Premises;
import org.carecast.scenario.Scenario;

/**
 * An attacker who tries to work out what a published pack withholds.
 *
 * <p>The intruder knows this program, every share, rate, scenario, caseload and date of the study exactly, and every figure that the
 * pack prints, to half a unit of its last digit. The intruder also knows that opening counts are whole people, and that a count of 0 is never
 * withheld. Opening counts, arrivals and entrants are unknown, except for what is printed of them. All figures are linear in these
 * unknowns, so linear programs find the range of each figure. That opening counts are whole is used for each figure by itself;
 * what several whole numbers rule out together is not found.
 *
 * <p>Places by type are the mix times people, and the mix is not printed. One intruder works on people and knows the mix; another works
 * on the mix and knows the people. Each knows more than a real one would.
 */
public final class Intruder {

    /** How many numbers must be possible where a figure is withheld. */
    public static final int ENOUGH = 3;

    // More people than any council has: every unknown has a bound, so that every sum has a largest value.
    private static final double FAR = 1e5;

    private final int unknowns;
    private final List<PublishedConstraint> constraints;

    Intruder(int unknowns, List<PublishedConstraint> constraints) {
        this.unknowns = unknowns;
        this.constraints = List.copyOf(constraints);
    }

    /**
     * An intruder who works on people.
     *
     * @param base the premises of the base case
     * @param scenarios the scenarios of the pack, one or more
     * @param threshold the largest number that is withheld for being small
     * @param print the figures of the pack under a scenario, always the same number in the same order
     */
    public static Intruder onPeople(
            Premises base, List<Scenario> scenarios, int threshold, Function<Demand, List<Printed>> print) {
        return new PeopleConstraints(base, threshold, print).intruder(scenarios);
    }

    /**
     * An intruder who works on the mix of accommodation.
     *
     * @param places one for each scenario, one or more, all with the same mixes
     * @param print the figures of the pack under a scenario that count places, always in the same order
     */
    public static Intruder onPlaces(List<Accommodation> places, Function<Accommodation, List<Printed>> print) {
        return new PlacesConstraints(places, print).intruder();
    }

    /** The protection of everything withheld from this intruder, not yet proved. */
    Protection protection(Set<Place> withheld) {
        return Protection.of(this, withheld);
    }

    /** The places of all figures that say something of the unknowns. */
    Set<Place> places() {
        Set<Place> places = new LinkedHashSet<>();
        constraints.forEach(constraint -> constraint.place().ifPresent(places::add));
        return places;
    }

    List<PublishedConstraint> constraints() {
        return constraints;
    }

    /** The least count of numbers that are possible for any protected figure of a place; empty if the place has none. */
    public Optional<Double> possibleValues(Place place, Set<Place> withheld) {
        AttackerView view = new AttackerView(withheld);
        return constraints.stream()
                .filter(constraint -> constraint.place().equals(Optional.of(place)) && constraint.isProtected(withheld))
                .map(constraint -> constraint.protectedValue().possibleValues(view.range(constraint)))
                .reduce(Math::min);
    }

    /** A place and all places whose figures are nearly proportional under the first scenario, so that each gives the others away. */
    Set<Place> equivalentPlaces(Place place) {
        Set<Place> same = new LinkedHashSet<>(Set.of(place));
        List<PublishedConstraint> first = constraints.stream()
                .filter(constraint ->
                        constraint.first() && constraint.protectedValue().needsProtection())
                .toList();
        first.stream()
                .filter(constraint -> constraint.place().equals(Optional.of(place)))
                .forEach(told -> first.stream()
                        .filter(constraint -> constraint.weights().isNearlyProportionalTo(told.weights()))
                        .forEach(constraint -> constraint.place().ifPresent(same::add)));
        return same;
    }

    /** A question: a sum that is to be as large as possible, or large enough. */
    private record Sought(List<Long> sum, double enough) {}

    /** The linear system that the intruder has while some figures are withheld. */
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

        /** The unknowns that printed figures fix, directly or with the help of others that are fixed. */
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

        /** The distances of all unknowns from the truth at which a sum is as large as possible, or large enough. */
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
