package org.carecast.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Population;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.InputFile;
import org.carecast.io.csv.Known;
import org.carecast.io.csv.ProblemLog;
import org.carecast.measure.CouncilFigures;
import org.carecast.measure.CouncilFigures.CouncilFigure;
import org.carecast.measure.CouncilFigures.CouncilMeasure;
import org.carecast.measure.Drift;
import org.carecast.measure.DriftRule;

/**
 * How many arrivals stay, how far they move together, and how large councils are: {@code drift.csv} and {@code councils.csv} of a national folder; where it has none,
 * the program's own hold.
 *
 * @param shared by the month from which it holds; empty where the folder does not say
 * @param files those of the two that lie in the folder, with their fingerprints
 */
public record NationalDrift(
        DriftRule rule, NavigableMap<YearMonth, Shared> shared, CouncilFigures councils, List<InputFile> files) {

    /**
     * Of what moves how many come to councils, the part that is common to all.
     *
     * @param share the correlation of any two councils, 0 to 1
     * @param chosen the years whose counts chose it
     */
    public record Shared(double share, Drift.ChosenOn chosen) {}

    /** Copies what it is given, so that it never changes. */
    public NationalDrift {
        shared = Collections.unmodifiableNavigableMap(new TreeMap<>(shared));
        files = List.copyOf(files);
    }

    /** The common part in a month; before all of them the first; empty where the folder does not say. */
    public Optional<Shared> sharedIn(YearMonth month) {
        return Optional.ofNullable(shared.floorEntry(month))
                .or(() -> Optional.ofNullable(shared.firstEntry()))
                .map(Map.Entry::getValue);
    }

    /**
     * That of a national folder, or of the program if there is none.
     *
     * @throws BadDataException naming every problem found in the two files
     */
    public static NationalDrift read(Optional<Path> national) throws BadDataException {
        ProblemLog problems = new ProblemLog();
        Optional<NationalDrift> read = read(
                columns -> national.map(folder -> folder.resolve(columns.file()))
                        .filter(Files::exists)
                        .map(Path::toString)
                        .orElse(columns.file()),
                columns -> NationalFolder.rows(national, columns, problems),
                problems);
        problems.refuseIfAnyProblem();
        return read.orElseThrow();
    }

    /** That of a folder from which a study is being made; empty if it has not both files, or if a problem is found in them, which is reported. */
    static Optional<NationalDrift> read(NationalFolder national, ProblemLog problems) {
        boolean hasBoth = national.has(DriftReader.COLUMNS.file()) && national.has(CouncilsReader.COLUMNS.file());
        return hasBoth
                ? read(
                        columns -> national.place(columns.file()),
                        columns -> national.rows(columns, Known.NOTHING, problems),
                        problems)
                : Optional.empty();
    }

    /** That of a folder from which a study is being made; of a file that it lacks, the program's own. */
    public static Optional<NationalDrift> orOwn(NationalFolder national, ProblemLog problems) {
        return read(
                columns -> national.has(columns.file()) ? national.place(columns.file()) : columns.file(),
                columns -> national.rowsOrOwn(columns, problems),
                problems);
    }

    /** The children of a council's area as its own book has them in a month, or else as known nationally; empty where neither tells. */
    public OptionalDouble children(String council, Assumptions book, Population population, YearMonth month) {
        return book.find(
                        Parameter.CHILD_POPULATION,
                        population,
                        book.law(population).youngestAge(),
                        month.plusMonths(Parameter.CHILD_POPULATION.firstMonth()))
                .map(row -> OptionalDouble.of(row.value()))
                .or(() -> councils.ofCouncil(council, CouncilMeasure.CHILDREN_0_17)
                        .map(CouncilFigure::value)
                        .map(OptionalDouble::of))
                .orElse(OptionalDouble.empty());
    }

    private static Optional<NationalDrift> read(
            Function<Columns, String> place, Function<Columns, List<CsvRow>> rows, ProblemLog problems) {
        List<CsvRow> rules = rows.apply(DriftReader.COLUMNS);
        DriftReader.Read drift = DriftReader.read(place.apply(DriftReader.COLUMNS), rules, problems);
        CouncilFigures councils = CouncilsReader.read(rows.apply(CouncilsReader.COLUMNS));
        return drift.rule().map(known -> new NationalDrift(known, drift.shared(), councils, problems.files()));
    }
}
