package org.carecast.io;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;

/**
 * Reads {@code origins.csv}, which a study may have. Whether there is a study in a folder that it names is looked at by {@link
 * ForecastOrigin#folder}, since only some commands need it.
 */
final class OriginsReader {

    private static final Column<YearMonth> ORIGIN =
            new Column<>("origin", CellType.MONTH, "the month at whose end a forecast opens");
    private static final Column<String> STUDY = new Column<>(
            "study",
            CellType.WORDS,
            "the folder of the study that opens then, or earlier and is re-opened there, as seen from this one; . is this one");
    private static final Column<String> SCENARIO =
            new Column<>("scenario", CellType.WORDS, "what is assumed from then on: base, or the id of a scenario");
    private static final Column<Optional<String>> FOLLOWED = new Column<>(
            "followed", CellType.WORDS.orEmpty(), "the id of a scenario of what is known to have followed");
    private static final Column<String> NOTE = new Column<>("note", CellType.WORDS, "what to know of such a forecast");

    static final Columns COLUMNS = Columns.of(
            "origins.csv", "The months from which backtest forecasts.", ORIGIN, STUDY, SCENARIO, FOLLOWED, NOTE);

    private final Path folder;
    private final Set<YearMonth> seen = new HashSet<>();

    private OriginsReader(Path folder) {
        this.folder = folder;
    }

    static List<ForecastOrigin> read(ReadContext context) {
        OriginsReader reader = new OriginsReader(context.folder());
        return context.rowsIfAny(COLUMNS).stream()
                .flatMap(row -> reader.origin(row).stream())
                .toList();
    }

    private Optional<ForecastOrigin> origin(CsvRow row) {
        boolean whole = row.reads(COLUMNS);
        Optional<YearMonth> month = row.find(ORIGIN);
        if (month.isPresent() && !seen.add(month.get())) {
            return row.refuse(ORIGIN, "the month " + month.get() + " stands twice", "keep one of them");
        }
        return whole
                ? Optional.of(new ForecastOrigin(
                        month.get(),
                        folder,
                        row.get(STUDY),
                        row.get(SCENARIO),
                        row.get(FOLLOWED),
                        row.get(NOTE),
                        row.place()))
                : Optional.empty();
    }
}
