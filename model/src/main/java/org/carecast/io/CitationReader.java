package org.carecast.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.carecast.evidence.FileRow;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.CsvRow;
import org.carecast.measure.funding.Citation;
import org.carecast.measure.funding.Citation.Status;

/**
 * Reads how well a number about money is known.
 *
 * <p>What was verified, seen at second hand or derived has a source and a place in it; what was judged or is only recalled has a
 * note that says so, and may have a source.
 */
public final class CitationReader {

    static final Column<Status> STATUS = new Column<>(
            "status", CellType.oneOf(List.of(Status.values()), Status::id), "how well the number is known");

    /** The columns of a citation. */
    public static final List<Column<?>> COLUMNS =
            List.of(STATUS, ProvenanceReader.SOURCE.orEmpty(), ProvenanceReader.LOCATOR, ProvenanceReader.NOTE);

    private CitationReader() {}

    static Optional<Citation> read(CsvRow row, ReadContext context) {
        return row.find(STATUS).flatMap(status -> {
            if (status.mustBeNamed() && row.text(ProvenanceReader.NOTE).isEmpty()) {
                return row.refuse(
                        ProvenanceReader.NOTE,
                        "a " + status.id() + " number has no note",
                        "say on what it rests, since no source does");
            }
            return source(row, status)
                    .map(id -> new Citation(
                            status,
                            id,
                            row.text(ProvenanceReader.LOCATOR),
                            row.text(ProvenanceReader.NOTE),
                            place(row.place(), context.folder())));
        });
    }

    /** Checks how well a rule is known, which may have no note. */
    public static void cite(CsvRow row) {
        // Where the status is not known, a source is asked for.
        source(row, row.find(STATUS).orElse(Status.VERIFIED));
    }

    /** The source, empty text where there need be none and is none. */
    private static Optional<String> source(CsvRow row, Status status) {
        boolean cites =
                !status.mustBeNamed() || !row.text(ProvenanceReader.SOURCE).isEmpty();
        return cites ? ProvenanceReader.source(row) : Optional.of("");
    }

    /** The row without the folders above the study's and the national one, which differ from machine to machine. */
    private static String place(FileRow row, Path study) {
        Path file = Path.of(row.file());
        Path folder = file.getParent();
        String name = file.getFileName().toString();
        return new FileRow(study.equals(folder) ? name : folder.getFileName() + "/" + name, row.line()).toString();
    }
}
