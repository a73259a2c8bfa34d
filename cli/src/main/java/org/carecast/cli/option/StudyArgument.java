package org.carecast.cli.option;

import java.nio.file.Path;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.io.csv.BadDataException;
import picocli.CommandLine.Parameters;

/** The study a command works on. */
public final class StudyArgument {

    @Parameters(paramLabel = "STUDY", index = "0", description = "the study folder, such as data/kent-2017")
    private Path folder;

    /** The folder named. */
    public Path folder() {
        return folder;
    }

    /**
     * The study in it.
     *
     * @throws BadDataException naming every problem found in any of its files
     */
    public Study read() throws BadDataException {
        return StudyReader.read(folder);
    }
}
