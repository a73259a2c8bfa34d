package org.carecast.measure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;

/**
 * The arrivals with which the children in care of a forecast are as many as a path says, at the end of each year after the opening.
 *
 * <p>Children in care are linear in arrivals: each year takes one run without arrivals in it and one with one a month.
 */
public final class SteeredArrivals {

    // More than any opening position has.
    private static final double MANY = 1e9;

    private final Premises premises;
    private final Population population;
    private final YearMonth opening;

    private SteeredArrivals(Premises premises, Population population) {
        this.premises = premises.of(Set.of(population));
        this.population = population;
        this.opening = premises.horizon().opening();
    }

    /**
     * The share of children in care who still are after a year in which nobody arrives, where as many have arrived month after month: they are then as old
     * as the ages at arrival and leaving care make them.
     *
     * @throws IllegalArgumentException if no arrivals of the population are in the book, or none of those who arrive is in care later
     */
    public static double staying(Premises premises, Population population) {
        SteeredArrivals fromNobody = new SteeredArrivals(nobody(premises, population), population);
        AgeBand ages = premises.assumptions().law(population).childAges();
        int years = ages.to() - ages.from() + 2;
        double all = fromNobody.children(Collections.nCopies(years, 1.0), years);
        if (all == 0) {
            throw new IllegalArgumentException("nobody who arrives stays in care");
        }
        return 1 - fromNobody.children(List.of(1.0), 1) / all;
    }

    /** Whether somebody who arrives after the opening is in care at the end of a year, so that arrivals can be estimated. */
    public static boolean someStay(Premises premises, Population population) {
        return aMonth(premises, population, List.of(0.0, MANY)).get(0) > 0;
    }

    /**
     * How many children are in care because of one arrival a month in a year. Those who were there before are not among them.
     *
     * @param byYear of each year of arrival, at the end of that year and of each after it
     */
    public record Response(List<List<Double>> byYear) {

        /** Copies the lists, so that it never changes. */
        public Response {
            byYear = byYear.stream().map(List::copyOf).toList();
        }
    }

    /**
     * The response to arrivals in each of some years after the opening, which is the same for every opening position.
     *
     * @throws IllegalArgumentException if no arrivals of the population are in the book
     */
    public static Response response(Premises premises, Population population, int years) {
        SteeredArrivals fromNobody = new SteeredArrivals(nobody(premises, population), population);
        List<List<Double>> byYear = new ArrayList<>();
        for (int year = 0; year < years; year++) {
            List<Double> arrivals = new ArrayList<>(Collections.nCopies(years, 0.0));
            arrivals.set(year, 1.0);
            byYear.add(fromNobody.yearly(arrivals).subList(year, years));
        }
        return new Response(byYear);
    }

    private static Premises nobody(Premises premises, Population population) {
        return new Premises(
                OpeningPosition.of(premises.horizon().opening(), Map.of(population, Map.of())),
                premises.assumptions(),
                premises.horizon());
    }

    /**
     * Arrivals a month in each year of a path, never fewer than none.
     *
     * @param path the children in care at the opening and at the end of each year after it, as {@link Drift#path} has them
     * @throws IllegalArgumentException if no arrivals of the population are in the book
     */
    public static List<Double> aMonth(Premises premises, Population population, List<Double> path) {
        return aMonth(premises, population, path, response(premises, population, path.size() - 1));
    }

    /** The same, where the response of the book is known. */
    public static List<Double> aMonth(Premises premises, Population population, List<Double> path, Response response) {
        int years = path.size() - 1;
        if (years == 0) {
            return List.of();
        }
        List<Double> without = new SteeredArrivals(premises, population).yearly(Collections.nCopies(years, 0.0));
        List<Double> arrivals = new ArrayList<>();
        for (int year = 0; year < years; year++) {
            double there = without.get(year);
            for (int before = 0; before < year; before++) {
                there += arrivals.get(before) * response.byYear().get(before).get(year - before);
            }
            double ofOne = response.byYear().get(year).get(0);
            arrivals.add(ofOne > 0 ? Math.max(0, (path.get(year + 1) - there) / ofOne) : 0);
        }
        return List.copyOf(arrivals);
    }

    /** Children in care at the end of each year of some arrivals. */
    private List<Double> yearly(List<Double> arrivals) {
        Demand demand = run(arrivals, arrivals.size()).demand();
        return IntStream.rangeClosed(1, arrivals.size())
                .mapToObj(year -> demand.childrenInCare(population, opening.plusYears(year)))
                .toList();
    }

    /**
     * The same forecast with these arrivals in place of its own, a row for each year; the range of the first row keeps its proportions.
     *
     * @param path as in {@link #aMonth}
     */
    public static Premises following(Premises premises, Population population, List<Double> path) {
        SteeredArrivals steered = new SteeredArrivals(premises, population);
        return premises.with(
                book(premises.assumptions(), steered.rows(aMonth(premises, population, path)), population));
    }

    /**
     * How old those are at the end of a year who arrived one a month in that year, in the year before and so on, as long as any of them is in care: people by
     * age, for each year of arrival.
     *
     * @throws IllegalArgumentException if no arrivals of the population are in the book
     */
    public static List<Map<Integer, Double>> agesByYear(Premises premises, Population population) {
        AgeBand ages = premises.assumptions().law(population).childAges();
        int years = ages.to() - ages.from() + 2;
        SteeredArrivals fromNobody = new SteeredArrivals(nobody(premises, population), population);
        List<Map<Integer, Double>> byYear = new ArrayList<>();
        for (int ago = 0; ago < years; ago++) {
            List<Double> arrivals = new ArrayList<>(Collections.nCopies(ago + 1, 0.0));
            arrivals.set(0, 1.0);
            Demand demand = fromNobody.run(arrivals, ago + 1).demand();
            YearMonth end = fromNobody.opening.plusYears(ago + 1L);
            Map<Integer, Double> byAge = new TreeMap<>();
            ages.ages().forEach(age -> byAge.put(age, demand.childrenInCare(population, end, age)));
            byYear.add(byAge);
        }
        return List.copyOf(byYear);
    }

    private double children(List<Double> arrivals, int years) {
        return run(arrivals, years).demand().childrenInCare(population, opening.plusYears(years));
    }

    private Premises run(List<Double> arrivals, int years) {
        return new Premises(
                premises.opening(),
                book(premises.assumptions(), rows(arrivals), population),
                new Horizon(opening, years * Horizon.MONTHS_IN_A_YEAR));
    }

    private static Assumptions book(Assumptions book, List<Assumption> arrivals, Population population) {
        return book.withRows(Stream.concat(
                        book.rows().stream().filter(row -> !row.isAbout(Parameter.ARRIVALS, population)),
                        arrivals.stream())
                .toList());
    }

    private List<Assumption> rows(List<Double> arrivals) {
        YearMonth first = opening.plusMonths(Parameter.ARRIVALS.firstMonth());
        Assumption row = premises.assumptions()
                .about(Parameter.ARRIVALS, population)
                .filter(each -> !each.effectiveFrom().isAfter(first))
                .reduce((one, other) -> other.effectiveFrom().isAfter(one.effectiveFrom()) ? other : one)
                .orElseThrow(() -> new IllegalArgumentException("no arrivals of " + population + " in " + first));
        List<Assumption> rows = new ArrayList<>();
        for (int year = 0; year < arrivals.size(); year++) {
            double people = arrivals.get(year);
            Assumption scaled = row.value() > 0 ? row.times(people / row.value()) : row.withValue(people);
            rows.add(scaled.from(first.plusYears(year)));
        }
        return rows;
    }
}
