package org.carecast.io;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecast.evidence.Row;
import org.carecast.measure.funding.Citation;
import org.carecast.measure.funding.Citation.Status;

/**
 * Reads how well a number about money is known: {@code status,source,locator,note}.
 *
 * <p>What was verified, seen at second hand or derived has a source and a place in it; what was judged or is only recalled has a
 * note that says so, and may have a source.
 */
final class CitationReader {

    private static final List<String> STATUSES =
            Arrays.stream(Status.values()).map(Status::id).toList();

    private CitationReader() {}

    static Optional<Citation> read(CsvRow row, ReadContext context) {
        return status(row).flatMap(status -> {
            if (status.mustBeNamed() && row.text("note").isEmpty()) {
                return row.refuse(
                        "note",
                        "a " + status.id() + " number has no note",
                        "say on what it rests, since no source does");
            }
            return source(row, status, context.sources())
                    .map(id -> new Citation(
                            status, id, row.text("locator"), row.text("note"), place(row.place(), context.folder())));
        });
    }

    /** Checks how well a rule is known, which may have no note. */
    static void cite(CsvRow row, Set<String> sources) {
        Optional<Status> status = status(row);
        // Where the status is not known, a source is asked for.
        source(row, status.orElse(Status.VERIFIED), sources);
    }

    private static Optional<Status> status(CsvRow row) {
        return row.oneOf("status", CitationReader::status, STATUSES);
    }

    /** The source, empty text where there need be none and is none. */
    private static Optional<String> source(CsvRow row, Status status, Set<String> sources) {
        boolean cites = !status.mustBeNamed() || !row.text("source").isEmpty();
        return cites ? ProvenanceReader.source(row, sources) : Optional.of("");
    }

    /** The row without the folders above the study's and the national one, which differ from machine to machine. */
    private static String place(Row row, Path study) {
        Path file = Path.of(row.file());
        Path folder = file.getParent();
        String name = file.getFileName().toString();
        return new Row(study.equals(folder) ? name : folder.getFileName() + "/" + name, row.line()).toString();
    }

    private static Optional<Status> status(String text) {
        return Arrays.stream(Status.values())
                .filter(status -> status.id().equals(text))
                .findFirst();
    }
}
