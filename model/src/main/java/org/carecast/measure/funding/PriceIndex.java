package org.carecast.measure.funding;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carecast.time.FinancialYear;

/**
 * How prices and earnings move from one financial year to another. Only the ratio of two years is read; after the last year of a
 * series its growth into that year goes on.
 *
 * @param series the values of each by year, every year from the first to the last; a series may be left out
 */
public record PriceIndex(Map<PriceSeries, SortedMap<FinancialYear, Double>> series) {

    /** No prices are known. */
    public static final PriceIndex NONE = new PriceIndex(Map.of());

    /** Copies what it is given, without empty series, so that it never changes. */
    public PriceIndex {
        Map<PriceSeries, SortedMap<FinancialYear, Double>> copy = new EnumMap<>(PriceSeries.class);
        series.forEach((each, years) -> {
            if (!years.isEmpty()) {
                copy.put(each, Collections.unmodifiableSortedMap(new TreeMap<>(years)));
            }
        });
        series = Collections.unmodifiableMap(copy);
    }

    /** An index of prices alone. */
    public static PriceIndex ofPrices(Map<FinancialYear, Double> years) {
        return new PriceIndex(Map.of(PriceSeries.PRICES, new TreeMap<>(years)));
    }

    /** Whether nothing is known of any year. */
    public boolean isEmpty() {
        return series.isEmpty();
    }

    /** Whether a series has a value in a year, be it one that is carried forward. */
    public boolean reaches(PriceSeries each, FinancialYear year) {
        return series.containsKey(each) && series.get(each).firstKey().compareTo(year) <= 0;
    }

    /** The last year that a series has a value of its own for; empty where it has none. */
    public Optional<FinancialYear> last(PriceSeries each) {
        return Optional.ofNullable(series.get(each)).map(SortedMap::lastKey);
    }

    /** The growth a year after the last year of a series, such as 0.02; empty where it has fewer than two years and stays as it is. */
    public OptionalDouble carried(PriceSeries each) {
        SortedMap<FinancialYear, Double> years = series.getOrDefault(each, Collections.emptySortedMap());
        return years.size() < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(years.get(years.lastKey())
                                / years.get(years.headMap(years.lastKey()).lastKey())
                        - 1);
    }

    /**
     * The value of a series in a year.
     *
     * @throws IllegalArgumentException if the year lies before the first of the series
     */
    double at(PriceSeries each, FinancialYear year) {
        if (!reaches(each, year)) {
            throw new IllegalArgumentException("no " + each.id() + " are known of " + year);
        }
        SortedMap<FinancialYear, Double> years = series.get(each);
        FinancialYear last = years.lastKey();
        if (year.compareTo(last) <= 0) {
            return years.get(year);
        }
        return years.get(last) * Math.pow(1 + carried(each).orElse(0), year.begins() - (double) last.begins());
    }
}
