package org.carecast.uncertainty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.council.OpeningAlternative;
import org.carecast.measure.Demand;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.time.FinancialYear;
import org.carecast.time.Horizon;

/**
 * A number of a study, or several that are found together, by how far a forecast moves from one end of its range to the other.
 *
 * @param id of a parameter, or of a group of the opening position
 * @param population whose it is
 * @param people how far care leavers in the last month move
 * @param pounds how far the gap of all whole years moves
 * @param weight the larger of both as shares of all care leavers and of all costs
 */
public record NumberToReplace(String id, Population population, double people, double pounds, double weight) {

    private record Moved(String id, Population population) {}

    private record Reading(double people, double cost, double gap) {}

    /**
     * All parameters that have a range, and the groups of the opening position, those that move the forecast most first. Shares that make a whole
     * cannot move alone and are left out.
     */
    public static List<NumberToReplace> of(Premises forecast, List<OpeningAlternative> opening) {
        Reading base = read(forecast);
        List<NumberToReplace> numbers = new ArrayList<>();
        moved(forecast)
                .forEach((moved, parameter) -> numbers.add(number(
                        moved,
                        base,
                        read(at(forecast, parameter, moved.population(), Spread::low)),
                        read(at(forecast, parameter, moved.population(), Spread::high)))));
        opening.forEach(each -> numbers.add(number(
                new Moved(each.id(), each.population()),
                base,
                read(opened(forecast, each.low())),
                read(opened(forecast, each.high())))));
        numbers.sort(Comparator.comparingDouble(NumberToReplace::weight).reversed());
        return List.copyOf(numbers);
    }

    private static Map<Moved, Parameter> moved(Premises forecast) {
        Map<Moved, Parameter> moved = new LinkedHashMap<>();
        forecast.assumptions().rows().stream()
                .filter(row -> row.spread().isPresent() && !row.parameter().makesAWhole())
                .filter(row -> Measure.GAP.reads(row.parameter()))
                .forEach(row -> moved.put(new Moved(row.parameter().id(), row.population()), row.parameter()));
        return moved;
    }

    private static NumberToReplace number(Moved moved, Reading base, Reading low, Reading high) {
        double people = range(base.people, low.people, high.people);
        double pounds = range(base.gap, low.gap, high.gap);
        return new NumberToReplace(
                moved.id(),
                moved.population(),
                people,
                pounds,
                Math.max(share(people, base.people), share(pounds, base.cost)));
    }

    private static double range(double base, double low, double high) {
        return Math.max(base, Math.max(low, high)) - Math.min(base, Math.min(low, high));
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }

    private static Premises at(
            Premises forecast, Parameter parameter, Population population, ToDoubleFunction<Spread> end) {
        return forecast.with(forecast.assumptions()
                .with(row -> row.isAbout(parameter, population)
                        ? Optional.of(row)
                                .flatMap(Assumption::spread)
                                .map(range -> row.withValue(end.applyAsDouble(range)))
                                .orElse(row)
                        : row));
    }

    private static Premises opened(Premises forecast, OpeningPosition other) {
        return new Premises(other, forecast.assumptions(), forecast.horizon(), forecast.funding());
    }

    private static Reading read(Premises premises) {
        Demand demand = premises.demand();
        Horizon horizon = premises.horizon();
        double cost = 0;
        double grant = 0;
        for (FinancialYear year = FinancialYear.of(horizon.month(1));
                !year.march().isAfter(horizon.last());
                year = new FinancialYear(year.begins() + 1)) {
            if (horizon.index(year.march()) >= Horizon.MONTHS_IN_A_YEAR) {
                cost += Measure.COST.of(demand, year.march());
                grant += Measure.GRANT.of(demand, year.march());
            }
        }
        return new Reading(Measure.CARE_LEAVERS.of(demand, horizon.last()), cost, cost - grant);
    }
}
