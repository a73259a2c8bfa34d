package org.carecast.uncertainty;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Population;
import org.carecast.measure.Drift;
import org.carecast.measure.Outturn;
import org.carecast.measure.Premises;
import org.carecast.measure.SteeredArrivals;
import org.carecast.time.Horizon;

/**
 * A forecast opened in a later month, and what it was opened from; no later count is read.
 *
 * @param premises the forecast in that month, by {@link Rebase}
 * @param counts those from which it opens
 * @param arrivals what was estimated of arrivals in that month, by population; those of others are as the earlier forecast has them
 */
public record Reopening(Premises premises, List<Outturn> counts, Map<Population, Estimate> arrivals) {

    /**
     * Arrivals in the first year, estimated by {@link Drift}.
     *
     * @param people in care in the month
     * @param children living in the area
     * @param staying people a month who arrive and are in care at the end of the year
     * @param arriving people a month who arrive, those included who leave within the year or are transferred
     * @param believed people a month who arrive as the earlier forecast has them, in the first month
     */
    public record Estimate(
            double people, double children, double staying, double arriving, double believed, Drift drift) {}

    /** Copies the list and the map, so that it never changes. */
    public Reopening {
        counts = List.copyOf(counts);
        arrivals = Collections.unmodifiableMap(new LinkedHashMap<>(arrivals));
    }

    /**
     * The forecast with people as counted by a month, and arrivals as it had them.
     *
     * @throws IllegalArgumentException if a count is missing, as {@link Rebase#missing} says
     */
    public static Reopening of(Premises earlier, YearMonth month, List<Outturn> known) {
        return new Reopening(Rebase.of(earlier, month, known), Rebase.counts(earlier, month, known), Map.of());
    }

    /**
     * The same with arrivals of a population that follow from the children in care in that month, year by year; the range keeps its
     * proportions.
     *
     * @param children living in the area
     * @throws IllegalArgumentException if no arrivals of the population are in the book, or {@link #someStay none of them stay}
     */
    public Reopening drifting(Population population, Drift drift, double children) {
        YearMonth opening = premises.horizon().opening();
        YearMonth first = opening.plusMonths(Parameter.ARRIVALS.firstMonth());
        double people = premises.of(Set.of(population)).demand().childrenInCare(population, opening);
        double staying = SteeredArrivals.staying(premises, population);
        int years =
                Math.max(1, (premises.horizon().months() + Horizon.MONTHS_IN_A_YEAR - 1) / Horizon.MONTHS_IN_A_YEAR);
        List<Double> path = drift.path(people, children, staying, years);
        Map<Population, Estimate> all = new LinkedHashMap<>(arrivals);
        Premises steered = SteeredArrivals.following(premises, population, path);
        all.put(
                population,
                new Estimate(
                        people,
                        children,
                        Math.max(0, path.get(1) - left(premises.of(Set.of(population)), population))
                                / Horizon.MONTHS_IN_A_YEAR,
                        arrivals(steered, population, first),
                        arrivals(premises, population, first),
                        drift));
        return new Reopening(steered, counts, all);
    }

    /** Those in care at the opening who still are after a year. */
    private static double left(Premises premises, Population population) {
        YearMonth opening = premises.horizon().opening();
        return new Premises(
                        premises.opening(),
                        premises.with(Parameter.ARRIVALS, population, 0).assumptions(),
                        new Horizon(opening, Horizon.MONTHS_IN_A_YEAR))
                .demand()
                .childrenInCare(population, opening.plusYears(1));
    }

    /** Whether somebody who arrives after the opening is in care at the end of a year, so that arrivals can be estimated. */
    public static boolean someStay(Premises premises, Population population) {
        return SteeredArrivals.someStay(premises, population);
    }

    private static double arrivals(Premises premises, Population population, YearMonth month) {
        int age = premises.assumptions().law(population).youngestAge();
        return premises.assumptions()
                .find(Parameter.ARRIVALS, population, age, month)
                .orElseThrow()
                .value();
    }
}
