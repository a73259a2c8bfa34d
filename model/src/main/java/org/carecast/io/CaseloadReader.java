package org.carecast.io;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.cohort.Population;
import org.carecast.evidence.Caseload;
import org.carecast.evidence.Provenance;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.time.AgeBand;

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
            .and(ProvenanceReader.REVIEWED)
            .and(RangeCells.ALL)
            .without(RangeCells.LOW, RangeCells.HIGH, RangeCells.SPREAD);

    private final List<Caseload> found = new ArrayList<>();
    private final Map<Caseload, Spread> ranges = new HashMap<>();
    // By population and month.
    private final Map<List<Object>, Caseload> first = new HashMap<>();

    private CaseloadReader() {}

    /** What is believed of the cases of an adviser of each population, from month to month; none where nothing is said. */
    static List<Assumption> read(ReadContext context) {
        CaseloadReader reader = new CaseloadReader();
        context.rowsIfAny(COLUMNS).forEach(reader::add);
        DatedRowsReader.check(context, COLUMNS, "number of cases per adviser", reader.found);
        return context.laws().keySet().stream()
                .flatMap(population -> DatedRowsReader.of(population, reader.found).stream()
                        .sorted(Comparator.comparing(Caseload::effectiveFrom))
                        .map(row -> reader.belief(population, row)))
                .toList();
    }

    private Assumption belief(Population population, Caseload row) {
        return new Assumption(
                Parameter.CASES_PER_ADVISER,
                population,
                AgeBand.ALL,
                row.effectiveFrom(),
                row.casesPerAdviser(),
                Optional.ofNullable(ranges.get(row)),
                row.provenance(),
                row.row());
    }

    private void add(CsvRow row) {
        Optional<Provenance> provenance = ProvenanceReader.read(row);
        if (row.reads(DatedRowsReader.POPULATION, EFFECTIVE_FROM, CASES) && provenance.isPresent()) {
            Caseload caseload = new Caseload(
                    row.get(DatedRowsReader.POPULATION),
                    row.get(EFFECTIVE_FROM),
                    row.get(CASES),
                    provenance.get(),
                    row.place());
            RangeCells.ifAny(row, Parameter.CASES_PER_ADVISER, row.find(CASES))
                    .ifPresent(range -> ranges.put(caseload, range));
            keep(row, caseload);
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
