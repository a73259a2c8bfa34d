package org.carecast.cli;

import java.nio.file.Path;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.io.csv.BadDataException;
import picocli.CommandLine.Parameters;

/** The study a command works on. */
final class StudyArgument {

    @Parameters(paramLabel = "STUDY", index = "0", description = "the study folder, such as data/kent-2017")
    private Path folder;

    /** The folder named. */
    Path folder() {
        return folder;
    }

    Study read() throws BadDataException {
        return StudyReader.read(folder);
    }
}
