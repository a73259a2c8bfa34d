package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Population;
import org.carecast.evidence.FileRow;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Problem;
import org.carecast.scenario.Adjustment;
import org.carecast.scenario.Change;
import org.carecast.scenario.Scenario;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario reads to what stands in its file, however a spreadsheet has saved it. */
final class ScenarioReaderTest {

    private static final String HEADER = "parameter,population,ages,from,until,change,value,reason,source\n";
    private static final String ROW = "take_up,uasc,21-25,2020-06,2021-05,scale,0.5,\"Half, for a year\",paper\n";
    private static final String OTHER = "leaves_service,citizen,18-19,2021-01,,add,0.1,A tenth more,\n";
    private static final String COMMENTS = "# title: Half, for a year\n# question: What if half stay? (minutes)\n";

    @TempDir
    private Path copy;

    private StudyFolder study;

    @BeforeEach
    void copy() {
        study = StudyFolder.good(copy);
    }

    @Test
    void aStudyNeedsNoScenarios() throws Exception {
        assertThat(study.read().scenarios()).isEmpty();
        assertThat(study.read().scenario("base")).contains(Scenario.BASE);
        assertThat(study.read().scenario("half")).isEmpty();
    }

    @Test
    void whatStandsInTheFile() throws Exception {
        Path file = write("half.csv", COMMENTS + "# A remark.\n" + HEADER + ROW + OTHER);

        assertThat(study.read().scenarios())
                .containsExactly(new Scenario(
                        "half",
                        "Half, for a year",
                        "What if half stay? (minutes)",
                        List.of(
                                new Adjustment(
                                        Parameter.TAKE_UP,
                                        Population.of("uasc"),
                                        new AgeBand(21, 25),
                                        YearMonth.of(2020, 6),
                                        Optional.of(YearMonth.of(2021, 5)),
                                        Change.SCALE,
                                        0.5,
                                        "Half, for a year",
                                        Optional.of("paper"),
                                        new FileRow(file.toString(), 5)),
                                new Adjustment(
                                        Parameter.LEAVES_SERVICE,
                                        Population.of("citizen"),
                                        new AgeBand(18, 19),
                                        YearMonth.of(2021, 1),
                                        Optional.empty(),
                                        Change.ADD,
                                        0.1,
                                        "A tenth more",
                                        Optional.empty(),
                                        new FileRow(file.toString(), 6)))));
    }

    @Test
    void scenariosComeInTheOrderOfTheirIdsAndAreNamedAmongTheFilesRead() throws Exception {
        for (String id : List.of("c-3", "a", "b2")) {
            write(id + ".csv", COMMENTS + HEADER + ROW);
        }

        Study read = study.read();

        assertThat(read.scenarios()).extracting(Scenario::id).containsExactly("a", "b2", "c-3");
        assertThat(read.scenario("b2")).get().extracting(Scenario::id).isEqualTo("b2");
        assertThat(read.files().read())
                .extracting(file -> file.from(read.folder()))
                .contains("scenarios/a.csv", "scenarios/b2.csv", "scenarios/c-3.csv");
    }

    @Test
    void whatIsNoScenarioIsPassedOver() throws Exception {
        write("half.csv", COMMENTS + HEADER + ROW);
        write("half.expected.csv", "measure,people\ncare_leavers,12\n");
        write(".half.csv", "left by an editor");
        write("README.md", "what these are");
        write("half.csv.bak", "");

        assertThat(study.read().scenarios()).extracting(Scenario::id).containsExactly("half");
        assertThat(study.read().files().read())
                .extracting(file -> file.path().getFileName().toString())
                .doesNotContain("half.expected.csv", ".half.csv", "README.md");
    }

    @Test
    void aByteOrderMarkAndLineEndsOfWindows() throws Exception {
        assertReadsTheSame("\uFEFF" + (COMMENTS + HEADER + ROW + OTHER).replace("\n", "\r\n"));
    }

    /** A spreadsheet puts a comment with a comma in quotes, and empty cells to its right. */
    @Test
    void commentsAsASpreadsheetSavesThem() throws Exception {
        assertReadsTheSame("\"# title: Half, for a year\",,,,,,,,\n# question: What if half stay? (minutes),,,,,,,,\n"
                + HEADER + ROW + OTHER);
    }

