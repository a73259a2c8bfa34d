package org.carecast.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carecast.cohort.Population;
import org.carecast.measure.funding.Citation;
import org.carecast.measure.funding.Costs;
import org.carecast.measure.funding.UnitCost;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;

/**
 * Reads what the service costs: {@code unit-costs.csv}, which a study may have, {@code
 * item,population,ages,effective_from,pounds_per_week,price_base,status,source,locator,note}, and {@code price-index.csv}, {@code
 * financial_year,index,status,source,locator,note}.
 *
 * <p>A cost holds from its month until the next row of the same item and ages. All costs have one price base, a financial year
 * such as 2017-18; the index brings them to the prices of other years, and without it they stay in those of the base.
 */
final class CostsReader {

    private static final List<String> COLUMNS = List.of(
            "item",
            "population",
            "ages",
            "effective_from",
            "pounds_per_week",
            "price_base",
            "status",
            "source",
            "locator",
            "note");
    private static final List<String> INDEX_COLUMNS =
            List.of("financial_year", "index", "status", "source", "locator", "note");

    private final Frame frame;
    private final List<UnitCost> found = new ArrayList<>();
    private final Map<FinancialYear, Double> index = new TreeMap<>();

    private CostsReader(Frame frame) {
        this.frame = frame;
    }

    static Costs read(Frame frame) {
        CostsReader reader = new CostsReader(frame);
        reader.rows("unit-costs.csv", COLUMNS).forEach(reader::add);
        reader.rows("price-index.csv", INDEX_COLUMNS).forEach(reader::addPrice);
        return new Costs(reader.found, reader.index);
    }

    private List<CsvRow> rows(String name, List<String> columns) {
        Path file = frame.folder().resolve(name);
        return Files.notExists(file) ? List.of() : CsvTable.read(file, columns, frame.inspection());
    }

    private void add(CsvRow row) {
        Optional<String> item = row.required("item");
        Optional<Population> population =
                row.population("population", frame.settings().populations());
        Optional<AgeBand> ages = row.ages("ages");
        Optional<YearMonth> from = row.month("effective_from");
        Optional<Double> pounds = pounds(row);
        Optional<FinancialYear> base = year(row, "price_base");
        Optional<Citation> citation = CitationReader.read(row, frame.sources());
        if (!Stream.of(item, population, ages, from, pounds, base, citation).allMatch(Optional::isPresent)) {
            return;
        }
        UnitCost added = new UnitCost(
                item.get(), population.get(), ages.get(), from.get(), pounds.get(), base.get(), citation.get());
        if (found.stream().anyMatch(each -> each.isLike(added) && each.from().equals(added.from()))) {
            row.refuse(
                    "effective_from",
                    item.get() + " costs two sums from " + from.get() + " for some of these ages",
                    "keep one of them");
        }
        if (!found.isEmpty() && !found.get(0).priceBase().equals(base.get())) {
            row.refuse(
                    "price_base",
                    "the cost is in prices of " + base.get() + ", the first one in those of "
                            + found.get(0).priceBase(),
                    "bring all costs of a study to the prices of one year");
        }
        found.add(added);
    }

    private static Optional<Double> pounds(CsvRow row) {
        return row.number("pounds_per_week")
                .flatMap(number -> FundingReader.atLeastNought(row, "pounds_per_week", number));
    }

    private static Optional<FinancialYear> year(CsvRow row, String column) {
        return row.required(column).flatMap(text -> {
            Optional<FinancialYear> year = FinancialYear.parse(text);
            return year.isPresent()
                    ? year
                    : row.refuse(column, "'" + text + "' is not a financial year", "write it like 2018-19");
        });
    }

    private void addPrice(CsvRow row) {
        Optional<FinancialYear> year = year(row, "financial_year");
        Optional<Double> price = row.number("index")
                .flatMap(number -> number > 0
                        ? Optional.of(number)
                        : row.refuse("index", row.text("index") + " cannot be", "prices are more than 0, like 100"));
        Optional<Citation> citation = CitationReader.read(row, frame.sources());
        if (year.isPresent() && price.isPresent() && citation.isPresent()) {
            if (index.putIfAbsent(year.get(), price.get()) != null) {
                row.refuse("financial_year", year.get() + " has two indices", "keep one of them");
            }
        }
    }
}
