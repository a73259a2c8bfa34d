package org.carecast.io.caution;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.evidence.FileRow;
import org.carecast.io.Magnitude;
import org.carecast.io.StudyFiles;
import org.carecast.io.UsualRange;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.CsvTable;
import org.carecast.io.csv.Known;
import org.carecast.io.csv.Problem;
import org.carecast.io.csv.ProblemLog;

/** The rows of a study read again, what is usual, and the cells that are not: written down as problems are, and refusing nothing. */
final class CautionLog {

    private final Map<String, UsualRange> usual;
    private final ProblemLog log = new ProblemLog();
    private final Map<FileRow, CsvRow> rows = new HashMap<>();

    CautionLog(Map<String, UsualRange> usual) {
        this.usual = Map.copyOf(usual);
    }

    /** The rows of a file, named as a study has it; none if it is not there. */
    List<CsvRow> rows(Path file, String name) {
        List<CsvRow> read = Files.isRegularFile(file)
                ? CsvTable.read(file, StudyFiles.of(name).orElseThrow(), Known.NOTHING, log)
                : List.of();
        read.forEach(row -> rows.put(row.place(), row));
        return read;
    }

    /** A row that has been read. */
    CsvRow at(FileRow place) {
        return rows.get(place);
    }

    /** What is usual of a parameter or a magnitude. */
    Optional<UsualRange> usual(String id) {
        return Optional.ofNullable(usual.get(id));
    }

    Optional<UsualRange> usual(Magnitude magnitude) {
        return usual(magnitude.id());
    }

    /** Writes a cell down, unless its row says that it is meant. */
    void add(CsvRow row, String column, String note, String what) {
        if (!UsualRange.isMeant(row.text(note))) {
            row.refuse(column, what, "correct it, or write 'meant:' and why into the " + note);
        }
    }

    /** Writes a cell down with a remedy of its own, in a file whose rows cannot say that they are meant. */
    void add(CsvRow row, String column, Warning warning) {
        row.refuse(column, warning.what(), warning.remedy());
    }

    /** What is doubtful, and what would be better. */
    record Warning(String what, String remedy) {}

    /** All that was written down, in the order of files and rows. */
    List<Problem> found() {
        return log.found();
    }
}
