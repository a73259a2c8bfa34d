package org.carecast.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.CsvTable;
import org.carecast.io.csv.Known;
import org.carecast.io.csv.ProblemLog;

/**
 * What study.csv, the law and the sources say: what every other file is read with.
 *
 * @param folder the study folder
 * @param laws the law of each population, as far as it is known
 * @param sources the ids of all sources; none while some could not be read
 * @param problems where problems go
 * @param unwritten files that are to be written only later, by their paths
 */
record ReadContext(
        Path folder,
        Settings settings,
        Map<Population, Law> laws,
        Set<String> sources,
        ProblemLog problems,
        Map<Path, byte[]> unwritten) {

    /** The rows of a file that the study must have. */
    List<CsvRow> rows(Columns columns) {
        return rows(file(columns), columns);
    }

    private List<CsvRow> rows(Path file, Columns columns) {
        return unwritten.containsKey(file)
                ? CsvTable.read(file.toString(), unwritten.get(file), columns, known(), problems)
                : CsvTable.read(file, columns, known(), problems);
    }

    /** Whether a file is there, or will be. */
    boolean has(Path file) {
        return unwritten.containsKey(file) || Files.exists(file);
    }

    /** The rows of a file that a folder may have; none if it is not there. */
    List<CsvRow> rowsIfAny(Path of, Columns columns) {
        Path file = of.resolve(columns.file());
        return has(file) ? rows(file, columns) : List.of();
    }

    /** The rows of a file that the study may have; none if it is not there. */
    List<CsvRow> rowsIfAny(Columns columns) {
        return rowsIfAny(folder, columns);
    }

    /** What the cells of its files may name. */
    Known known() {
        return new Known(settings.populations(), sources);
    }

    /** A file of the study. */
    Path file(Columns columns) {
        return folder.resolve(columns.file());
    }

    /** Whether every row of a file of the study has its place; if not, the lost one may be what would be missed. */
    boolean isWhole(Columns columns) {
        return problems.isWhole(file(columns).toString());
    }

    /** Reports what a file of the study as a whole lacks. */
    void missing(Columns columns, String what, String remedy) {
        problems.missing(file(columns).toString(), what, remedy);
    }
}
