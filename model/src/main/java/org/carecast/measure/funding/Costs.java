package org.carecast.measure.funding;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.cohort.Population;
import org.carecast.measure.AccommodationMix;
import org.carecast.measure.Dated;
import org.carecast.time.FinancialYear;

/**
 * What the service costs.
 *
 * @param rows dated; a cost holds until the next row of the same item and type
 * @param index prices by year, where it is given; a year without one has those of the last year that has one
 * @param mixes how care leavers live, where some cost is that of a type of accommodation
 * @param casesPerAdviser care leavers for each full-time adviser, where advisers cost something
 */
public record Costs(
        List<UnitCost> rows,
        Map<FinancialYear, Double> index,
        Map<Population, Dated<AccommodationMix>> mixes,
        Map<Population, Dated<Double>> casesPerAdviser) {

    /** No cost is known. */
    public static final Costs NONE = new Costs(List.of(), Map.of());

    /** Copies what it is given, so that it never changes. */
    public Costs {
        rows = List.copyOf(rows);
        index = Map.copyOf(index);
        mixes = Map.copyOf(mixes);
        casesPerAdviser = Map.copyOf(casesPerAdviser);
    }

    /** Costs that know of no accommodation and no advisers. */
    public Costs(List<UnitCost> rows, Map<FinancialYear, Double> index) {
        this(rows, index, Map.of(), Map.of());
    }

    /** Whether something is known to be spent on an age of a population in a month. */
    public boolean knows(Population population, int age, YearMonth month) {
        return !at(population, age, month).isEmpty();
    }

    /** The first row of each item and type that begins after a month, for people of whom nothing of it is known before. */
    public List<UnitCost> beginningAfter(YearMonth month) {
        return rows.stream()
                .filter(row -> row.from().isAfter(month)
                        && rows.stream()
                                .noneMatch(other ->
                                        other.isLike(row) && !other.from().isAfter(month)))
                .toList();
    }

    private record Line(String item, Optional<String> type) {}

    /** The rows in force for an age of a population in a month, one of each item and type, in the order of the items. */
    List<UnitCost> at(Population population, int age, YearMonth month) {
        Map<Line, UnitCost> inForce = new LinkedHashMap<>();
        for (UnitCost row : rows) {
            if (row.population().equals(population)
                    && row.ages().contains(age)
                    && !row.from().isAfter(month)) {
                inForce.merge(
                        new Line(row.item(), row.type()),
                        row,
                        (one, other) -> other.from().isAfter(one.from()) ? other : one);
            }
        }
        return List.copyOf(inForce.values());
    }

    /** Pounds for one of a unit in the prices of a year; in those of its base where no index is given. */
    double poundsEach(UnitCost row, FinancialYear year) {
        return index.isEmpty() ? row.pounds() : row.pounds() * price(year) / price(row.priceBase());
    }

    private double price(FinancialYear year) {
        return index.entrySet().stream()
                .filter(each -> each.getKey().compareTo(year) <= 0)
                .max(Map.Entry.comparingByKey())
                .orElseThrow(() -> new IllegalArgumentException("no prices are known of " + year))
                .getValue();
    }

    /** The share of people who live as a row is about; all of them where it names no type. */
    double share(UnitCost row, YearMonth month) {
        return row.type()
                .map(type -> mixes.get(row.population()).at(month).share(type))
                .orElse(1.0);
    }

    /** Care leavers for each adviser; not a number where nothing is known of advisers, whom no cost then has. */
    double casesPerAdviser(Population population, YearMonth month) {
        Dated<Double> cases = casesPerAdviser.get(population);
        return cases == null ? Double.NaN : cases.at(month);
    }
}
