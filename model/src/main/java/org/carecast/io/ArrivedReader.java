package org.carecast.io;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecast.cohort.Population;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.PopulationCell;
import org.carecast.measure.funding.Citation;
import org.carecast.time.YearOrMonth;

/** Reads {@code arrived.csv}, which a study may have: how many children came into care in a calendar year or a month of it. */
final class ArrivedReader {

    private static final Column<Population> POPULATION =
            new Column<>("population", PopulationCell.OF_THE_STUDY, "of whom");
    private static final Column<YearOrMonth> YEAR =
            new Column<>("year", CellType.YEAR_OR_MONTH, "the calendar year, or the month of it alone");
    private static final Column<Double> PEOPLE = new Column<>("people", CellType.PEOPLE, "how many came into care");

    static final Columns COLUMNS = Columns.of(
                    "arrived.csv", "How many children came into care, by year or month.", POPULATION, YEAR, PEOPLE)
            .and(CitationReader.COLUMNS);

    private final ReadContext context;
    private final Set<List<Object>> seen = new HashSet<>();

    private ArrivedReader(ReadContext context) {
        this.context = context;
    }

    static List<History.Arrived> read(ReadContext context) {
        ArrivedReader reader = new ArrivedReader(context);
        return context.rowsIfAny(COLUMNS).stream()
                .flatMap(row -> reader.arrived(row).stream())
                .toList();
    }

    private Optional<History.Arrived> arrived(CsvRow row) {
        Optional<Citation> citation = CitationReader.read(row, context);
        boolean counted = row.reads(PEOPLE);
        if (!row.reads(POPULATION, YEAR)) {
            return Optional.empty();
        }
        if (!seen.add(List.of(row.get(POPULATION), row.get(YEAR)))) {
            return row.refuse(YEAR, row.get(YEAR) + " stands twice", "keep one of them");
        }
        return citation.filter(any -> counted)
                .map(where -> new History.Arrived(row.get(POPULATION), row.get(YEAR), row.get(PEOPLE), where));
    }
}
