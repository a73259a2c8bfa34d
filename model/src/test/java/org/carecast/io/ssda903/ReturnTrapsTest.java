package org.carecast.io.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.io.FilePages;
import org.carecast.io.NationalFolder;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One folder for each trap: files that take the place of good ones, and what is then to be found. {@code study: as good} says that the
 * opening position, arrivals and rates are what they are without the trap.
 */
final class ReturnTrapsTest {

    private static final Path RESOURCES = Path.of("src/test/resources/ssda903");
    private static final LocalDate AS_AT = LocalDate.of(2019, 3, 31);
    private static final String AS_GOOD = "study: as good";

    @TempDir
    private Path folder;

    static List<String> traps() throws IOException {
        return folders("traps");
    }

    static List<String> refused() throws IOException {
        return folders("refused");
    }

    private static List<String> folders(String of) throws IOException {
        try (Stream<Path> below = Files.list(RESOURCES.resolve(of))) {
            return below.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static ImportedStudy read(Path returns) throws BadDataException {
        return ReturnsImport.of(
                FilePages.numbered(returns),
                AS_AT,
                "Fairshire",
                ReturnSet.ACCEPTED,
                NationalFolder.named(ReturnsLawsTest.NATIONAL, "../national"));
    }

    @ParameterizedTest
    @MethodSource("traps")
    void aTrapIsMetWithCare(String name) throws Exception {
        Path trap = RESOURCES.resolve("traps").resolve(name);
        copy(RESOURCES.resolve("good"));
        copy(trap);
        ImportedStudy study = read(folder);
        assertThat(study.used() + study.repaired() + study.dropped()).isEqualTo(study.rows());
        for (String expected : Files.readAllLines(trap.resolve("expected.txt"))) {
            if (expected.equals(AS_GOOD)) {
                assertThat(numbers(study)).isEqualTo(numbers(read(RESOURCES.resolve("good"))));
            } else {
                String[] where = expected.split(": ", 2);
                assertThat(study.texts().get(where[0])).as(where[0]).contains(where[1]);
            }
        }
    }

    private void copy(Path from) throws IOException {
        List<Path> files;
        try (Stream<Path> below = Files.walk(from)) {
            files = below.filter(path -> path.toString().endsWith(".csv")).toList();
        }
        for (Path file : files) {
            Path to = folder.resolve(from.relativize(file));
            Files.createDirectories(to.getParent());
            Files.write(to, Files.readAllBytes(file));
        }
    }

    /** The files of the study; what a note says of single codes may differ. */
    private static Map<String, String> numbers(ImportedStudy study) {
        Map<String, String> texts = new HashMap<>(study.texts());
        texts.remove("import-report.md");
        return texts;
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatMakesNoStudyIsRefusedWithAReason(String name) throws Exception {
        Path returns = RESOURCES.resolve("refused").resolve(name);
        List<String> expected = Files.readAllLines(returns.resolve("expected.txt"));

        BadDataException refusal = catchThrowableOfType(BadDataException.class, () -> read(returns));

        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.problems().stream().map(Problem::toString).collect(Collectors.toList()))
                .isEqualTo(expected);
    }

    /** A cell of twenty million letters is no quote that was forgotten. */
    @Test
    void aCellThatIsTooLongIsCalledSo() throws Exception {
        copy(RESOURCES.resolve("good"));
        Files.writeString(
                folder.resolve("2018-19/episodes.csv"),
                "FICT-09,01/05/2018,S,\"" + "x".repeat(20_000_000) + "\",N1,U4,PR1,,,,,,\n",
                StandardOpenOption.APPEND);

        assertThatThrownBy(() -> read(folder))
                .isInstanceOf(BadDataException.class)
                .hasMessageEndingWith(
                        "file 5 (episodes):11:4: the cell holds more than 32767 characters, or a quote in it is not closed;"
                                + " shorten it, or close the quote where the cell ends");
    }

    /** What lies beside the returns may be called by a child's name; only its number is told. */
    @Test
    void filesThatAreNotReadAreNotNamed() throws Exception {
        copy(RESOURCES.resolve("good"));
        Files.writeString(folder.resolve("2018-19/FICT-01 born 01-01-2001.txt"), "FICT-01 came on a Monday\n");
        Files.writeString(folder.resolve("2018-19/notes.txt"), "");
        String report = read(folder).texts().get("import-report.md");

        assertThat(report)
                .doesNotContain("FICT-01", "Monday", "notes")
                .contains("Not read, since no rule needs them: 2 texts without the columns of a return.");
    }

    @Test
    void aDayWithinAMonthOpensNoStudy() {
        assertThatThrownBy(() -> ReturnsImport.of(
                        FilePages.numbered(RESOURCES.resolve("good")),
                        LocalDate.of(2019, 3, 30),
                        "X",
                        ReturnSet.ACCEPTED,
                        NationalFolder.named(ReturnsLawsTest.NATIONAL, "n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2019-03-30 is not the last day of a month");
    }

    /** What came after the as-at date is left out: an earlier date gives the study it would have given then. */
    @Test
    void anEarlierDateLooksNoFurther() throws Exception {
        String opening = ReturnsImport.of(
                        FilePages.numbered(RESOURCES.resolve("good")),
                        LocalDate.of(2018, 6, 30),
                        "Fairshire",
                        ReturnSet.ACCEPTED,
                        NationalFolder.named(ReturnsLawsTest.NATIONAL, "../national"))
                .texts()
                .get("opening.csv");

        // FICT-01, FICT-02 and FICT-05 are in care, of 17, 16 and 17; FICT-03 was taken over; FICT-06 is 18 and was in
        // care on that birthday.
        assertThat(opening)
                .contains("uasc,16,2018-06,1,", "uasc,17,2018-06,2,", "uasc,18,2018-06,1,", "uasc,19,2018-06,0,");
        assertThat(opening).contains("citizen,14,2018-06,1,", "citizen,16,2018-06,1,", "citizen,19,2018-06,1,");
    }
}
