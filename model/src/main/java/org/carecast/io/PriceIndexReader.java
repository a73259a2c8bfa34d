package org.carecast.io;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.measure.funding.Citation;
import org.carecast.measure.funding.PriceIndex;
import org.carecast.measure.funding.PriceSeries;
import org.carecast.time.FinancialYear;

/**
 * Reads {@code price-index.csv}, which brings costs from the prices or earnings of one year to those of another; that of the national
 * folder holds where a study has none.
 */
final class PriceIndexReader {

    private static final Column<FinancialYear> YEAR =
            new Column<>("financial_year", CellType.FINANCIAL_YEAR, "the year");
    private static final Column<Double> INDEX = new Column<>(
            "index",
            CellType.NUMBER
                    .where(number -> number > 0, "%s cannot be", "prices are more than 0, like 100")
                    .holding("a number above 0")
                    .with("minimum", 0),
            "prices of the year; only the ratio of two years is read");
    private static final Column<Optional<PriceSeries>> SERIES = new Column<>(
            "series",
            CellType.oneOf(List.of(PriceSeries.values()), PriceSeries::id).orEmpty(),
            "what it is an index of; empty for prices. After the last year of a series its growth into that year goes on");

    static final Columns COLUMNS = Columns.of(
                    "price-index.csv",
                    "Prices, and earnings, of each financial year, in a study or nationally.",
                    YEAR,
                    INDEX)
            .and(CitationReader.COLUMNS)
            .and(List.of(SERIES))
            .without(SERIES);

    private final ReadContext context;
    private final Map<PriceSeries, SortedMap<FinancialYear, Double>> series = new EnumMap<>(PriceSeries.class);

    private PriceIndexReader(ReadContext context) {
        this.context = context;
    }

    /**
     * Prices by year; none where there is no index.
     *
     * @param followed what some cost follows, so that the index must reach back to the opening
     */
    static PriceIndex read(ReadContext context, List<PriceSeries> followed) {
        PriceIndexReader reader = new PriceIndexReader(context);
        Optional<Path> file = file(context);
        file.ifPresent(each -> context.rowsIfAny(each.getParent(), COLUMNS).forEach(reader::add));
        if (isWhole(context)) {
            reader.series.forEach((each, years) -> {
                if (followed.contains(each)) {
                    reader.requireOpening(file.orElseThrow(), each, years);
                    reader.requireEveryYear(file.orElseThrow(), each, years);
                }
            });
        }
        return new PriceIndex(reader.series);
    }

    private static Optional<Path> file(ReadContext context) {
        return Stream.concat(Stream.of(context.folder()), context.settings().national().stream())
                .map(folder -> folder.resolve(COLUMNS.file()))
                .filter(context::has)
                .findFirst();
    }

    /** Whether every row of the index could be read; if not, the lost one may be of the year that is missed. */
    static boolean isWhole(ReadContext context) {
        return file(context)
                .map(Path::toString)
                .filter(name -> !context.problems().isWhole(name))
                .isEmpty();
    }

    private void requireOpening(Path file, PriceSeries each, SortedMap<FinancialYear, Double> years) {
        context.settings()
                .opening()
                .map(month -> FinancialYear.of(month.plusMonths(1)))
                .filter(year -> years.firstKey().compareTo(year) > 0)
                .ifPresent(year -> context.problems()
                        .missing(
                                file.toString(),
                                "there are no " + each.id() + " of " + year + " or before, in which the study opens",
                                "add a row of that year"));
    }

    private void requireEveryYear(Path file, PriceSeries each, SortedMap<FinancialYear, Double> years) {
        years.keySet().stream()
                .map(year -> new FinancialYear(year.begins() + 1))
                .filter(next -> next.compareTo(years.lastKey()) < 0 && !years.containsKey(next))
                .forEach(missing -> context.problems()
                        .missing(
                                file.toString(),
                                "there are no " + each.id() + " of " + missing + ", and those of later years are there",
                                "add a row of that year"));
    }

    private void add(CsvRow row) {
        Optional<Citation> citation = CitationReader.read(row, context);
        if (!row.reads(YEAR, INDEX, SERIES) || citation.isEmpty()) {
            row.lose();
            return;
        }
        PriceSeries each = row.get(SERIES).orElse(PriceSeries.PRICES);
        boolean isNew =
                series.computeIfAbsent(each, any -> new TreeMap<>()).putIfAbsent(row.get(YEAR), row.get(INDEX)) == null;
        if (!isNew) {
            row.refuse(
                    YEAR,
                    row.get(YEAR) + " has two indices" + (each == PriceSeries.PRICES ? "" : " of " + each.id()),
                    "keep one of them");
        }
    }
}
