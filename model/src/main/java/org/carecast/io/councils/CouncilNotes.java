package org.carecast.io.councils;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carecast.council.Council;
import org.carecast.council.CouncilsTable;
import org.carecast.io.CitationReader;
import org.carecast.io.NationalDrift;
import org.carecast.io.NationalFolder;
import org.carecast.io.csv.BadDataException;
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
    private static final Column<YearMonth> FROM =
            new Column<>("effective_from", CellType.MONTH, "the month from which it is true");
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
                    FROM,
                    CODE,
                    TOPIC,
                    SAYS)
            .and(CitationReader.COLUMNS);

    /**
     * What to know of a council.
     *
     * @param from the first month in which it is true
     * @param code its code, or all
     */
    public record Note(YearMonth from, String code, String topic, String says) {}

    /** Copies the notes, so that it never changes. */
    public CouncilNotes {
        all = List.copyOf(all);
    }

    static CouncilNotes read(NationalFolder national, ProblemLog problems) {
        List<Note> notes = new ArrayList<>();
        for (CsvRow row : national.rowsOrOwn(COLUMNS, problems)) {
            CitationReader.cite(row);
            if (row.reads(FROM, CODE, TOPIC, SAYS)) {
                notes.add(new Note(row.get(FROM), row.get(CODE), row.get(TOPIC), row.get(SAYS)));
            }
        }
        return new CouncilNotes(notes);
    }

    /**
     * What is said of the council of today's table that is called so, or has that code; nothing of any other.
     *
     * @throws BadDataException naming every problem of the files that are read
     */
    public static List<String> of(NationalFolder national, String council, YearMonth opening) throws BadDataException {
        ProblemLog problems = new ProblemLog();
        CouncilNotes notes = read(national, problems);
        Optional<CouncilsTable> table =
                NationalDrift.orOwn(national, problems).map(drift -> CouncilsTable.of(drift.councils()));
        problems.refuseIfAnyProblem();
        List<Council> meant = table.map(
                        known -> known.coded(council).map(List::of).orElseGet(() -> known.named(council)))
                .orElse(List.of());
        return meant.size() == 1 ? notes.of(meant.get(0), opening) : List.of();
    }

    /** What is said of a council in a month: its own notes, then those of all. */
    List<String> of(Council council, YearMonth opening) {
        List<String> says = new ArrayList<>();
        List<Note> known =
                all.stream().filter(note -> !note.from().isAfter(opening)).toList();
        known.stream().filter(note -> note.code().equals(council.code())).forEach(note -> says.add(note.says()));
        known.stream().filter(note -> note.code().equals(EVERY)).forEach(note -> says.add(note.says()));
        return List.copyOf(says);
    }
}
