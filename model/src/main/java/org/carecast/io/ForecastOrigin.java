package org.carecast.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.carecast.evidence.FileRow;
import org.carecast.io.csv.Problem;
import org.carecast.scenario.Scenario;

/**
 * A month from which a forecast can be compared with what was counted later.
 *
 * @param month the month at whose end it opens
 * @param from the folder of the study that names it
 * @param study the folder of the study that opens then, or earlier, as seen from that one
 * @param scenario the id of what is assumed, {@code base} for the base case
 * @param followed the id of a scenario of what followed, by which the error is shared out, if there is one
 * @param note what to know of such a forecast
 * @param row where it stands
 */
public record ForecastOrigin(
        YearMonth month,
        Path from,
        String study,
        String scenario,
        Optional<String> followed,
        String note,
        FileRow row) {

    private static final int STUDY_COLUMN = OriginsReader.COLUMNS.place("study");

    /** That of a study by its own base case, in a month that has no row of its own. */
    public static ForecastOrigin of(Study study, YearMonth month) {
        return new ForecastOrigin(
                month,
                study.folder(),
                ".",
                Scenario.BASE.id(),
                Optional.empty(),
                "",
                new FileRow(study.files().path("outturn.csv"), 1));
    }

    /**
     * The same study by its base case in another month, which has no row of its own.
     *
     * @param told by whose counts
     */
    public ForecastOrigin in(YearMonth other, Study told) {
        return new ForecastOrigin(
                other,
                from,
                study,
                Scenario.BASE.id(),
                Optional.empty(),
                "",
                of(told, other).row());
    }

    /** Why no forecast can open there; empty if there is a study in the folder it names. */
    public Optional<Problem> problem() {
        return found().isPresent()
                ? Optional.empty()
                : Optional.of(new Problem(
                        row.file(),
                        row.line(),
                        STUDY_COLUMN,
                        "there is no study in '" + study + "'",
                        "put it there, or name the folder of one as seen from this study, or . for this study itself"));
    }

    /**
     * The folder of the study it names: the very folder that names it, or else without steps up and down where no link is on the way.
     *
     * @throws java.util.NoSuchElementException if there is no study in it; {@link #problem} tells
     */
    public Path folder() {
        return found().orElseThrow();
    }

    private Optional<Path> found() {
        try {
            Path folder = from.resolve(study);
            return Files.exists(folder.resolve("study.csv")) ? Optional.of(shortest(folder)) : Optional.empty();
        } catch (InvalidPathException | IOException e) {
            // It names no folder, and so no study.
            return Optional.empty();
        }
    }

    private Path shortest(Path folder) throws IOException {
        for (Path other : List.of(from, folder.normalize())) {
            if (Files.exists(other) && Files.isSameFile(other, folder)) {
                return other;
            }
        }
        return folder;
    }
}
