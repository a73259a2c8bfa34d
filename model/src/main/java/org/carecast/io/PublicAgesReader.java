package org.carecast.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.CsvTable;
import org.carecast.io.csv.Known;
import org.carecast.io.csv.ProblemLog;
import org.carecast.time.AgeBand;

/**
 * Reads {@code public-ages.csv}, which a national folder may have.
 */
final class PublicAgesReader {

    private static final int OLDEST = 999;

    private static final Column<Integer> FROM =
            new Column<>("from", CellType.whole(0, OLDEST), "the youngest age of the group");
    private static final Column<Optional<Integer>> TO = new Column<>(
            "to", CellType.whole(0, OLDEST).orEmpty(), "the oldest age of the group; empty for the last supported age");

    static final Columns COLUMNS = Columns.of(
                    "public-ages.csv",
                    "Which ages may be published together, and so where a table of a public pack begins a row, nationally.",
                    FROM,
                    TO)
            .and(CitationReader.COLUMNS);

    private PublicAgesReader() {}

    /** The groups of ages; none where nothing says them. The file is no input of a forecast, and so is not among those read. */
    static List<AgeBand> read(Path national, Set<String> sources, ProblemLog problems) {
        List<AgeBand> bands = new ArrayList<>();
        rows(national.resolve(COLUMNS.file()), Known.sources(sources), problems).forEach(row -> add(row, bands));
        return List.copyOf(bands);
    }

    private static List<CsvRow> rows(Path file, Known known, ProblemLog problems) {
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            return CsvTable.read(file.toString(), Files.readAllBytes(file), COLUMNS, known, problems);
        } catch (IOException e) {
            // It says what keeps the file from being read.
            return CsvTable.read(file, COLUMNS, known, problems);
        }
    }

    private static void add(CsvRow row, List<AgeBand> bands) {
        CitationReader.cite(row);
        if (!row.reads(FROM, TO)) {
            return;
        }
        int from = row.get(FROM);
        int to = row.get(TO).orElse(OLDEST);
        if (to < from) {
            row.refuse(TO, "the group ends before it begins", "give the youngest age, then the oldest");
            return;
        }
        AgeBand band = new AgeBand(from, to);
        Optional<AgeBand> other =
                bands.stream().filter(each -> isInParts(each, band)).findFirst();
        if (other.isPresent()) {
            row.refuse(
                    FROM,
                    "the group " + band + " overlaps " + other.get() + ", and neither lies in the other",
                    "each group must lie in a wider one or apart from it");
        } else {
            bands.add(band);
        }
    }

    private static boolean isInParts(AgeBand one, AgeBand other) {
        return one.overlaps(other) && !one.holds(other) && !other.holds(one);
    }
}
