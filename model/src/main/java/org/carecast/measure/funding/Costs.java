package org.carecast.measure.funding;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.carecast.cohort.Population;
import org.carecast.time.FinancialYear;

/**
 * What the service costs.
 *
 * @param rows dated; a cost holds until the next row of the same item, type and condition
 * @param index prices by year, where they are given
 */
public record Costs(List<UnitCost> rows, PriceIndex index) {

    /** No cost is known. */
    public static final Costs NONE = new Costs(List.of(), PriceIndex.NONE);

    /** Copies the rows, so that they never change. */
    public Costs {
        rows = List.copyOf(rows);
    }

    /** Whether something is known to be spent on an age of a population in a month. */
    public boolean knows(Population population, int age, YearMonth month) {
        return rows.stream()
                .anyMatch(row -> hasBegun(row, population, month) && row.ages().contains(age));
    }

    /** The first row of each item, type and condition that begins after a month, for people of whom nothing of it is known before. */
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
            return row.item().equals(other.row.item())
                    && row.type().equals(other.row.type())
                    && row.condition().equals(other.row.condition());
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

    /** Those in force for an age, one of each item, type and condition, in the order of the items. */
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
    public double poundsEach(UnitCost row, FinancialYear year) {
        return index.isEmpty()
                ? row.pounds()
                : row.follows()
                        .map(series -> row.pounds() * index.at(series, year) / index.at(series, row.priceBase()))
                        .orElse(row.pounds());
    }

    /** The series of the index that some cost follows. */
    public Set<PriceSeries> followed() {
        return rows.stream()
                .flatMap(row -> row.follows().stream())
                .filter(each -> index.last(each).isPresent())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PriceSeries.class)));
    }
}
