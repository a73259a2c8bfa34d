package org.carecast.io;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.carecast.evidence.Source;

/**
 * Reads {@code sources.csv}: {@code id,title,publisher,published,note}; an id is used once, in the study or nationally,
 * and never again for another source.
 */
final class SourcesReader {

    private static final String FILE = "sources.csv";

    private SourcesReader() {}

    /** Adds the sources of a folder to those known so far, and says whether it could read the id of each. */
    static boolean read(Path folder, Map<String, Source> sources, ProblemLog problems) {
        return read(NationalFolder.named(folder, ""), sources, problems);
    }

    /** The same of a folder that may not have been written yet. */
    static boolean read(NationalFolder folder, Map<String, Source> sources, ProblemLog problems) {
        for (CsvRow row : folder.rows(FILE, StudyCsv.SOURCES, problems)) {
            row.required("title");
            row.required("publisher");
            row.required("published");
            Optional<String> id = row.required("id");
            id.ifPresentOrElse(known -> add(known, row, sources), row::lose);
        }
        return problems.isWhole(folder.place(FILE));
    }

    private static void add(String id, CsvRow row, Map<String, Source> sources) {
        Source source =
                new Source(id, row.text("title"), row.text("publisher"), row.text("published"), row.text("note"));
        if (sources.putIfAbsent(id, source) != null) {
            row.refuse("id", "the source '" + id + "' is named twice", "give each source an id of its own");
        }
    }
}
