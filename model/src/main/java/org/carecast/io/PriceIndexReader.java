package org.carecast.io;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.measure.funding.Citation;
import org.carecast.time.FinancialYear;

/**
 * Reads {@code price-index.csv}, which brings costs from the prices of one year to those of another; that of the national folder
 * holds where a study has none.
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

    static final Columns COLUMNS = Columns.of(
                    "price-index.csv", "Prices of each financial year, in a study or nationally.", YEAR, INDEX)
            .and(CitationReader.COLUMNS);

    private final ReadContext context;
    private final Map<FinancialYear, Double> index = new TreeMap<>();

    private PriceIndexReader(ReadContext context) {
        this.context = context;
    }

    /**
     * Prices by year; none where there is no index.
     *
     * @param unread whether nothing costs anything, so that the index need not reach back to the opening
     */
    static Map<FinancialYear, Double> read(ReadContext context, boolean unread) {
        PriceIndexReader reader = new PriceIndexReader(context);
        Optional<Path> file = file(context);
        file.ifPresent(each -> context.rowsIfAny(each.getParent(), COLUMNS).forEach(reader::add));
        if (!unread && !reader.index.isEmpty() && isWhole(context)) {
            reader.requireOpening(file.orElseThrow());
            reader.requireEveryYear(file.orElseThrow());
        }
        return reader.index;
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

    private void requireOpening(Path file) {
        context.settings()
                .opening()
                .map(month -> FinancialYear.of(month.plusMonths(1)))
                .ifPresent(year -> {
                    if (index.keySet().stream().allMatch(each -> each.compareTo(year) > 0)) {
                        context.problems()
                                .missing(
                                        file.toString(),
                                        "there are no prices of " + year + " or before, in which the study opens",
                                        "add a row of that year");
                    }
                });
    }

    private void requireEveryYear(Path file) {
        FinancialYear last =
                index.keySet().stream().max(Comparator.naturalOrder()).orElseThrow();
        index.keySet().stream()
                .map(year -> new FinancialYear(year.begins() + 1))
                .filter(next -> next.compareTo(last) < 0 && !index.containsKey(next))
                .forEach(missing -> context.problems()
                        .missing(
                                file.toString(),
                                "there are no prices of " + missing + ", and those of later years are there",
                                "add a row of that year"));
    }

    private void add(CsvRow row) {
        Optional<Citation> citation = CitationReader.read(row, context);
        if (!row.reads(YEAR, INDEX) || citation.isEmpty()) {
            row.lose();
        } else if (index.putIfAbsent(row.get(YEAR), row.get(INDEX)) != null) {
            row.refuse(YEAR, row.get(YEAR) + " has two indices", "keep one of them");
        }
    }
}
