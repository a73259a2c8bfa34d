package org.carecast.io;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carecast.evidence.Provenance;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.CsvRow;

/**
 * Reads where a number comes from, and, where a file has {@code review_by}, when it is to be looked at again.
 *
 * <p>A published number has a source and a place in it; a derived one also a note that says how; a judged one a note
 * that says why, and a day by which to look at it again.
 */
final class ProvenanceReader {

    static final Column<String> PROVENANCE = new Column<>(
            "provenance", CellType.oneOf(List.of("published", "derived", "judged")), "what kind of number it is");
    static final Column<String> SOURCE = new Column<>("source", CellType.SOURCE, "where the number stands");
    static final Column<String> LOCATOR = new Column<>("locator", CellType.TEXT, "the place in the source");
    static final Column<String> NOTE =
            new Column<>("note", CellType.TEXT, "how a number was derived, why it was judged, or what else to know");
    static final Column<Optional<LocalDate>> REVIEW_BY =
            new Column<>("review_by", CellType.DAY.orEmpty(), "the day by which to look at a judged number again");

    /** The source of a number, and its place there. */
    static final List<Column<?>> PLACE = List.of(SOURCE, LOCATOR);

    /** The columns of a number's provenance. */
    static final List<Column<?>> COLUMNS = List.of(PROVENANCE, SOURCE.orEmpty(), LOCATOR, NOTE);

    /** The same where judged numbers are looked at again. */
    static final List<Column<?>> REVIEWED = List.of(PROVENANCE, SOURCE.orEmpty(), LOCATOR, REVIEW_BY, NOTE);

    private ProvenanceReader() {}

    static Optional<Provenance> read(CsvRow row) {
        Optional<LocalDate> review = row.has(REVIEW_BY) ? row.find(REVIEW_BY).flatMap(day -> day) : Optional.empty();
        return row.find(PROVENANCE).flatMap(kind -> switch (kind) {
            case "published" -> published(row);
            case "derived" -> derived(row);
            default -> judged(row, review);
        });
    }

    private static Optional<Provenance> published(CsvRow row) {
        return source(row).map(id -> new Provenance.Published(id, row.text(LOCATOR), row.text(NOTE)));
    }

    private static Optional<Provenance> derived(CsvRow row) {
        Optional<String> source = source(row);
        if (row.text(NOTE).isEmpty()) {
            return row.refuse(NOTE, "a derived number has no note", "say from what it was derived, and how");
        }
        return source.map(id -> new Provenance.Derived(id, row.text(LOCATOR), row.text(NOTE)));
    }

    private static Optional<Provenance> judged(CsvRow row, Optional<LocalDate> review) {
        Optional<String> source = row.text(SOURCE).isEmpty() ? Optional.empty() : source(row);
        if (row.text(NOTE).isEmpty()) {
            row.refuse(NOTE, "a judged number has no note", "say why it was judged so");
        }
        if (row.has(REVIEW_BY) && row.text(REVIEW_BY).isEmpty()) {
            row.refuse(REVIEW_BY, "a judged number has no review date", "give the day by which to look at it again");
        }
        return Optional.of(new Provenance.Judged(source, row.text(LOCATOR), row.text(NOTE), review));
    }

    /** A source that is known, with a place in it. */
    static Optional<String> source(CsvRow row) {
        row.required(LOCATOR);
        return row.find(SOURCE);
    }
}
