package org.carecast.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carecast.measure.funding.Citation;
import org.carecast.time.FinancialYear;

/**
 * Reads {@code price-index.csv}: {@code financial_year,index,status,source,locator,note}, which brings costs from the prices of one
 * year to those of another; that of the national folder holds where a study has none.
 */
final class PriceIndexReader {

    private static final List<String> COLUMNS =
            List.of("financial_year", "index", "status", "source", "locator", "note");

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
        file.ifPresent(each -> CsvTable.read(each, COLUMNS, context.problems()).forEach(reader::add));
        if (!unread && !reader.index.isEmpty() && isWhole(context)) {
            reader.requireOpening(file.orElseThrow());
            reader.requireEveryYear(file.orElseThrow());
        }
        return reader.index;
    }

    private static Optional<Path> file(ReadContext context) {
        return Stream.concat(Stream.of(context.folder()), context.settings().national().stream())
                .map(folder -> folder.resolve("price-index.csv"))
                .filter(Files::exists)
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
                                .add(
                                        file.toString(),
                                        1,
                                        1,
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
                        .add(
                                file.toString(),
                                1,
                                1,
                                "there are no prices of " + missing + ", and those of later years are there",
                                "add a row of that year"));
    }

    private void add(CsvRow row) {
        Optional<FinancialYear> year = year(row, "financial_year");
        Optional<Double> price = row.number("index")
                .flatMap(number -> number > 0
                        ? Optional.of(number)
                        : row.refuse("index", row.text("index") + " cannot be", "prices are more than 0, like 100"));
        Optional<Citation> citation = CitationReader.read(row, context);
        if (year.isPresent() && price.isPresent() && citation.isPresent()) {
            if (index.putIfAbsent(year.get(), price.get()) != null) {
                row.refuse("financial_year", year.get() + " has two indices", "keep one of them");
            }
        } else {
            row.lose();
        }
    }

    /** A financial year in a column, such as 2018-19. */
    static Optional<FinancialYear> year(CsvRow row, String column) {
        return row.required(column).flatMap(text -> {
            Optional<FinancialYear> year = FinancialYear.parse(text);
            return year.isPresent()
                    ? year
                    : row.refuse(column, "'" + text + "' is not a financial year", "write it like 2018-19");
        });
    }
}
