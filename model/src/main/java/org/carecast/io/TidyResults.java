package org.carecast.io;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.Stream;
import org.carecast.cohort.Cause;
import org.carecast.cohort.Population;
import org.carecast.io.TidyRows.Column;
import org.carecast.measure.Accommodation;
import org.carecast.measure.Advisers;
import org.carecast.measure.Bridge;
import org.carecast.measure.Comparison;
import org.carecast.measure.Demand;
import org.carecast.measure.Driver;
import org.carecast.measure.Headcount;
import org.carecast.measure.PlacesLeft;
import org.carecast.measure.Provision;
import org.carecast.measure.Reading;
import org.carecast.measure.SocialWorkers;
import org.carecast.time.AgeBand;

/** The readings of forecasts as long tables, unrounded but for what lies beyond ten decimals. */
public final class TidyResults {

    /** The word for all children in care where an age is given. */
    public static final String UNDER_18 = "under_18";

    /** The word for all types of accommodation together. */
    public static final String ALL_TYPES = "all";

    private TidyResults() {}

    /**
     * {@code scenario,as_at,population,age,people,in_touch}: people and people in touch at the end of every month, of
     * every population and of {@code all} of them.
     *
     * <p>{@code age} is a single age, {@code all} for all care leavers, or {@code under_18} for all children in care,
     * whose people in touch are not counted.
     */
    public static TidyRows projection(String scenario, Demand demand) {
        List<List<String>> keys = new ArrayList<>();
        List<Headcount> counts = new ArrayList<>();
        demand.months()
                .forEach(month -> monthly(demand, month, (place, count) -> {
                    keys.add(List.of(scenario, month.toString(), place.get(0), place.get(1)));
                    counts.add(count);
                }));
        return new TidyRows(List.of(TidyRows.SCENARIO, "as_at", "population", "age"), keys)
                .with("people", counts.stream().map(Headcount::people).toList())
                .with("in_touch", counts.stream().map(Headcount::inTouch).toList());
    }

    /** The counts of a month, each with its population and age. */
    private static void monthly(Demand demand, YearMonth month, BiConsumer<List<String>, Headcount> add) {
        for (Population population : demand.populations()) {
            children(demand, population, month, add);
            demand.law(population)
                    .supportedAges()
                    .ages()
                    .forEach(age -> add.accept(
                            List.of(population.id(), Integer.toString(age)), demand.at(population, month, age)));
            add.accept(List.of(population.id(), AgeBand.ALL.toString()), demand.at(population, month));
        }
        if (demand.countsChildren()) {
            add.accept(List.of(Population.ALL, UNDER_18), child(demand.childrenInCare(month)));
        }
        add.accept(List.of(Population.ALL, AgeBand.ALL.toString()), demand.at(month));
    }

    private static void children(
            Demand demand, Population population, YearMonth month, BiConsumer<List<String>, Headcount> add) {
        if (!demand.law(population).countsChildren()) {
            return;
        }
        demand.law(population)
                .childAges()
                .ages()
                .forEach(age -> add.accept(
                        List.of(population.id(), Integer.toString(age)),
                        child(demand.childrenInCare(population, month, age))));
        add.accept(List.of(population.id(), UNDER_18), child(demand.childrenInCare(population, month)));
    }

    /** Children in care, of whom nobody asks whether the council is in touch: that cell is left empty. */
    private static Headcount child(double people) {
        return new Headcount(people, Double.NaN);
    }

    /** {@code scenario,month,population,cause,people}: people moving in every month after the opening, by cause. */
    public static TidyRows flows(String scenario, Demand demand) {
        List<List<String>> keys = new ArrayList<>();
        List<Double> people = new ArrayList<>();
        demand.populations()
                .forEach(population -> demand.projection().positions(population).stream()
                        .skip(1)
                        .forEach(position -> Stream.of(Cause.values()).forEach(cause -> {
                            keys.add(List.of(scenario, position.asAt().toString(), population.id(), cause.id()));
                            people.add(position.flows().people(cause));
                        })));
        return new TidyRows(List.of(TidyRows.SCENARIO, "month", "population", "cause"), keys).with("people", people);
    }

