package org.carecast.io.caution;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.carecast.io.Study;
import org.carecast.io.UsualReader;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.InputFile;
import org.carecast.io.csv.Problem;
import org.carecast.io.csv.ProblemLog;

/**
 * What of a study is legal and hardly meant.
 *
 * @param values cells of an unusual size, each with what is usual and how to say that it is meant
 * @param files files that nobody reads
 */
public record Cautions(List<Problem> values, List<UnreadFile> files) {

    private static final String OF_EVERY_NATIONAL_FOLDER = "law.csv";

    /** Copies what it is given, so that it never changes. */
    public Cautions {
        values = List.copyOf(values);
        files = List.copyOf(files);
    }

    /**
     * Those of a study.
     *
     * @throws BadDataException naming every problem in {@code usual.csv}
     */
    public static Cautions of(Study study) throws BadDataException {
        Path national = national(study);
        ProblemLog problems = new ProblemLog();
        CautionLog log =
                new CautionLog(UsualReader.read(national, study.horizon().opening(), problems));
        problems.refuseIfAnyProblem();
        new UnusualValues(study, national, log).look();
        new UnusualProportions(study, log).look();
        new AgesAtTakeUp(study, log).look();
        return new Cautions(log.found(), UnreadFile.in(study.folder(), Optional.of(national)));
    }

    /** The national folder that a study was read with. */
    private static Path national(Study study) {
        return study.files().read().stream()
                .map(InputFile::path)
                .filter(path -> path.endsWith(OF_EVERY_NATIONAL_FOLDER))
                .map(path -> Optional.ofNullable(path.getParent()).orElse(Path.of("")))
                .findFirst()
                .orElse(study.folder());
    }

    /** The files whose names are one slip away from one that is missing, which change results unseen. */
    public List<UnreadFile> slips() {
        return files.stream().filter(UnreadFile::isSlip).toList();
    }
}
