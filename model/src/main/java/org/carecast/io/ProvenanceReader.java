package org.carecast.io;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecast.evidence.Provenance;

/**
 * Reads where a number comes from: {@code provenance,source,locator,note} and, where a file has it, {@code review_by}.
 *
 * <p>A published number has a source and a place in it; a derived one also a note that says how; a judged one a note
 * that says why, and a day by which to look at it again.
 */
final class ProvenanceReader {

    private static final List<String> KINDS = List.of("published", "derived", "judged");

    private ProvenanceReader() {}

    static Optional<Provenance> read(CsvRow row, Set<String> sources) {
        Optional<LocalDate> review = row.has("review_by") ? row.day("review_by") : Optional.empty();
        return row.oneOf("provenance", text -> Optional.of(text).filter(KINDS::contains), KINDS)
                .flatMap(kind -> switch (kind) {
                    case "published" -> published(row, sources);
                    case "derived" -> derived(row, sources);
                    default -> judged(row, sources, review);
                });
    }

    private static Optional<Provenance> published(CsvRow row, Set<String> sources) {
        return source(row, sources).map(id -> new Provenance.Published(id, row.text("locator"), row.text("note")));
    }

    private static Optional<Provenance> derived(CsvRow row, Set<String> sources) {
        Optional<String> source = source(row, sources);
        if (row.text("note").isEmpty()) {
            return row.refuse("note", "a derived number has no note", "say from what it was derived, and how");
        }
        return source.map(id -> new Provenance.Derived(id, row.text("locator"), row.text("note")));
    }

    private static Optional<Provenance> judged(CsvRow row, Set<String> sources, Optional<LocalDate> review) {
        Optional<String> source = row.text("source").isEmpty() ? Optional.empty() : source(row, sources);
        if (row.text("note").isEmpty()) {
            row.refuse("note", "a judged number has no note", "say why it was judged so");
        }
        if (row.has("review_by") && row.text("review_by").isEmpty()) {
            row.refuse("review_by", "a judged number has no review date", "give the day by which to look at it again");
        }
        return Optional.of(new Provenance.Judged(source, row.text("locator"), row.text("note"), review));
    }

    /** A source that is known, with a place in it; any source at all while {@code sources} is empty: not yet known. */
    static Optional<String> source(CsvRow row, Set<String> sources) {
        row.required("locator");
        return id(row, sources);
    }

    /** A source that is known; any source at all while {@code sources} is empty. */
    static Optional<String> id(CsvRow row, Set<String> sources) {
        return row.required("source")
                .flatMap(id -> sources.isEmpty() || sources.contains(id)
                        ? Optional.of(id)
                        : row.refuse(
                                "source",
                                "there is no source '" + id + "'",
                                "name it in sources.csv, or use one of " + String.join(", ", sources)));
    }
}