    /**
     * {@code scenario,as_at,population,type,people}: care leavers at the end of every month by type of accommodation, of
     * every population and of {@code all} of them; the type {@code all} is everybody.
     */
    public static TidyRows places(String scenario, Demand demand, Accommodation accommodation) {
        List<List<String>> keys = new ArrayList<>();
        List<Double> people = new ArrayList<>();
        for (YearMonth month : demand.months()) {
            for (Population population : demand.populations()) {
                for (String type : accommodation.types()) {
                    keys.add(List.of(scenario, month.toString(), population.id(), type));
                    people.add(accommodation.at(population, month, type));
                }
                keys.add(List.of(scenario, month.toString(), population.id(), ALL_TYPES));
                people.add(demand.at(population, month).people());
            }
            for (String type : accommodation.types()) {
                keys.add(List.of(scenario, month.toString(), Population.ALL, type));
                people.add(accommodation.at(month, type));
            }
            keys.add(List.of(scenario, month.toString(), Population.ALL, ALL_TYPES));
            people.add(demand.at(month).people());
        }
        return new TidyRows(List.of(TidyRows.SCENARIO, "as_at", "population", "type"), keys).with("people", people);
    }

    /**
     * {@code scenario,month,population,cases,full_time_equivalents}: care leavers at the end of every month and the personal
     * advisers they ask for, of every population and of {@code all} of them.
     */
    public static TidyRows advisers(String scenario, Demand demand, Advisers advisers) {
        List<List<String>> keys = new ArrayList<>();
        List<Double> cases = new ArrayList<>();
        List<Double> fullTimeEquivalents = new ArrayList<>();
        for (YearMonth month : demand.months()) {
            for (Population population : demand.populations()) {
                keys.add(List.of(scenario, month.toString(), population.id()));
                cases.add(advisers.cases(population, month));
                fullTimeEquivalents.add(advisers.fullTimeEquivalents(population, month));
            }
            keys.add(List.of(scenario, month.toString(), Population.ALL));
            cases.add(advisers.cases(month));
            fullTimeEquivalents.add(advisers.fullTimeEquivalents(month));
        }
        return new TidyRows(List.of(TidyRows.SCENARIO, "month", "population"), keys)
                .with("cases", cases)
                .with("full_time_equivalents", fullTimeEquivalents);
    }

    /** {@code scenario,as_at,service,needed,places,left}: of each service at the end of every month. */
    public static TidyRows placesLeft(String scenario, Demand demand, PlacesLeft places) {
        List<List<String>> keys = new ArrayList<>();
        List<Double> needed = new ArrayList<>();
        List<Double> there = new ArrayList<>();
        List<Double> left = new ArrayList<>();
        for (YearMonth month : demand.months()) {
            for (Provision service : places.services()) {
                keys.add(List.of(scenario, month.toString(), service.name()));
                needed.add(places.needed(service, month));
                there.add(places.places(service, month));
                left.add(places.left(service, month));
            }
        }
        return new TidyRows(List.of(TidyRows.SCENARIO, "as_at", "service"), keys)
                .with("needed", needed)
                .with("places", there)
                .with("left", left);
    }

    /**
     * {@code scenario,month,population,cases,full_time_equivalents}: children in care at the end of every month and the social
     * workers they ask for, of every population of which that is said and of {@code all} of these.
     */
    public static TidyRows socialWorkers(String scenario, Demand demand, SocialWorkers workers) {
        List<List<String>> keys = new ArrayList<>();
        List<Double> cases = new ArrayList<>();
        List<Double> fullTimeEquivalents = new ArrayList<>();
        for (YearMonth month : demand.months()) {
            for (Population population : workers.populations()) {
                keys.add(List.of(scenario, month.toString(), population.id()));
                cases.add(workers.cases(population, month));
                fullTimeEquivalents.add(workers.fullTimeEquivalents(population, month));
            }
            keys.add(List.of(scenario, month.toString(), Population.ALL));
            cases.add(workers.cases(month));
            fullTimeEquivalents.add(workers.fullTimeEquivalents(month));
        }
        return new TidyRows(List.of(TidyRows.SCENARIO, "month", "population"), keys)
                .with("cases", cases)
                .with("full_time_equivalents", fullTimeEquivalents);
    }

