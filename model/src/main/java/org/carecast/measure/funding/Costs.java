package org.carecast.measure.funding;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.cohort.Population;
import org.carecast.time.FinancialYear;

/**
 * What the service costs.
 *
 * @param rows dated; a cost holds until the next row of the same item
 * @param index prices by year, where it is given; a year without one has those of the last year that has one
 */
public record Costs(List<UnitCost> rows, Map<FinancialYear, Double> index) {

    /** No cost is known. */
    public static final Costs NONE = new Costs(List.of(), Map.of());

    /** Copies what it is given, so that it never changes. */
    public Costs {
        rows = List.copyOf(rows);
        index = Map.copyOf(index);
    }

    /** Whether something is known to be spent on an age of a population at some time. */
    public boolean knows(Population population, int age) {
        return rows.stream()
                .anyMatch(
                        row -> row.population().equals(population) && row.ages().contains(age));
    }

    /** The items, in the order of the rows. */
    List<String> items() {
        return rows.stream().map(UnitCost::item).distinct().toList();
    }

    /** The row of an item in force for an age of a population in a month. */
    Optional<UnitCost> at(String item, Population population, int age, YearMonth month) {
        return rows.stream()
                .filter(row -> row.item().equals(item)
                        && row.population().equals(population)
                        && row.ages().contains(age)
                        && !row.from().isAfter(month))
                .max(Comparator.comparing(UnitCost::from));
    }

    /** Pounds for a week in the prices of a year; in those of its base where no index is given. */
    double perWeek(UnitCost row, FinancialYear year) {
        return index.isEmpty() ? row.pounds() : row.pounds() * price(year) / price(row.priceBase());
    }

    private double price(FinancialYear year) {
        return index.entrySet().stream()
                .filter(each -> each.getKey().compareTo(year) <= 0)
                .max(Map.Entry.comparingByKey())
                .or(() -> index.entrySet().stream().min(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getValue();
    }
}
