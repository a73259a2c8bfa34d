package org.carecast.io;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.carecast.cohort.Population;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.PopulationCell;

/** Reads {@code events.csv}, which a study may have: what changed who comes or who is counted, such as a judgment. */
final class EventsReader {

    private static final Column<YearMonth> FROM =
            new Column<>("from", CellType.MONTH, "the first month in which it holds, in whole or in part");
    private static final Column<Optional<Population>> POPULATION =
            new Column<>("population", PopulationCell.OR_ALL_TOGETHER, "whom it is about");
    private static final Column<String> WHAT = new Column<>(
            "what", CellType.WORDS, "what holds from then on, as a sentence with its day and without a full stop");

    static final Columns COLUMNS = Columns.of(
                    "events.csv",
                    "What changed who comes or who is counted; backtest prints it where a forecast and its counts lie on both sides.",
                    FROM,
                    POPULATION,
                    WHAT)
            .and(CitationReader.COLUMNS);

    private EventsReader() {}

    static List<History.Event> read(ReadContext context) {
        return context.rowsIfAny(COLUMNS).stream()
                .flatMap(row -> event(row, context).stream())
                .toList();
    }

    private static Optional<History.Event> event(CsvRow row, ReadContext context) {
        boolean whole = row.reads(FROM, POPULATION, WHAT);
        return CitationReader.read(row, context)
                .filter(any -> whole)
                .map(citation -> new History.Event(row.get(FROM), row.get(POPULATION), row.get(WHAT), citation));
    }
}
