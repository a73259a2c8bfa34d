package org.carecast.cli.option;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.io.caution.Cautions;
import org.carecast.io.caution.UnreadFile;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.InvisibleCharacters;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The study a command works on. */
public final class StudyArgument {

    @Parameters(paramLabel = "STUDY", index = "0", description = "the study folder, such as data/kent-2017")
    private Path folder;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** The folder named. */
    public Path folder() {
        return folder;
    }

    /**
     * The study in it, with a word on standard error if something in it is hardly meant.
     *
     * @throws BadDataException naming every problem found in any of its files
     */
    public Study read() throws BadDataException {
        return read(folder, command.commandLine().getErr());
    }

    /**
     * The study in a folder, with a word if something in it is hardly meant: {@code check} says more.
     *
     * @throws BadDataException naming every problem found in any of its files
     */
    public static Study read(Path folder, PrintWriter err) throws BadDataException {
        Study study = readOrName(folder, err);
        Cautions cautions = Cautions.of(study);
        cautions.slips().forEach(file -> tell(err, warning(file)));
        int unusual = cautions.values().size();
        if (unusual > 0) {
            tell(
                    err,
                    "warning: %d %s unusual: run carecast check %s"
                            .formatted(unusual, unusual == 1 ? "value looks" : "values look", folder));
        }
        return study;
    }

    /**
     * The study in a folder; where it cannot be read, a file whose name is one slip away from a right one is named first.
     *
     * @throws BadDataException naming every problem found in any of its files
     */
    public static Study readOrName(Path folder, PrintWriter err) throws BadDataException {
        try {
            return StudyReader.read(folder);
        } catch (BadDataException e) {
            UnreadFile.in(folder, StudyReader.nationalOf(folder)).stream()
                    .filter(UnreadFile::isSlip)
                    .forEach(file -> tell(err, warning(file)));
            throw e;
        }
    }

    private static void tell(PrintWriter err, String line) {
        err.println(InvisibleCharacters.shown(line));
    }

    /** A file that nobody reads, as a line of warning. */
    public static String warning(UnreadFile file) {
        return "warning: " + file.path() + " " + file.sentence();
    }
}
