package org.carecast.io.councils;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.carecast.io.NationalFolder;
import org.carecast.io.csv.ProblemLog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A folder of opening-rules.csv for each message about it. */
final class OpeningRulesReaderTest {

    static List<Path> bad() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/bad-opening-rules"))) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whatIsWrongIsNamed(Path folder) throws IOException {
        ProblemLog problems = new ProblemLog();

        OpeningRulesReader.read(
                folder.resolve("opening-rules.csv").toString(),
                NationalFolder.named(folder, "").rowsOrOwn(OpeningRulesReader.COLUMNS, problems),
                problems);

        assertThat(problems.found())
                .extracting(problem ->
                        problem.toString().substring(problem.toString().indexOf("opening-rules.csv")))
                .containsExactlyElementsOf(Files.readAllLines(folder.resolve("expected.txt")));
    }
}
