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
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
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
    private static final Column<CouncilTopic> TOPIC = new Column<>(
            "topic", CellType.oneOf(List.of(CouncilTopic.values()), CouncilTopic::id), "what it is about, in a word");
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
    public record Note(YearMonth from, String code, CouncilTopic topic, String says) {}

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
        return of(national, read(national, problems), council, opening, problems);
    }

    /**
     * What must be said of a study's council beside every sum of grant or cost, by the notes of the study's national folder that are
     * true in its opening month; nothing where the folder has none.
     *
     * @throws BadDataException naming every problem of the files that are read
     */
    public static List<String> ofMoney(Study study) throws BadDataException {
        Optional<NationalFolder> national = StudyReader.nationalOf(study.folder())
                .map(folder -> NationalFolder.named(folder, ""))
                .filter(folder -> folder.has(NationalFolder.COUNCIL_NOTES));
        if (national.isEmpty()) {
            return List.of();
        }
        ProblemLog problems = new ProblemLog();
        YearMonth opening = study.horizon().opening();
        CouncilNotes ofMoney = new CouncilNotes(read(national.get(), problems).all().stream()
                .filter(note -> note.topic().isOfMoney() && !note.from().isAfter(opening))
                .toList());
        problems.refuseIfAnyProblem();
        // The table of councils is large: it is read only where some note may be meant.
        return ofMoney.all().isEmpty() ? List.of() : of(national.get(), ofMoney, study.council(), opening, problems);
    }

    private static List<String> of(
            NationalFolder national, CouncilNotes notes, String council, YearMonth opening, ProblemLog problems)
            throws BadDataException {
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
