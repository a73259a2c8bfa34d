package org.carecast.measure;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.carecast.assumption.PopulationBasis;
import org.carecast.cohort.Population;
import org.carecast.time.Dated;

/**
 * Personal advisers needed at the end of a month, in full-time equivalents. Every care leaver is a case, in touch or
 * not; advisers are cases divided by cases per adviser.
 */
public final class Advisers {

    // Two rises that differ by less are alike.
    private static final double NOISE = 1e-9;

    private final Demand demand;
    private final Map<Population, Dated<Double>> casesPerAdviser;

    private Advisers(Demand demand, Map<Population, Dated<Double>> casesPerAdviser) {
        this.demand = demand;
        this.casesPerAdviser = Map.copyOf(casesPerAdviser);
    }

    /**
     * A month at whose end more advisers are needed than at the end of the month before.
     *
     * @param cases how many care leavers more
     * @param fullTimeEquivalents how many advisers more, above 0
     */
    public record Rise(YearMonth month, double cases, double fullTimeEquivalents) {}

    /**
     * The advisers of those whom a demand counts.
     *
     * @param casesPerAdviser care leavers for each full-time equivalent, above 0
     * @throws IllegalArgumentException if a population of the demand has none in its first month, or not above 0
     */
    public static Advisers of(Demand demand, Map<Population, Dated<Double>> casesPerAdviser) {
        for (Population population : demand.populations()) {
            if (!casesPerAdviser.containsKey(population)) {
                throw new IllegalArgumentException("no cases per adviser for " + population);
            }
            Dated<Double> dated = casesPerAdviser.get(population);
            dated.at(demand.months().get(0));
            if (dated.from().values().stream().anyMatch(cases -> !(cases > 0))) {
                throw new IllegalArgumentException("an adviser has cases: " + dated);
            }
        }
        return new Advisers(demand, casesPerAdviser);
    }

    /**
     * The advisers of those whom a demand counts, by the cases that its book has for each population and month.
     *
     * @throws IllegalArgumentException if its book has no cases of some population
     */
    public static Advisers of(Demand demand) {
        Map<Population, Dated<Double>> casesPerAdviser = new HashMap<>();
        for (Population population : demand.populations()) {
            PopulationBasis basis = demand.projection().basis().of(population);
            TreeMap<YearMonth, Double> from = new TreeMap<>();
            demand.months()
                    .forEach(month -> from.put(
                            month, basis.casesPerAdviser(demand.horizon().index(month))));
            casesPerAdviser.put(population, new Dated<>(from));
        }
        return of(demand, casesPerAdviser);
    }

    /** The care leavers of one population. */
    public double cases(Population population, YearMonth asAt) {
        return demand.at(population, asAt).people();
    }

    /** The care leavers of all populations. */
    public double cases(YearMonth asAt) {
        return demand.at(asAt).people();
    }

    /** The advisers of one population, in full-time equivalents. */
    public double fullTimeEquivalents(Population population, YearMonth asAt) {
        return cases(population, asAt) / casesPerAdviser.get(population).at(asAt);
    }

    /** The advisers of all populations, in full-time equivalents. */
    public double fullTimeEquivalents(YearMonth asAt) {
        return demand.populations().stream()
                .mapToDouble(population -> fullTimeEquivalents(population, asAt))
                .reduce(0, Double::sum);
    }

    /**
     * The largest rise in advisers from one month's end to the next, of those from one month to another, both included;
     * the first of several that are alike, and empty if there is no rise.
     */
    public Optional<Rise> largestRise(YearMonth from, YearMonth to) {
        List<YearMonth> months = demand.months();
        List<Rise> rises = IntStream.range(1, months.size())
                .mapToObj(month -> rise(months.get(month - 1), months.get(month)))
                .filter(rise -> !rise.month().isBefore(from) && !rise.month().isAfter(to))
                .filter(rise -> rise.fullTimeEquivalents() > NOISE)
                .toList();
        double largest =
                rises.stream().mapToDouble(Rise::fullTimeEquivalents).max().orElse(0);
        return rises.stream()
                .filter(rise -> rise.fullTimeEquivalents() >= largest - NOISE)
                .findFirst();
    }

    /**
     * When to recruit for the largest rise from the opening of the forecast to a month, that included; empty if there is no
     * rise.
     *
     * @param hireMonths months from the start of recruitment to the first day at work, at least 1
     */
    public Optional<Recruitment> recruitBy(int hireMonths, YearMonth to) {
        YearMonth opening = demand.horizon().opening();
        return largestRise(opening, to)
                .map(rise ->
                        new Recruitment(opening, hireMonths, rise, largestRise(opening.plusMonths(hireMonths), to)));
    }

    private Rise rise(YearMonth before, YearMonth month) {
        return new Rise(month, cases(month) - cases(before), fullTimeEquivalents(month) - fullTimeEquivalents(before));
    }
}
