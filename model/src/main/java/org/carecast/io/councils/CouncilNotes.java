package org.carecast.io.councils;

import java.util.ArrayList;
import java.util.List;
import org.carecast.council.Council;
import org.carecast.io.CitationReader;
import org.carecast.io.NationalFolder;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.ProblemLog;

/**
 * What else to know of councils: rows of {@code council-notes.csv} of a national folder.
 *
 * @param all in the order of the file
 */
public record CouncilNotes(List<Note> all) {

    private static final String EVERY = "all";
    private static final Column<String> CODE = new Column<>(
            "ons_code",
            CellType.WORDS
                    .where(
                            text -> text.equals(EVERY) || text.matches("E\\d{8}"),
                            "'%s' is no code of a council",
                            "write it like E10000016, for Kent, or all")
                    .with("pattern", "all|E\\d{8}"),
            "the code of the council, or all");
    private static final Column<String> TOPIC = new Column<>("topic", CellType.WORDS, "what it is about, in a word");
    private static final Column<String> SAYS = new Column<>("says", CellType.WORDS, "what is said of it, in sentences");

    /** The columns of the file. */
    public static final Columns COLUMNS = Columns.of(
                    NationalFolder.COUNCIL_NOTES,
                    "What else to know of a council, said where a study of it is made.",
                    CODE,
                    TOPIC,
                    SAYS)
            .and(CitationReader.COLUMNS);

    /**
     * What to know of a council.
     *
     * @param code its code, or all
     */
    public record Note(String code, String topic, String says) {}

    /** Copies the notes, so that it never changes. */
    public CouncilNotes {
        all = List.copyOf(all);
    }

    static CouncilNotes read(NationalFolder national, ProblemLog problems) {
        List<Note> notes = new ArrayList<>();
        for (CsvRow row : national.rowsOrOwn(COLUMNS, problems)) {
            CitationReader.cite(row);
            if (row.reads(CODE, TOPIC, SAYS)) {
                notes.add(new Note(row.get(CODE), row.get(TOPIC), row.get(SAYS)));
            }
        }
        return new CouncilNotes(notes);
    }

    /** What is said of a council: its own notes, then those of all. */
    List<String> of(Council council) {
        List<String> says = new ArrayList<>();
        all.stream().filter(note -> note.code().equals(council.code())).forEach(note -> says.add(note.says()));
        all.stream().filter(note -> note.code().equals(EVERY)).forEach(note -> says.add(note.says()));
        return List.copyOf(says);
    }
}
