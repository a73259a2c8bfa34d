package org.carecast.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carecast.cohort.Population;
import org.carecast.evidence.Caseload;
import org.carecast.evidence.Provenance;
import org.carecast.io.DatedRowsReader.Whose;
import org.carecast.measure.Dated;

/**
 * Reads {@code caseload.csv}, which a study may have: {@code
 * population,effective_from,cases_per_adviser,provenance,source,locator,review_by,note}.
 *
 * <p>{@code cases_per_adviser} is care leavers for each full-time equivalent of a personal adviser, from a month until the
 * next row of the same population. {@code population} is an id, or {@code all} for every population that has no rows of
 * its own.
 */
final class CaseloadReader {

    private static final List<String> COLUMNS = List.of(
            "population",
            "effective_from",
            "cases_per_adviser",
            "provenance",
            "source",
            "locator",
            "review_by",
            "note");

    // Below one an adviser would have no whole case; a slip such as 1880 would ask for hardly any adviser.
    private static final int LEAST_CASES = 1;
    private static final int MOST_CASES = 1000;

    private final ReadContext context;
    private final List<Caseload> found = new ArrayList<>();

    private CaseloadReader(ReadContext context) {
        this.context = context;
    }

    static List<Caseload> read(ReadContext context) {
        Path file = context.folder().resolve("caseload.csv");
        if (Files.notExists(file)) {
            return List.of();
        }
        CaseloadReader reader = new CaseloadReader(context);
        CsvTable.read(file, COLUMNS, context.problems()).forEach(reader::add);
        DatedRowsReader.check(context, file, COLUMNS, "number of cases per adviser", reader.found);
        return reader.found;
    }

    /** Care leavers for each adviser of each population; none where nothing is said. */
    static Map<Population, Dated<Double>> casesPerAdviser(Set<Population> populations, List<Caseload> rows) {
        return DatedRowsReader.byPopulation(
                populations, rows, same -> same.get(0).casesPerAdviser());
    }

    private void add(CsvRow row) {
        Optional<Whose> whose = Whose.read(row, context);
        Optional<YearMonth> from = row.month("effective_from");
        Optional<Double> cases = row.number("cases_per_adviser").flatMap(number -> bounded(row, number));
        Optional<Provenance> provenance = ProvenanceReader.read(row, context.sources());
        if (whose.isEmpty() || from.isEmpty() || cases.isEmpty() || provenance.isEmpty()) {
            row.lose();
        } else {
            keep(row, new Caseload(whose.get().population(), from.get(), cases.get(), provenance.get(), row.place()));
        }
    }

    private static Optional<Double> bounded(CsvRow row, double cases) {
        return LEAST_CASES <= cases && cases <= MOST_CASES
                ? Optional.of(cases)
                : row.refuse(
                        "cases_per_adviser",
                        row.text("cases_per_adviser") + " is out of bounds",
                        "it must be from " + LEAST_CASES + " to " + MOST_CASES);
    }

    private void keep(CsvRow row, Caseload caseload) {
        Optional<Caseload> same = found.stream()
                .filter(each -> each.population().equals(caseload.population())
                        && each.effectiveFrom().equals(caseload.effectiveFrom()))
                .findFirst();
        same.ifPresent(earlier -> row.refuse(
                "effective_from",
                "row " + earlier.row().line() + " gives the same advisers a number of cases from the same month",
                "keep one of them"));
        if (same.isEmpty()) {
            found.add(caseload);
        }
    }
}
