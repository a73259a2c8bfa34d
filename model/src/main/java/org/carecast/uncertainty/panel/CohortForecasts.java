package org.carecast.uncertainty.panel;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.measure.Demand;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.projection.Draw;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.Fan;
import org.carecast.uncertainty.FanScore;

/**
 * Forecasts of some care leavers alone, each made once: those of the same ages and as many have the same forecast, whatever the council and the year.
 */
final class CohortForecasts {

    private final Premises generic;
    private final Population population;
    private final Ensemble ensemble;
    private final GroupSplits splits;
    private final Map<Cohorts, Made> made = new HashMap<>();

    CohortForecasts(Premises generic, GroupSplits splits, Ensemble ensemble) {
        this.splits = splits;
        this.population = generic.demand().populations().iterator().next();
        this.generic = generic;
        this.ensemble = ensemble;
    }

    /**
     * Who is followed.
     *
     * @param opening how many there are at the start, by age
     * @param entering how many turn 18 in each of the years that follow
     * @param groups the counts of several ages of which those at the start are part; empty where each age was counted
     */
    record Cohorts(SortedMap<Integer, Double> opening, List<Double> entering, List<Group> groups) {

        Cohorts {
            groups = List.copyOf(groups);
            opening = Collections.unmodifiableSortedMap(new TreeMap<>(opening));
            entering = List.copyOf(entering);
        }

        /** People of one age, and nobody after them. */
        static Cohorts aged(int age, int people, int years) {
            return new Cohorts(new TreeMap<>(Map.of(age, (double) people)), Collections.nCopies(years, 0.0), List.of());
        }

        /** Those who turn 18 in one year, the first being 1, and nobody before or after them. */
        static Cohorts entering(int year, int people, int years) {
            List<Double> each = new ArrayList<>(Collections.nCopies(years, 0.0));
            each.set(year - 1, (double) people);
            return new Cohorts(new TreeMap<>(), each, List.of());
        }

        int years() {
            return entering.size();
        }
    }

    /** People of several ages who were counted together. */
    record Group(AgeBand ages, int people) {}

    private record Made(Premises premises, Demand demand, Fan fan) {}

    /** How many there are some years after the start, each assumption at its value. */
    double forecast(Cohorts cohorts, int years) {
        Made one = one(cohorts);
        return reading(one, years).of(one.demand);
    }

    /** What the draws say of that, against what came. */
    FanScore score(Cohorts cohorts, int years, int outturn) {
        Made one = one(cohorts);
        return FanScore.of(one.fan, reading(one, years), outturn);
    }

    /** Where what came lies among the draws. */
    DrawRank rank(Cohorts cohorts, int years, int outturn) {
        Made one = one(cohorts);
        Reading reading = reading(one, years);
        return new DrawRank(one.fan.below(reading, outturn), one.fan.below(reading, outturn + 1));
    }

    private Reading reading(Made one, int years) {
        return new Reading(
                one.premises.horizon().opening().plusYears(years), Optional.of(population), Measure.CARE_LEAVERS);
    }

    private Made one(Cohorts cohorts) {
        return made.computeIfAbsent(cohorts, this::make);
    }

    private Made make(Cohorts cohorts) {
        Premises premises = premises(cohorts);
        Ensemble own = ensemble.from(made.size());
        Fan fan = cohorts.groups.isEmpty()
                ? own.fan(premises, List.of())
                : own.fan(premises, draw -> opening(drawn(cohorts, Draw.of(own.seed(), draw))));
        return new Made(premises, premises.demand(), fan);
    }

    private Premises premises(Cohorts cohorts) {
        Horizon horizon = new Horizon(generic.horizon().opening(), cohorts.years() * Horizon.MONTHS_IN_A_YEAR);
        List<Assumption> rows = new ArrayList<>(generic.assumptions().rows().stream()
                .filter(row -> !row.isAbout(Parameter.ENTRANTS_AT_18, population))
                .toList());
        rows.addAll(entering(cohorts));
        return new Premises(opening(cohorts.opening), generic.assumptions().withRows(rows), horizon);
    }

    /** Whom one draw begins with: each group split over its ages, of which those that are followed stay. */
    private Map<Integer, Double> drawn(Cohorts cohorts, Draw draw) {
        Map<Integer, Double> people = new TreeMap<>();
        cohorts.groups.forEach(
                group -> people.putAll(splits.drawn(group.ages, group.people, draw, ensemble.uncertainties())));
        people.keySet().retainAll(cohorts.opening.keySet());
        return people;
    }

    private OpeningPosition opening(Map<Integer, Double> byAge) {
        Map<Integer, Double> people = new TreeMap<>();
        generic.opening().peopleByAge(population).keySet().forEach(age -> people.put(age, 0.0));
        people.putAll(byAge);
        return OpeningPosition.of(generic.horizon().opening(), Map.of(population, people));
    }

    /** A row for each year, in proportion to the one that the generic forecast begins with. */
    private List<Assumption> entering(Cohorts cohorts) {
        YearMonth first = generic.horizon().opening().plusMonths(1);
        int age = generic.assumptions().law(population).careLeaverFrom();
        Assumption usual = generic.assumptions()
                .find(Parameter.ENTRANTS_AT_18, population, age, first)
                .orElseThrow();
        return IntStream.range(0, cohorts.years())
                .mapToObj(year ->
                        usual.times(cohorts.entering.get(year) / usual.value()).from(first.plusYears(year)))
                .toList();
    }
}
