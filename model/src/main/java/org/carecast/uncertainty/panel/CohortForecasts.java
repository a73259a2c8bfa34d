package org.carecast.uncertainty.panel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.measure.Demand;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
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
    private final Map<Cohorts, Made> made = new HashMap<>();

    CohortForecasts(Premises generic, Ensemble ensemble) {
        this.population = generic.demand().populations().iterator().next();
        this.generic = generic;
        this.ensemble = ensemble;
    }

    /**
     * Who is followed.
     *
     * @param opening how many there are at the start, by age
     * @param entering how many turn 18 in each of the years that follow
     */
    record Cohorts(SortedMap<Integer, Integer> opening, List<Integer> entering) {

        Cohorts {
            opening = Collections.unmodifiableSortedMap(new TreeMap<>(opening));
            entering = List.copyOf(entering);
        }

        /** People of one age, and nobody after them. */
        static Cohorts aged(int age, int people, int years) {
            return new Cohorts(new TreeMap<>(Map.of(age, people)), Collections.nCopies(years, 0));
        }

        /** Those who turn 18 in one year, the first being 1, and nobody before or after them. */
        static Cohorts entering(int year, int people, int years) {
            List<Integer> each = new ArrayList<>(Collections.nCopies(years, 0));
            each.set(year - 1, people);
            return new Cohorts(new TreeMap<>(), each);
        }

        int years() {
            return entering.size();
        }
    }

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
        Fan fan = own.of(premises.assumptions(), List.of(premises), List.of(), any -> {})
                .get(0);
        return new Made(premises, premises.demand(), fan);
    }

    private Premises premises(Cohorts cohorts) {
        Horizon horizon = new Horizon(generic.horizon().opening(), cohorts.years() * Horizon.MONTHS_IN_A_YEAR);
        Map<Integer, Double> people = new TreeMap<>();
        generic.opening().peopleByAge(population).keySet().forEach(age -> people.put(age, 0.0));
        cohorts.opening.forEach((age, count) -> people.put(age, (double) count));
        List<Assumption> rows = new ArrayList<>();
        for (Assumption row : generic.assumptions().rows()) {
            if (row.isAbout(Parameter.ENTRANTS_AT_18, population)) {
                entering(row, cohorts).forEach(rows::add);
            } else {
                rows.add(row);
            }
        }
        return new Premises(
                OpeningPosition.of(horizon.opening(), Map.of(population, people)),
                generic.assumptions().withRows(rows),
                horizon);
    }

    /** A row for each year, in proportion to those of the generic forecast. */
    private List<Assumption> entering(Assumption row, Cohorts cohorts) {
        List<Assumption> rows = new ArrayList<>();
        for (int year = 0; year < cohorts.years(); year++) {
            double times = cohorts.entering.get(year) / row.value();
            rows.add(row.times(times)
                    .from(generic.horizon().opening().plusMonths(1).plusYears(year)));
        }
        return rows;
    }
}
