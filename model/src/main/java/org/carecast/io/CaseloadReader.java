package org.carecast.io;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carecast.cohort.Population;
import org.carecast.evidence.Caseload;
import org.carecast.evidence.Provenance;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.time.Dated;

/** Reads {@code caseload.csv}, which a study may have. */
final class CaseloadReader {

    // Below one an adviser would have no whole case; a slip such as 1880 would ask for hardly any adviser.
    private static final int LEAST_CASES = 1;
    private static final int MOST_CASES = 1000;

    private static final Column<YearMonth> EFFECTIVE_FROM = new Column<>(
            "effective_from", CellType.MONTH, "the month from which it holds, until the next row of the same people");
    private static final Column<Double> CASES = new Column<>(
            "cases_per_adviser",
            CellType.number(LEAST_CASES, MOST_CASES),
            "care leavers for each full-time equivalent of a personal adviser");

    static final Columns COLUMNS = Columns.of(
                    "caseload.csv",
                    "How many care leavers a personal adviser has.",
                    DatedRowsReader.POPULATION,
                    EFFECTIVE_FROM,
                    CASES)
            .and(ProvenanceReader.REVIEWED);

    private final List<Caseload> found = new ArrayList<>();
    // By population and month.
    private final Map<List<Object>, Caseload> first = new HashMap<>();

    private CaseloadReader() {}

    static List<Caseload> read(ReadContext context) {
        CaseloadReader reader = new CaseloadReader();
        context.rowsIfAny(COLUMNS).forEach(reader::add);
        DatedRowsReader.check(context, COLUMNS, "number of cases per adviser", reader.found);
        return reader.found;
    }

    /** Care leavers for each adviser of each population; none where nothing is said. */
    static Map<Population, Dated<Double>> casesPerAdviser(Set<Population> populations, List<Caseload> rows) {
        return DatedRowsReader.byPopulation(
                populations, rows, same -> same.get(0).casesPerAdviser());
    }

    private void add(CsvRow row) {
        Optional<Provenance> provenance = ProvenanceReader.read(row);
        if (row.reads(DatedRowsReader.POPULATION, EFFECTIVE_FROM, CASES) && provenance.isPresent()) {
            keep(
                    row,
                    new Caseload(
                            row.get(DatedRowsReader.POPULATION),
                            row.get(EFFECTIVE_FROM),
                            row.get(CASES),
                            provenance.get(),
                            row.place()));
        } else {
            row.lose();
        }
    }

    private void keep(CsvRow row, Caseload caseload) {
        Optional<Caseload> same = Optional.ofNullable(
                first.putIfAbsent(List.of(caseload.population(), caseload.effectiveFrom()), caseload));
        same.ifPresent(earlier -> row.refuse(
                EFFECTIVE_FROM,
                "row " + earlier.row().line() + " gives the same advisers a number of cases from the same month",
                "keep one of them"));
        if (same.isEmpty()) {
            found.add(caseload);
        }
    }
}
