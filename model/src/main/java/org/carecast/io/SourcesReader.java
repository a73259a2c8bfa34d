package org.carecast.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.carecast.evidence.Source;

/**
 * Reads {@code sources.csv}: {@code id,title,publisher,published,note}; an id is used once, in the study or nationally,
 * and never again for another source.
 */
final class SourcesReader {

    private static final List<String> COLUMNS = List.of("id", "title", "publisher", "published", "note");

    private SourcesReader() {}

    /** Adds the sources of a folder to those known so far. */
    static void read(Path folder, Map<String, Source> sources, Inspection inspection) {
        for (CsvRow row : CsvTable.read(folder.resolve("sources.csv"), COLUMNS, inspection)) {
            row.required("title");
            row.required("publisher");
            row.required("published");
            row.required("id").ifPresent(id -> {
                Source source = new Source(
                        id, row.text("title"), row.text("publisher"), row.text("published"), row.text("note"));
                if (sources.putIfAbsent(id, source) != null) {
                    row.refuse("id", "the source '" + id + "' is named twice", "give each source an id of its own");
                }
            });
        }
    }
}
