package org.carecast.io;

import java.nio.file.Path;
import java.util.Map;
import org.carecast.evidence.Source;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.Known;
import org.carecast.io.csv.ProblemLog;

/** Reads {@code sources.csv}, in which an id is used once, in the study or nationally, and never again for another source. */
final class SourcesReader {

    static final Column<String> ID = new Column<>("id", CellType.WORDS, "the name by which other files cite it");
    static final Column<String> TITLE = new Column<>("title", CellType.WORDS, "what it is called");
    static final Column<String> PUBLISHER = new Column<>("publisher", CellType.WORDS, "who published it");
    static final Column<String> PUBLISHED =
            new Column<>("published", CellType.WORDS, "when, and when it was read if it changes");
    static final Column<String> NOTE = new Column<>("note", CellType.TEXT, "what else to know of it");

    static final Columns COLUMNS = Columns.of(
            "sources.csv",
            "Where numbers come from: a paper, a data set or a report each, in a study and nationally.",
            ID,
            TITLE,
            PUBLISHER,
            PUBLISHED,
            NOTE);

    private SourcesReader() {}

    /** Adds the sources of a folder to those known so far, and says whether it could read the id of each. */
    static boolean read(Path folder, Map<String, Source> sources, ProblemLog problems) {
        return read(NationalFolder.named(folder, ""), sources, problems);
    }

    /** The same of a folder that may not have been written yet. */
    static boolean read(NationalFolder folder, Map<String, Source> sources, ProblemLog problems) {
        for (CsvRow row : folder.rows(COLUMNS, Known.NOTHING, problems)) {
            row.reads(COLUMNS);
            row.find(ID).ifPresentOrElse(id -> add(id, row, sources), row::lose);
        }
        return problems.isWhole(folder.place(COLUMNS.file()));
    }

    private static void add(String id, CsvRow row, Map<String, Source> sources) {
        Source source = new Source(id, row.text(TITLE), row.text(PUBLISHER), row.text(PUBLISHED), row.text(NOTE));
        if (sources.putIfAbsent(id, source) != null) {
            row.refuse(ID, "the source '" + id + "' is named twice", "give each source an id of its own");
        }
    }
}
