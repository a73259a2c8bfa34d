package org.carecast.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.CsvTable;
import org.carecast.io.csv.Known;
import org.carecast.io.csv.ProblemLog;

/**
 * Reads {@code usual.csv}, which a national folder may have; where it has none, the program's own holds. A range holds from its month
 * until the next of the same id, and the first one before that too.
 */
public final class UsualReader {

    private static final Column<String> ID =
            new Column<>("id", CellType.oneOf(Magnitude.ids()), "the parameter, or what else the range is of");
    private static final Column<YearMonth> EFFECTIVE_FROM = new Column<>(
            "effective_from", CellType.MONTH, "the month from which it holds, until the next row of the same id");
    private static final Column<Double> LOW = new Column<>("low", CellType.NUMBER, "the least that is usual");
    private static final Column<Double> HIGH = new Column<>("high", CellType.NUMBER, "the most that is usual");
    private static final Column<String> UNIT =
            new Column<>("unit", CellType.WORDS, "what both count, in words that follow a number");
    private static final Column<String> WHAT =
            new Column<>("what", CellType.WORDS, "what the value is, in words that follow 'for'");

    static final Columns COLUMNS = Columns.of(
                    "usual.csv",
                    "How large values usually are, nationally: check warns of others.",
                    ID,
                    EFFECTIVE_FROM,
                    LOW,
                    HIGH,
                    UNIT,
                    WHAT)
            .and(CitationReader.COLUMNS);

    private final Map<String, TreeMap<YearMonth, UsualRange>> found = new HashMap<>();

    private UsualReader() {}

    /** The ranges of a national folder that are usual in a month, by id; none where a problem is found, which is reported. */
    public static Map<String, UsualRange> read(Path national, YearMonth month, ProblemLog problems) {
        Path file = national.resolve(COLUMNS.file());
        // A folder may cite sources of its own that nobody here has read.
        List<CsvRow> rows = Files.exists(file)
                ? CsvTable.read(file, COLUMNS, Known.NOTHING, problems)
                : CsvTable.read(
                        file.toString(),
                        NationalFolder.resource("national/" + COLUMNS.file()),
                        COLUMNS,
                        Known.NOTHING,
                        problems);
        UsualReader reader = new UsualReader();
        rows.forEach(reader::add);
        Map<String, UsualRange> usual = new HashMap<>();
        reader.found.forEach((id, dated) -> usual.put(
                id,
                Optional.ofNullable(dated.floorEntry(month))
                        .orElse(dated.firstEntry())
                        .getValue()));
        return usual;
    }

    private void add(CsvRow row) {
        CitationReader.cite(row);
        if (!row.reads(ID, EFFECTIVE_FROM, LOW, HIGH, UNIT, WHAT)) {
            return;
        }
        UsualRange range = new UsualRange(
                row.get(ID), row.get(EFFECTIVE_FROM), row.get(LOW), row.get(HIGH), row.get(UNIT), row.get(WHAT));
        if (range.low() > range.high()) {
            row.refuse(HIGH, row.text(HIGH) + " lies below the least that is usual", "put the larger end here");
            return;
        }
        if (found.computeIfAbsent(range.id(), any -> new TreeMap<>()).putIfAbsent(range.from(), range) != null) {
            row.refuse(EFFECTIVE_FROM, range.id() + " has two ranges from " + range.from(), "keep one of them");
        }
    }
}
