package org.carecast.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.CsvTable;
import org.carecast.io.csv.InputFile;
import org.carecast.io.csv.Known;
import org.carecast.io.csv.ProblemLog;
import org.carecast.measure.CouncilFigures;
import org.carecast.measure.DriftRule;

/**
 * How many arrivals stay, and how large councils are: {@code drift.csv} and {@code councils.csv} of a national folder; where it has none,
 * the program's own hold.
 *
 * @param files those of the two that lie in the folder, with their fingerprints
 */
public record NationalDrift(DriftRule rule, CouncilFigures councils, List<InputFile> files) {

    /** Copies the list, so that it never changes. */
    public NationalDrift {
        files = List.copyOf(files);
    }

    /**
     * That of a national folder, or of the program if there is none.
     *
     * @throws BadDataException naming every problem found in the two files
     */
    public static NationalDrift read(Optional<Path> national) throws BadDataException {
        ProblemLog problems = new ProblemLog();
        List<CsvRow> rules = rows(national, DriftReader.COLUMNS, problems);
        Optional<DriftRule> rule = DriftReader.read(place(national, DriftReader.COLUMNS), rules, problems);
        CouncilFigures councils = CouncilsReader.read(rows(national, CouncilsReader.COLUMNS, problems));
        problems.refuseIfAnyProblem();
        return new NationalDrift(rule.orElseThrow(), councils, problems.files());
    }

    private static String place(Optional<Path> national, Columns columns) {
        return national.map(folder -> folder.resolve(columns.file()))
                .filter(Files::exists)
                .map(Path::toString)
                .orElse(columns.file());
    }

    /** A folder may cite sources of its own that nobody here has read. */
    private static List<CsvRow> rows(Optional<Path> national, Columns columns, ProblemLog problems) {
        Optional<Path> file =
                national.map(folder -> folder.resolve(columns.file())).filter(Files::exists);
        return file.isPresent()
                ? CsvTable.read(file.get(), columns, Known.NOTHING, problems)
                : CsvTable.read(
                        columns.file(),
                        NationalFolder.resource("national/" + columns.file()),
                        columns,
                        Known.NOTHING,
                        problems);
    }
}
