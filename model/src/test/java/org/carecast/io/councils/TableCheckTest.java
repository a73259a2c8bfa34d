package org.carecast.io.councils;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.carecast.io.NationalFolder;
import org.carecast.io.csv.ProblemLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A folder of councils.csv for each message about rows that contradict others. */
final class TableCheckTest {

    @TempDir
    private Path folder;

    static List<Path> bad() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/bad-councils"))) {
            return folders.sorted().toList();
        }
    }

    private static List<String> problems(Path folder) {
        ProblemLog problems = new ProblemLog();
        TableCheck.of(NationalFolder.named(folder, ""), problems).refuse();
        return problems.found().stream()
                .map(problem -> problem.toString().substring(problem.toString().indexOf("councils.csv")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whatContradictsIsNamed(Path folder) throws IOException {
        assertThat(problems(folder)).isEqualTo(Files.readAllLines(folder.resolve("expected.txt")));
    }

    /** England is rounded: its councils may add up to ten more. */
    @Test
    void roundingIsNoContradiction() throws IOException {
        String text =
                Files.readString(Path.of("src/test/resources/bad-councils/more-than-england-together/councils.csv"));
        Files.writeString(folder.resolve("councils.csv"), text.replace("uasc,30", "uasc,29"));

        assertThat(problems(folder)).isEmpty();
    }

    @Test
    void whatIsShippedContradictsNothing() {
        assertThat(problems(Path.of("../data/national"))).isEmpty();
    }
}
