package org.carecast.measure.funding;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.carecast.cohort.Population;
import org.carecast.time.FinancialYear;

/**
 * What the service costs.
 *
 * @param rows dated; a cost holds until the next row of the same item and type
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

    /** Whether something is known to be spent on an age of a population in a month. */
    public boolean knows(Population population, int age, YearMonth month) {
        return rows.stream()
                .anyMatch(row -> hasBegun(row, population, month) && row.ages().contains(age));
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

    private static boolean hasBegun(UnitCost row, Population population, YearMonth month) {
        return row.population().equals(population) && !row.from().isAfter(month);
    }

    /**
     * A row and what it comes to in a month, for any age.
     *
     * @param share of the people who live as it is about
     * @param pounds for one of its unit, in the prices of the year
     */
    record Priced(UnitCost row, double share, double pounds) {

        private boolean isSameLine(Priced other) {
            return row.item().equals(other.row.item()) && row.type().equals(other.row.type());
        }
    }

    /**
     * Every row of a population that has begun by a month, those included that a later one has taken over from.
     *
     * @param shares of the care leavers who live in a type of accommodation in that month
     */
    List<Priced> begun(Population population, YearMonth month, ToDoubleFunction<String> shares) {
        FinancialYear year = FinancialYear.of(month);
        List<Priced> begun = new ArrayList<>();
        for (UnitCost row : rows) {
            if (hasBegun(row, population, month)) {
                // All of them where it names no type.
                double share = row.type().map(shares::applyAsDouble).orElse(1.0);
                begun.add(new Priced(row, share, poundsEach(row, year)));
            }
        }
        return begun;
    }

    /** Those in force for an age, one of each item and type, in the order of the items. */
    static List<Priced> inForce(List<Priced> begun, int age) {
        List<Priced> inForce = new ArrayList<>(begun.size());
        for (Priced each : begun) {
            if (each.row().ages().contains(age)) {
                takeOver(inForce, each);
            }
        }
        return inForce;
    }

    private static void takeOver(List<Priced> inForce, Priced each) {
        int place = 0;
        while (place < inForce.size() && !inForce.get(place).isSameLine(each)) {
            place++;
        }
        if (place == inForce.size()) {
            inForce.add(each);
        } else if (each.row().from().isAfter(inForce.get(place).row().from())) {
            inForce.set(place, each);
        }
    }

    /** Pounds for one of a unit in the prices of a year; in those of its base where no index is given. */
    double poundsEach(UnitCost row, FinancialYear year) {
        return index.isEmpty() ? row.pounds() : row.pounds() * price(year) / price(row.priceBase());
    }

    private double price(FinancialYear year) {
        Map.Entry<FinancialYear, Double> latest = null;
        for (Map.Entry<FinancialYear, Double> each : index.entrySet()) {
            boolean known = each.getKey().compareTo(year) <= 0;
            if (known && (latest == null || each.getKey().compareTo(latest.getKey()) > 0)) {
                latest = each;
            }
        }
        if (latest == null) {
            throw new IllegalArgumentException("no prices are known of " + year);
        }
        return latest.getValue();
    }
}