    /** {@code scenario,as_at,population,measure,people,difference}: each reading, and what it is more than the first's. */
    public static TidyRows comparison(Comparison comparison) {
        List<List<String>> keys = new ArrayList<>();
        List<Double> people = new ArrayList<>();
        List<Double> differences = new ArrayList<>();
        for (Comparison.Side side : comparison.sides()) {
            for (Reading reading : comparison.readings()) {
                keys.add(List.of(
                        side.name(),
                        reading.asAt().toString(),
                        name(reading),
                        reading.measure().id()));
                double first = reading.of(comparison.first().demand());
                people.add(reading.of(side.demand()));
                differences.add(reading.of(side.demand()) - first);
            }
        }
        return new TidyRows(List.of(TidyRows.SCENARIO, "as_at", "population", "measure"), keys)
                .with("people", people)
                .with("difference", differences);
    }

    /**
     * {@code bridge,scenario,population,measure,as_at,step,people}: how one total leads to another.
     *
     * <p>A bridge {@code flow} leads from the opening, of two studies the later one's, to a reading by cause; a bridge {@code assumption}
     * leads from the first scenario's reading to that of another by what is assumed otherwise. Its first step is {@code
     * from}, its last {@code to}, and those between add up to what parts them.
     */
    public static TidyRows bridges(Comparison comparison) {
        List<List<String>> keys = new ArrayList<>();
        List<Double> people = new ArrayList<>();
        for (Comparison.Side side : comparison.sides()) {
            for (Reading reading : comparison.readings()) {
                byFlow(comparison.opening(), side.demand(), reading)
                        .ifPresent(bridge -> steps(bridge, Cause::id, (step, count) -> {
                            keys.add(key("flow", side.name(), reading, step));
                            people.add(count);
                        }));
            }
        }
        for (Comparison.Other other : comparison.others()) {
            other.bridges()
                    .forEach((reading, bridge) -> steps(bridge, Driver::id, (step, count) -> {
                        keys.add(key("assumption", other.side().name(), reading, step));
                        people.add(count);
                    }));
        }
        return new TidyRows(List.of("bridge", "scenario", "population", "measure", "as_at", "step"), keys)
                .with("people", people);
    }

    /** The columns {@code as_at,population,measure} of the reading that each row is about. */
    public static <T> List<Column<T>> reading(Function<T, Reading> of) {
        return List.of(
                TidyRows.words("as_at", row -> of.apply(row).asAt().toString()),
                TidyRows.words("population", row -> name(of.apply(row))),
                TidyRows.words("measure", row -> of.apply(row).measure().id()));
    }

    private static Optional<Bridge<Cause>> byFlow(YearMonth opening, Demand demand, Reading reading) {
        Collection<Population> populations =
                reading.population().<Collection<Population>>map(List::of).orElse(demand.populations());
        return switch (reading.measure()) {
            case CARE_LEAVERS ->
                Optional.of(Bridge.ofCareLeavers(demand.projection(), populations, opening, reading.asAt()));
            case UNDER_18 -> Optional.of(Bridge.ofChildren(demand.projection(), populations, opening, reading.asAt()));
            case IN_TOUCH, TURNED_18, ADVISERS, GRANT, COST, GAP -> Optional.empty();
        };
    }

    private static <W> void steps(Bridge<W> bridge, Function<W, String> id, ObjDoubleConsumer<String> add) {
        add.accept("from", bridge.from());
        bridge.parts().forEach(part -> add.accept(id.apply(part.why()), part.people()));
        add.accept("to", bridge.to());
    }

    private static List<String> key(String bridge, String scenario, Reading reading, String step) {
        return List.of(
                bridge,
                scenario,
                name(reading),
                reading.measure().id(),
                reading.asAt().toString(),
                step);
    }

    private static String name(Reading reading) {
        return reading.population().map(Population::id).orElse(Population.ALL);
    }
}
