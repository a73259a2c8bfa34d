package org.carecast.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.CsvTable;
import org.carecast.io.csv.Known;
import org.carecast.io.csv.ProblemLog;

/** Reads {@code paper.csv}, which a national folder may have. */
final class PaperLawReader {

    private static final String EXEMPT = "exempt";
    private static final String DUTY = "duty";
    private static final String CAP = "arrivals_capped";

    private static final Column<String> PART = new Column<>(
            "part",
            CellType.oneOf(List.of(EXEMPT, DUTY, CAP)),
            "where it is said: exempt in the classification of a paper, duty among its legal implications, arrivals_capped beside a scenario that sets arrivals to fewer where some of them are moved on");
    private static final Column<YearMonth> EFFECTIVE_FROM =
            new Column<>("effective_from", CellType.MONTH, "the month from which it is true");
    private static final Column<String> WORDS = new Column<>("words", CellType.WORDS, "what is printed");

    static final Columns COLUMNS = Columns.of(
                    "paper.csv",
                    "What the law has a committee paper say, and says of scenarios: the last row of exempt in the classification of a pack with small numbers,"
                            + " and each duty in force by the end of the forecast.",
                    PART,
                    EFFECTIVE_FROM,
                    WORDS)
            .and(ProvenanceReader.PLACE)
            .and(List.of(ProvenanceReader.NOTE));

    private PaperLawReader() {}

    /** What the national folder has a paper say; nothing where it has no such file. */
    static PaperLaw read(Path national, Set<String> sources, ProblemLog problems) {
        Path file = national.resolve(COLUMNS.file());
        if (Files.notExists(file)) {
            return PaperLaw.NONE;
        }
        List<CsvRow> rows = CsvTable.read(file, COLUMNS, Known.sources(sources), problems);
        return new PaperLaw(words(rows, EXEMPT, true), words(rows, DUTY, false), words(rows, CAP, false));
    }

    private static List<PaperLaw.Words> words(List<CsvRow> rows, String part, boolean oneEach) {
        Set<YearMonth> months = new HashSet<>();
        return rows.stream()
                .filter(row -> row.find(PART).equals(Optional.of(part)))
                .flatMap(row -> words(row, oneEach, months).stream())
                .toList();
    }

    private static Optional<PaperLaw.Words> words(CsvRow row, boolean oneEach, Set<YearMonth> months) {
        Optional<String> source = ProvenanceReader.source(row);
        if (!row.reads(EFFECTIVE_FROM, WORDS)) {
            return Optional.empty();
        }
        YearMonth from = row.get(EFFECTIVE_FROM);
        if (oneEach && !months.add(from)) {
            return row.refuse(EFFECTIVE_FROM, "exempt has two wordings from " + from, "keep one of them");
        }
        return source.map(id -> new PaperLaw.Words(from, row.get(WORDS), id));
    }
}
