package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of which every row is wrong: as many problems are shown as anyone reads, and all are counted. */
final class ManyProblemsTest {

    @TempDir
    private Path folder;

    private Run check(int rows) throws IOException {
        Path study = KentCopy.in(folder);
        String row = "arrivals,uasc,,2018-13,17,,,fixed,people per month,judged,,,2027-11-30,made up\n";
        Files.writeString(study.resolve("assumptions.csv"), row.repeat(rows), StandardOpenOption.APPEND);
        return Run.of("check", study.toString());
    }

    @Test
    void threeHundredAreShown() throws IOException {
        Run run = check(300);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err().lines()).hasSize(301);
        assertThat(run.err()).endsWith("carecast: 300 problems; nothing was written\n");
    }

    @Test
    void ofMoreTheOthersAreCounted() throws IOException {
        Run run = check(301);

        assertThat(run.err().lines()).hasSize(301);
        assertThat(run.err())
                .endsWith("carecast: 301 problems, of which the first 300 are shown; nothing was written\n");
    }
}