    /** It takes a comment with commas and no quotes for several cells, and each cell goes in quotes if it must. */
    @Test
    void commentsWithQuotesAndCommas() throws Exception {
        String header = HEADER + ROW;
        write("a.csv", "# title: The \"half\", for a year\n# question: Who \"asks\", and when?\n" + header);
        write(
                "b.csv",
                "\"# title: The \"\"half\"\", for a year\"\n\"# question: Who \"\"asks\"\"\", and when?,,,,,,,\n"
                        + header);

        List<Scenario> scenarios = study.read().scenarios();

        assertThat(scenarios)
                .extracting(Scenario::title, Scenario::question)
                .containsExactly(
                        tuple("The \"half\", for a year", "Who \"asks\", and when?"),
                        tuple("The \"half\", for a year", "Who \"asks\", and when?"));
    }

    @Test
    void commentsAnywhereAndInAnyOrder() throws Exception {
        assertReadsTheSame("#question:What if half stay? (minutes)\n" + HEADER + ROW + OTHER
                + "#   title :  Half, for a year \n# title: another one\n");
    }

    /** In touching months the same thing may change twice. */
    @Test
    void monthsThatTouchDoNotOverlap() throws Exception {
        write(
                "half.csv",
                COMMENTS + HEADER + ROW + "take_up,uasc,21-25,2021-06,,replace,0.5,And then,\n"
                        + "take_up,uasc,21-25,2020-04,2020-05,replace,0.6,Before,\n"
                        + "take_up,citizen,21-25,2020-06,2021-05,scale,0.5,Others,\n");

        assertThat(study.read().scenarios().get(0).adjustments()).hasSize(4);
    }

    @Test
    void everyBrokenScenarioIsReportedTogether() throws Exception {
        write("a.csv", COMMENTS + HEADER + ROW.replace("scale", "times"));
        write("b.csv", COMMENTS + HEADER + OTHER.replace("18-19", "17") + ROW.replace("paper", "book"));
        write("c.csv", COMMENTS + HEADER + ROW.replace("scale,0.5", "scale,2"));

        assertThat(study.problems())
                .as("values are tried when all else is right")
                .containsExactly(
                        "study/scenarios/a.csv:4:6: there is no change 'times'; it must be one of replace, add, scale, on, off",
                        "study/scenarios/b.csv:4:3: leaves_service is not read at age 17; the ages read for citizen are 18-21",
                        "study/scenarios/b.csv:5:9: there is no source 'book'; name it in sources.csv, or use one of act, paper, return");
    }

    @Test
    void aFolderInThePlaceOfAScenario() throws Exception {
        Files.createDirectories(study.path().resolve("study/scenarios/half.csv"));

        assertThat(study.problems())
                .containsExactly(
                        "study/scenarios/half.csv:1:1: the file cannot be read; it must be a file that you may open");
    }

    @Test
    void aStackThatLeavesTheBoundsIsRefusedAtTheRowThatDoes() throws Exception {
        write("half.csv", COMMENTS + HEADER + ROW);
        Path more = write("more.csv", COMMENTS + HEADER + ROW.replace("scale,0.5", "add,0.2"));
        write("less.csv", COMMENTS + HEADER + ROW.replace("scale,0.5", "add,-0.5"));
        Study read = study.read();
        Scenario half = read.scenario("half").orElseThrow();
        Scenario addition = read.scenario("more").orElseThrow();
        Scenario less = read.scenario("less").orElseThrow();

        assertThat(ScenarioLibrary.stacked(List.of(half, addition), read.assumptions(), read.horizon())
                        .id())
                .isEqualTo("half+more");
        assertThat(ScenarioLibrary.stacked(List.of(), read.assumptions(), read.horizon()))
                .isEqualTo(Scenario.BASE);
        assertThatThrownBy(() -> ScenarioLibrary.stacked(List.of(half, less), read.assumptions(), read.horizon()))
                .isInstanceOfSatisfying(
                        BadDataException.class,
                        bad -> assertThat(bad.problems())
                                .extracting(Problem::toString)
                                .containsExactly(more.resolveSibling("less.csv")
                                        + ":4:7: take_up of uasc would go from 0.4 to -0.1 in 2020-06; it must stay"
                                        + " from 0 to 1"));
    }

    private void assertReadsTheSame(String text) throws IOException, BadDataException {
        write("half.csv", COMMENTS + HEADER + ROW + OTHER);
        List<Scenario> plain = study.read().scenarios();
        write("half.csv", text);

        assertThat(study.read().scenarios())
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(FileRow.class)
                .isEqualTo(plain);
    }

    private Path write(String name, String text) throws IOException {
        Path folder = Files.createDirectories(study.path().resolve("study/scenarios"));
        return Files.writeString(folder.resolve(name), text);
    }
}
