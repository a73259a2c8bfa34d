package org.carecast.disclosure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Unit;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.measure.Demand;
import org.carecast.measure.Premises;
import org.carecast.scenario.Scenario;

/**
 * What the figures of a pack say of opening counts, arrivals and entrants. The weight of each unknown in a figure is how much the figure
 * moves when one person more is projected.
 */
final class PeopleConstraints {

    private static final Set<Unit> IN_PEOPLE = EnumSet.of(Unit.PEOPLE_PER_YEAR, Unit.PEOPLE_PER_MONTH);
    private static final double NOISE = 1e-9;
    private static final double HALF = 0.5;

    private final Premises base;
    private final int threshold;
    private final Function<Demand, List<Printed>> print;
    private final List<Unknown> unknowns;

    PeopleConstraints(Premises base, int threshold, Function<Demand, List<Printed>> print) {
        this.base = base;
        this.threshold = threshold;
        this.print = print;
        this.unknowns = unknowns(base);
    }

    /**
     * A number that an outsider does not know.
     *
     * @param value the true value
     * @param step 1, or -1 where one more is not allowed
     * @param row the assumption that it is; empty for an opening count
     * @param moved the premises of the forecast with the number moved by {@code step}
     */
    private record Unknown(double value, double step, Optional<Assumption> row, Premises moved) {

        static Unknown count(Premises base, Population population, int age, double people) {
            Map<Population, Map<Integer, Double>> counts = new LinkedHashMap<>();
            for (Population each : base.assumptions().populations()) {
                counts.put(each, new LinkedHashMap<>(base.opening().peopleByAge(each)));
            }
            counts.get(population).put(age, people + 1);
            OpeningPosition opening = OpeningPosition.of(base.opening().asAt(), counts);
            return new Unknown(
                    people,
                    1,
                    Optional.empty(),
                    new Premises(opening, base.assumptions(), base.horizon(), base.funding()));
        }

        static Unknown row(Premises base, Assumption row) {
            double step = row.parameter().unit().allows(row.value() + 1) ? 1 : -1;
            Assumptions moved = base.assumptions().with(each -> each == row ? row.withValue(row.value() + step) : each);
            return new Unknown(row.value(), step, Optional.of(row), base.with(moved));
        }

        boolean isWhole() {
            return row.isEmpty() && value == Math.rint(value);
        }
    }

    /** Whether an assumption is a number of people, which a published pack rounds. */
    static boolean isInPeople(Assumption row) {
        return IN_PEOPLE.contains(row.parameter().unit());
    }

    private static List<Unknown> unknowns(Premises base) {
        List<Unknown> unknowns = new ArrayList<>();
        for (Population population : base.assumptions().populations()) {
            base.opening()
                    .peopleByAge(population)
                    .forEach((age, people) -> unknowns.add(Unknown.count(base, population, age, people)));
        }
        base.assumptions().rows().stream()
                .filter(PeopleConstraints::isInPeople)
                .forEach(row -> unknowns.add(Unknown.row(base, row)));
        return unknowns;
    }

    Intruder intruder(List<Scenario> scenarios) {
        List<PublishedConstraint> constraints = new ArrayList<>();
        for (int place = 0; place < unknowns.size(); place++) {
            constraints.addAll(ofItself(place));
        }
        for (Scenario scenario : scenarios) {
            constraints.addAll(under(scenario, scenario == scenarios.get(0)));
        }
        return new Intruder(unknowns.size(), constraints);
    }

    /** What is known of one unknown by itself: it is 0 or more, an assumption is printed as a whole number, a small count is protected. */
    private List<PublishedConstraint> ofItself(int place) {
        Unknown unknown = unknowns.get(place);
        Weights alone = Weights.alone(unknowns.size(), place);
        List<PublishedConstraint> constraints = new ArrayList<>();
        constraints.add(PublishedConstraint.knownAnyway(alone, -unknown.value, Double.POSITIVE_INFINITY));
        double printed = Math.floor(unknown.value + HALF);
        unknown.row.ifPresent(row -> constraints.add(PublishedConstraint.ofSum(
                new Quantity(Place.ofAssumption(row.row().line()), Quantity.Kind.SUM, unknown.value, 1)
                        .printed(printed - HALF, printed + HALF),
                alone,
                false,
                true,
                true)));
        if (unknown.row.isEmpty() && printed >= 1 && printed <= threshold) {
            constraints.add(PublishedConstraint.unprinted(alone, unknown.value, unknown.isWhole()));
        }
        return constraints;
    }

    private List<PublishedConstraint> under(Scenario scenario, boolean first) {
        List<Printed> truth = printed(base, scenario);
        List<List<Printed>> moved = unknowns.parallelStream()
                .map(unknown -> printed(unknown.moved, scenario))
                .toList();
        List<PublishedConstraint> constraints = new ArrayList<>();
        for (int place = 0; place < truth.size(); place++) {
            Printed figure = truth.get(place);
            int each = place;
            Weights weights = weights(
                    figure.value(), unknown -> moved.get(unknown).get(each).value());
            if (figure.kind() == Quantity.Kind.SHARE) {
                Weights of = weights(
                        figure.of(), unknown -> moved.get(unknown).get(each).of());
                constraints.addAll(
                        Double.isFinite(figure.low())
                                ? PublishedConstraint.ofShare(figure, weights, of, first)
                                : List.of());
            } else {
                constraints.add(PublishedConstraint.ofSum(
                        figure,
                        weights,
                        figure.kind() == Quantity.Kind.COUNT && isWhole(figure.value(), weights),
                        !figure.quantity().isOfMix(),
                        first));
            }
        }
        return constraints;
    }

    private List<Printed> printed(Premises premises, Scenario scenario) {
        return print.apply(
                premises.with(scenario.applyTo(premises.assumptions())).demand());
    }

    private Weights weights(double truth, Function<Integer, Double> moved) {
        double[] weights = new double[unknowns.size()];
        for (int unknown = 0; unknown < weights.length; unknown++) {
            double weight = (moved.apply(unknown) - truth) / unknowns.get(unknown).step;
            weights[unknown] = Math.abs(weight) < NOISE ? 0 : weight;
        }
        return new Weights(weights);
    }

    /** Whether a sum is whole because the counts in it are, each counted whole. */
    private boolean isWhole(double value, Weights weights) {
        if (Math.abs(value - Math.rint(value)) > NOISE) {
            return false;
        }
        for (int unknown = 0; unknown < unknowns.size(); unknown++) {
            double weight = weights.values()[unknown];
            if (weight != 0
                    && (Math.abs(weight - Math.rint(weight)) > NOISE
                            || !unknowns.get(unknown).isWhole())) {
                return false;
            }
        }
        return true;
    }
}
