package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story: data/kent-2017 sent to somebody without data/kent-2015, which its origins.csv names, failed in every command,
 * though only backtest reads the earlier study.
 */
final class StudyWithoutItsEarlierStudyTest {

    @TempDir
    private Path folder;

    private Path kent;

    @BeforeEach
    void sendItAlone() throws IOException {
        kent = copied("kent-2017");
        copied("national");
    }

    private Path copied(String name) throws IOException {
        Path from = Path.of(Run.KENT).resolveSibling(name);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(
                        file, folder.resolve(name).resolve(from.relativize(file).toString()));
            }
        }
        return folder.resolve(name);
    }

    @Test
    void forecastSaysTheSame() {
        Run run = Run.of("forecast", kent.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo(Run.of("forecast", Run.KENT).out());
    }

    @Test
    void reportWritesItsPack() {
        Run run = Run.of(
                "report",
                kent.toString(),
                "--only",
                "html",
                "--out",
                folder.resolve("pack").toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(folder.resolve("pack")).isDirectoryContaining("glob:**.html");
    }

    @Test
    void checkWarnsOfWhatBacktestWillMiss() {
        Run run = Run.of("check", kent.toString(), "--date", "2026-11-22");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("warning: " + kent.resolve("origins.csv")
                        + ":3: there is no study in '../kent-2015'; backtest needs it to forecast from 2015-12\n")
                .contains("no problems in 41 files");
    }

    @Test
    void backtestSaysWhichStudiesItMisses() {
        Run run = Run.of("backtest", kent.toString(), "--draws", "20");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .as("in the order of the file")
                .startsWith(kent.resolve("origins.csv")
                        + ":3:2: there is no study in '../kent-2015'; put it there, or name");
    }

    @Test
    void backtestOfItsOwnMonthNeedsNoOtherStudy() {
        List<String> own = List.of("backtest", kent.toString(), "--origins", "2017-11", "--draws", "20");

        assertThat(Run.of(own.toArray(String[]::new)).exit()).isZero();
    }
}
