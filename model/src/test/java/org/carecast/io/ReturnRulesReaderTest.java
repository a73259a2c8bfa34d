package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One fault at a time in the rules that come with the program: rows that a case adds, or rows that it leaves out. */
final class ReturnRulesReaderTest {

    static final Path BAD = StudyFolder.RESOURCES.resolve("bad-return-rules");

    private static final Path NATIONAL = Path.of("../data/national");

    @TempDir
    private Path folder;

    static Stream<String> cases() throws IOException {
        try (Stream<Path> cases = Files.list(BAD)) {
            return cases.map(each -> each.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFaultIsNamedByFileRowAndColumn(String name) throws IOException {
        Path national = Files.createDirectories(folder.resolve("national"));
        int last = 0;
        for (String file : List.of("sources.csv", "law.csv", "ssda903-codes.csv", "ssda903-rules.csv")) {
            Path copy = Files.copy(NATIONAL.resolve(file), national.resolve(file));
            Path more = BAD.resolve(name).resolve(file);
            if (Files.exists(more)) {
                Files.writeString(copy, Files.readString(more), StandardOpenOption.APPEND);
                last = Files.readAllLines(copy).size();
            }
        }
        Path without = BAD.resolve(name).resolve("without.txt");
        if (Files.exists(without)) {
            Path rules = national.resolve("ssda903-rules.csv");
            String gone = Files.readString(without).strip();
            Files.write(
                    rules,
                    Files.readAllLines(rules).stream()
                            .filter(line -> !line.startsWith(gone))
                            .toList());
        }

        BadDataException refused = catchThrowableOfType(
                BadDataException.class, () -> ReturnRulesReader.read(national, new Horizon(YearMonth.of(2019, 3), 12)));

        String row = Integer.toString(last);
        assertThat(refused.problems().stream()
                        .map(problem -> problem.toString().replace(folder + "/", ""))
                        .toList())
                .isEqualTo(Files.readAllLines(BAD.resolve(name).resolve("expected.txt")).stream()
                        .map(line -> line.replace("{last}", row))
                        .toList());
    }
}
