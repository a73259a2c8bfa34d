package org.carecast.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carecast.cohort.Population;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.PopulationCell;
import org.carecast.measure.funding.Citation;
import org.carecast.measure.funding.Reported;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;

/** Reads {@code reported.csv}, which a study may have; the same people have one line of a kind in a year. */
final class ReportedReader {

    private static final Column<FinancialYear> YEAR =
            new Column<>("financial_year", CellType.FINANCIAL_YEAR, "the year");
    private static final Column<Population> POPULATION =
            new Column<>("population", PopulationCell.OF_THE_STUDY, "for whom");
    private static final Column<AgeBand> AGES = new Column<>("ages", CellType.AGES, "at which ages");
    private static final Column<Reported.Line> LINE = new Column<>(
            "line",
            CellType.oneOf(List.of(Reported.Line.values()), Reported.Line::id),
            "whether the council set it aside, spent it, or was paid it");
    private static final Column<Double> POUNDS = new Column<>("pounds", CellType.POUNDS, "the sum, as it was reported");

    static final Columns COLUMNS = Columns.of(
                    "reported.csv",
                    "What was set aside, spent or paid, to stand beside a bid.",
                    YEAR,
                    POPULATION,
                    AGES,
                    LINE,
                    POUNDS)
            .and(CitationReader.COLUMNS)
            .waiting();

    private final ReadContext context;
    private final List<Reported> found = new ArrayList<>();

    private ReportedReader(ReadContext context) {
        this.context = context;
    }

    static List<Reported> read(ReadContext context) {
        ReportedReader reader = new ReportedReader(context);
        context.rowsIfAny(COLUMNS).forEach(reader::add);
        return reader.found;
    }

    private void add(CsvRow row) {
        Optional<Citation> citation = CitationReader.read(row, context);
        if (!row.reads(YEAR, POPULATION, AGES, LINE, POUNDS) || citation.isEmpty()) {
            return;
        }
        Reported added = new Reported(
                row.get(YEAR), row.get(POPULATION), row.get(AGES), row.get(LINE), row.get(POUNDS), citation.get());
        if (found.stream().anyMatch(each -> isOfTheSame(each, added))) {
            row.refuse(
                    YEAR,
                    "these people have two lines of " + added.line().id() + " in " + added.year(),
                    "keep one of them");
        }
        found.add(added);
    }

    private static boolean isOfTheSame(Reported one, Reported other) {
        return one.year().equals(other.year())
                && one.population().equals(other.population())
                && one.ages().equals(other.ages())
                && one.line() == other.line();
    }
}
