package org.carecast.io.panel;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.io.CitationReader;
import org.carecast.io.NationalFolder;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.ProblemLog;
import org.carecast.measure.CouncilNames;

/** What only one council has to know, from {@code council-remarks.csv}; {@code new} says it of a study that it makes. */
public final class CouncilRemarks {

    private static final Column<YearMonth> FROM =
            new Column<>("effective_from", CellType.MONTH, "the month from which it is true");
    private static final Column<String> CODE = new Column<>("ons_code", CouncilChanges.CODE, "the code of the council");
    private static final Column<String> COUNCIL = new Column<>("council", CellType.WORDS, "its name");
    private static final Column<String> WORDS =
            new Column<>("words", CellType.WORDS, "what is said of a new study of it, as one or two sentences");

    /** The columns of the file. */
    static final Columns COLUMNS = Columns.of(
                    NationalFolder.COUNCIL_REMARKS,
                    "What only one council has to know; new says it of a study that it makes.",
                    FROM,
                    CODE,
                    COUNCIL,
                    WORDS)
            .and(CitationReader.COLUMNS);

    private record Remark(YearMonth from, String code, String council, String words) {}

    private CouncilRemarks() {}

    /**
     * What is true by a month of the council that is called so, in the order of the file.
     *
     * @param national the folder of the study; where it has no such file, the program's own holds
     * @throws BadDataException naming every problem in the file
     */
    public static List<String> of(Optional<Path> national, String council, YearMonth opening) throws BadDataException {
        ProblemLog problems = new ProblemLog();
        List<Remark> remarks = NationalFolder.rows(national, COLUMNS, problems).stream()
                .flatMap(row -> remark(row).stream())
                .toList();
        problems.refuseIfAnyProblem();
        Map<String, String> byCode = new HashMap<>();
        remarks.forEach(remark -> byCode.put(remark.code(), remark.council()));
        Optional<String> meant = new CouncilNames(byCode).one(council);
        return remarks.stream()
                .filter(remark -> meant.filter(remark.council()::equals).isPresent())
                .filter(remark -> !remark.from().isAfter(opening))
                .map(Remark::words)
                .toList();
    }

    private static Optional<Remark> remark(CsvRow row) {
        CitationReader.cite(row);
        return row.reads(FROM, CODE, COUNCIL, WORDS)
                ? Optional.of(new Remark(row.get(FROM), row.get(CODE), row.get(COUNCIL), row.get(WORDS)))
                : Optional.empty();
    }
}
