package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Population;
import org.carecast.evidence.Source;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.ProblemLog;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules for returns: those that are shipped, and what is said of broken ones. Each folder of {@code bad-returns/} has rows put to the end of
 * a shipped file ({@code .more}) or the beginning of those taken out of it ({@code .without}); {@code LAST} stands for the last line.
 */
final class ReturnRulesTest {

    private static final Path NATIONAL = Path.of("../data/national");
    private static final Horizon HORIZON = new Horizon(YearMonth.of(2024, 3), 0);

    @TempDir
    private Path folder;

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(StudyFolder.RESOURCES.resolve("bad-returns"))) {
            return folders.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void thoseShippedSayWhatTheyMean() throws Exception {
        ReturnRules rules = ReturnRules.read(NATIONAL, HORIZON);

        assertThat(rules.code("REC", "E3").orElseThrow().meaning()).isEqualTo("transferred");
        assertThat(rules.code("ACTIV", "F3").orElseThrow().isOf(2021)).isTrue();
        assertThat(rules.code("ACTIV", "F3").orElseThrow().isOf(2022)).isFalse();
        assertThat(rules.code("ACTIV", "F4").orElseThrow().isOf(2021)).isFalse();
        assertThat(rules.code("REC", "X9")).isEmpty();
        assertThat(rules.words("LS", "short_breaks")).containsOnlyKeys("V3", "V4");
        assertThat(rules.number("asked_from_year")).isEqualTo(2023);
        assertThat(rules.law().daysOfCare()).isEqualTo(91);
        assertThat(rules.of(Parameter.LEAVES_SERVICE, Population.of("uasc"), 19).enough())
                .isEqualTo(100);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFaultIsNamedAtItsPlace(String name) throws IOException {
        Path bad = StudyFolder.RESOURCES.resolve("bad-returns").resolve(name);
        Map<String, Integer> last = new TreeMap<>();
        Path national = Files.createDirectories(folder.resolve("national"));
        try (Stream<Path> files = Files.list(NATIONAL)) {
            for (Path file : files.toList()) {
                List<String> lines = changed(file, bad);
                last.put(file.getFileName().toString(), lines.size());
                Files.write(national.resolve(file.getFileName()), lines);
            }
        }

        BadDataException refusal =
                catchThrowableOfType(BadDataException.class, () -> ReturnRules.read(national, HORIZON));

        assertThat(refusal).isNotNull();
        assertThat(refusal.problems().stream()
                        .map(problem -> problem.toString()
                                .replace('\\', '/')
                                .replace(folder.toString().replace('\\', '/') + "/", "")))
                .isEqualTo(Files.readAllLines(bad.resolve("expected.txt")).stream()
                        .map(line -> line.replace("LAST", String.valueOf(last.get(line.split("[/:]")[1])))
                                .replace("SOURCES", sources()))
                        .toList());
    }

    private static List<String> changed(Path file, Path bad) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        Path without = bad.resolve(file.getFileName() + ".without");
        if (Files.exists(without)) {
            String start = Files.readString(without).strip();
            assertThat(lines.removeIf(line -> line.startsWith(start + ","))).isTrue();
        }
        Path more = bad.resolve(file.getFileName() + ".more");
        if (Files.exists(more)) {
            lines.addAll(Files.readAllLines(more));
        }
        return lines;
    }

    private static String sources() {
        Map<String, Source> sources = new TreeMap<>();
        SourcesReader.read(NATIONAL, sources, new ProblemLog());
        return String.join(", ", sources.keySet());
    }
}
