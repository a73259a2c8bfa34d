package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Problem;
import org.carecast.measure.CouncilFigures;
import org.carecast.measure.CouncilFigures.CouncilFigure;
import org.carecast.measure.CouncilFigures.CouncilMeasure;
import org.carecast.measure.Drift;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule of arrivals that stay, and how large councils are, as they lie in data/national. The folders of {@code bad-drift/} have one fault each. */
final class NationalDriftTest {

    private static final Path NATIONAL = Path.of("../data/national");
    static final Path BAD = StudyFolder.RESOURCES.resolve("bad-drift");

    private static NationalDrift shipped() throws BadDataException {
        return NationalDrift.read(Optional.of(NATIONAL));
    }

    private static double children(String code) throws BadDataException {
        return shipped()
                .councils()
                .ofCode(code, CouncilMeasure.CHILDREN_0_17)
                .map(CouncilFigure::value)
                .orElseThrow();
    }

    @Test
    void theSchemesShareIsNotTheThresholdOfToday() throws Exception {
        Drift today = shipped().rule().in(YearMonth.of(2026, 3));

        assertThat(today.share()).isEqualTo(0.0007);
        assertThat(today.chosen()).isEqualTo(new Drift.ChosenOn(2014, 2019));
        assertThat(shipped().rule().in(YearMonth.of(2010, 1))).isEqualTo(today);
    }

    /** As the Department for Education prints them; Kent's is also in the note of the issue. */
    @ParameterizedTest
    @CsvSource({"E10000016,355390", "E06000001,21090", "E92000001,12183016"})
    void aCouncilHasItsChildren(String code, double people) throws Exception {
        assertThat(children(code)).isEqualTo(people);
    }

    @Test
    void formerCouncilsAreMadeOfThoseOfToday() throws Exception {
        assertThat(children("E10000006")).isEqualTo(52489 + 39153);
        assertThat(children("E10000021")).isEqualTo(83113 + 96295);
        assertThat(children("E06000028") + children("E06000029") + children("E10000009"))
                .isEqualTo(74810 + 67149);
        assertThat(children("E06000048")).isEqualTo(children("E06000057"));
        assertThat(children("E08000039")).isEqualTo(children("E08000019"));
    }

    @Test
    void councilsWithACodeOfTodayMakeEngland() throws Exception {
        double all = shipped().councils().figures().stream()
                .filter(each -> each.kind() == CouncilMeasure.CHILDREN_0_17)
                .filter(each -> !each.region().equals("England"))
                .filter(each -> !List.of(
                                "E06000028",
                                "E06000029",
                                "E06000048",
                                "E06000060",
                                "E06000065",
                                "E06000066",
                                "E08000020",
                                "E08000038",
                                "E08000039",
                                "E10000006",
                                "E10000009",
                                "E10000021")
                        .contains(each.code()))
                .mapToDouble(CouncilFigure::value)
                .sum();

        assertThat(all).isEqualTo(children("E92000001"), within(0.5));
    }

    @Test
    void aCouncilIsFoundByItsName() throws Exception {
        assertThat(shipped().councils().ofCouncil("Kent", CouncilMeasure.CHILDREN_0_17))
                .get()
                .extracting(CouncilFigure::code)
                .isEqualTo("E10000016");
        assertThat(shipped().councils().ofCouncil("Newshire", CouncilMeasure.CHILDREN_0_17))
                .isEmpty();
    }

    /** Whatever a council calls itself, its figure is that of its own name. */
    @ParameterizedTest
    @ValueSource(strings = {"%s", "%s Council", "Council of %s", "the %s Authority"})
    void everyCouncilIsFoundAndNoOtherForIt(String called) throws Exception {
        CouncilFigures councils = shipped().councils();

        assertThat(councils.figures())
                .filteredOn(each -> each.kind() == CouncilMeasure.CHILDREN_0_17
                        && !each.region().equals("England"))
                .hasSizeGreaterThan(150)
                .allSatisfy(each -> assertThat(
                                councils.ofCouncil(called.formatted(each.council()), CouncilMeasure.CHILDREN_0_17))
                        .get()
                        .extracting(CouncilFigure::council)
                        .isEqualTo(each.council()));
    }

    @Test
    void aFolderWithoutThemHasThoseOfTheProgram(@TempDir Path empty) throws Exception {
        NationalDrift own = NationalDrift.read(Optional.of(empty));

        assertThat(own.rule()).isEqualTo(shipped().rule());
        assertThat(own.councils()).isEqualTo(shipped().councils());
        assertThat(own.files()).isEmpty();
        assertThat(shipped().files()).hasSize(2);
    }

    static List<Path> bad() throws IOException {
        try (Stream<Path> folders = Files.list(BAD)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whatIsWrongIsNamed(Path folder) throws Exception {
        List<String> said;
        try {
            NationalDrift.read(Optional.of(folder));
            said = List.of();
        } catch (BadDataException e) {
            said = e.problems().stream()
                    .map(Problem::toString)
                    .map(line -> line.substring(line.replace('\\', '/').lastIndexOf(folder.getFileName() + "/")
                            + folder.getFileName().toString().length()
                            + 1))
                    .toList();
        }

        assertThat(said).containsExactlyElementsOf(Files.readAllLines(folder.resolve("expected.txt")));
    }
}
