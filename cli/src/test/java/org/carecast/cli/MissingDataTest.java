package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is to be read and is not there is bad data, and not wrong usage: it is named by its place, and the exit code is 3. */
final class MissingDataTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "forecast NONE | none:1:1: there is no such folder",
                "forecast EMPTY | study.csv:1:1: there is no such file",
                "fan NONE | none:1:1: there is no such folder",
                "sensitivity NONE | none:1:1: there is no such folder",
                "bid NONE | none:1:1: there is no such folder",
                "report NONE | none:1:1: there is no such folder",
                "report NONE --publish | none:1:1: there is no such folder",
                "check EMPTY | study.csv:1:1: there is no such file",
                "explain NONE arrivals | none:1:1: there is no such folder",
                "backtest NONE | none:1:1: there is no such folder",
                "compare KENT --with NONE | none:1:1: there is no such folder",
                "compare NONE --with NONE | none:1:1: there is no such folder",
                "reconcile NONE | none:1:1: there is no such file",
                "backtest --panel NONE | any-council:1:1: there is no such folder; name the generic study",
                "backtest ../data/any-council --panel NONE | none:1:1: there is no such file",
                "import-903 NONE --as-at 2018-03-31 --council X --out OUT | the returns:1:1: there is no such file or folder",
                "import-903 EMPTY --as-at 2018-03-31 --council X --out OUT | the returns:1:1: no file here",
                "new OUT --council X --opening 2026-03 --from-counts NONE | none:1:1: there is no such file",
                "report KENT --template NONE | none:1:1: this cannot be used as a template: it is not there"
            })
    void isNamedByItsPlace(String command, String said) throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        String[] args = Arrays.stream(command.split(" "))
                .map(word -> switch (word) {
                    case "NONE" -> folder.resolve("none").toString();
                    case "EMPTY" -> empty.toString();
                    case "OUT" -> folder.resolve("out").toString();
                    case "KENT" -> Run.KENT;
                    default -> word;
                })
                .toArray(String[]::new);

        Run run = Run.of(args);

        assertThat(run.exit()).as(run.err()).isEqualTo(3);
        assertThat(run.err()).contains(said).endsWith("; nothing was written\n");
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
