package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.io.councils.ReleaseTest;
import org.carecast.io.panel.PanelReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a user is told about a broken study.
 *
 * <p>Each folder of {@code bad/} has one fault: the files that differ from the good study, and in {@code expected.txt} all
 * that is said about it, so that one slip is never reported as two. Those of {@code bad-children/} differ from the good
 * study that counts children. {@code NAME.absent} stands for a file that is not
 * there, {@code NAME.folder} for a folder where a file should be.
 */
final class BrokenStudyTest {

    private static final Path BAD = StudyFolder.RESOURCES.resolve("bad");
    private static final Path BAD_CHILDREN = StudyFolder.RESOURCES.resolve("bad-children");
    private static final Path BAD_FUNDING = StudyFolder.RESOURCES.resolve("bad-funding");
    /** Of a table that is no part of a study; tried in {@code panel.PanelReaderTest}. */
    private static final Path BAD_PANEL = StudyFolder.RESOURCES.resolve("bad-panel");

    private static final List<Path> READERS = Stream.of(
                    "io", "io/csv", "io/panel", "scenario", "assumption", "measure/funding")
            .map(Path.of("src/main/java/org/carecast")::resolve)
            .toList();
    private static final String SPEAKING =
            ".*(Reader|Panel(?!Use|Pages)\\w+|ProblemLog|Csv\\w+|CellType|PopulationCell|ReadingCells|TableLayouts|AssumptionKey|RangeCells|TypedChanges|SwitchedRules|Fault|RangeFault)\\.java";
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    @TempDir
    private Path copy;

    static List<String> cases() throws IOException {
        return folders(BAD);
    }

    static List<String> casesWithChildren() throws IOException {
        return folders(BAD_CHILDREN);
    }

    static List<String> casesWithFunding() throws IOException {
        return folders(BAD_FUNDING);
    }

    private static List<String> folders(Path cases) throws IOException {
        try (Stream<Path> folders = Files.list(cases)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void oneFaultIsReportedOnceAndAtItsPlace(String name) throws IOException {
        assertThat(StudyFolder.good(copy).with(BAD.resolve(name)).problems()).isEqualTo(expected(BAD, name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("casesWithChildren")
    void oneFaultIsReportedOnceWhereChildrenAreCounted(String name) throws IOException {
        assertThat(StudyFolder.goodWithChildren(copy)
                        .with(BAD_CHILDREN.resolve(name))
                        .problems())
                .isEqualTo(expected(BAD_CHILDREN, name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("casesWithFunding")
    void oneFaultIsReportedOnceWhereMoneyIsCounted(String name) throws IOException {
        assertThat(StudyFolder.goodWithFunding(copy)
                        .with(BAD_FUNDING.resolve(name))
                        .problems())
                .isEqualTo(expected(BAD_FUNDING, name));
    }

    @Test
    void theStudiesThatAreBrokenAreGoodBefore() throws IOException {
        assertThat(StudyFolder.goodWithFunding(copy.resolve("funding")).problems())
                .isEmpty();
        assertThat(StudyFolder.goodWithAllOfMoney(copy.resolve("money")).problems())
                .isEmpty();
        assertThat(StudyFolder.good(copy).problems()).isEmpty();
        assertThat(StudyFolder.goodWithChildren(copy).problems()).isEmpty();
    }

    @Test
    void everyShapeOfRangeAndCorrelationsThatMakeAWholeAreGood() {
        assertThat(StudyFolder.good(copy)
                        .with(StudyFolder.RESOURCES.resolve("good-correlated"))
                        .problems())
                .isEmpty();
    }

    @Test
    void whatForecastsAreHeldAgainstIsGood() {
        assertThat(StudyFolder.good(copy)
                        .with(StudyFolder.RESOURCES.resolve("good-history"))
                        .problems())
                .isEmpty();
    }

    @Test
    void accommodationAndCaseloadOfAllAndOfOnePopulationAreGood() {
        assertThat(StudyFolder.good(copy)
                        .with(StudyFolder.RESOURCES.resolve("good-capacity"))
                        .problems())
                .isEmpty();
    }

    @Test
    void faultsInSeveralFilesAreReportedTogetherByFileRowAndColumn() throws IOException {
        StudyFolder study = StudyFolder.good(copy);
        for (String name : List.of("months-none", "source-without-a-title", "high-missing", "law-unit-unknown")) {
            study.with(BAD.resolve(name));
        }
        study.change("study/printed.csv", text -> text.replace("0.85", "85 pc").replace("3,uasc", "1,uasc"))
                .change("study/printed.csv", text -> text.replace("citizen,18", "citizen,17"))
                .change("study/opening.csv", text -> text.replace("citizen,20", "nobody,20"));

        assertThat(study.problems())
                .containsExactly(
                        expected(BAD, "law-unit-unknown").get(0),
                        expected(BAD, "high-missing").get(0),
                        "study/opening.csv:5:1: there is no population 'nobody'; it must be one of citizen, uasc",
                        "study/printed.csv:2:3: the table of citizen has no row '17'; its rows are 18, 19, 20, 21+, Total,"
                                + " In touch rate, In touch",
                        "study/printed.csv:5:1: uasc has no table 1; its table is 3",
                        "study/printed.csv:5:5: '85 pc' is not a number; write it as printed, like 1,101 or 0.85",
                        expected(BAD, "source-without-a-title").get(0),
                        expected(BAD, "months-none").get(0));
    }

    @Test
    void severalFaultsInOneRowAreReportedTogether() throws IOException {
        StudyFolder study = StudyFolder.good(copy)
                .change("study/opening.csv", text -> text.replace("18,2020-03,40,published", "18,2020-02,c,printed"));

        assertThat(study.problems())
                .containsExactly(
                        "study/opening.csv:3:3: the count is as at 2020-02; the study opens at 2020-03, and every count must"
                                + " be as at that month",
                        "study/opening.csv:3:4: 'c' means suppressed to protect confidentiality; a number is needed here:"
                                + " give the council's own figure, or a judged one",
                        "study/opening.csv:3:5: there is no provenance 'printed'; it must be one of published, derived,"
                                + " judged");
    }

    @Test
    void everySentenceOfTheReadersIsSaidInSomeCase() throws IOException {
        String said = String.join("\n", expectedOfAll());
        String described = described();

        assertThat(pieces())
                .filteredOn(piece -> !described.contains(piece))
                .hasSizeGreaterThan(100)
                .allSatisfy(piece -> assertThat(said).contains(piece));
    }

    private static List<String> expected(Path cases, String name) throws IOException {
        return Files.readAllLines(cases.resolve(name).resolve("expected.txt"));
    }

    private static List<String> expectedOfAll() throws IOException {
        try (Stream<Path> plain = Files.walk(BAD);
                Stream<Path> withChildren = Files.walk(BAD_CHILDREN);
                Stream<Path> withFunding = Files.walk(BAD_FUNDING);
                Stream<Path> ofPanels = Files.walk(BAD_PANEL);
                Stream<Path> ofPanelRules = Files.walk(StudyFolder.RESOURCES.resolve("bad-panel-rules"));
                Stream<Path> printed = Files.walk(PrintedTablesReaderTest.BAD);
                Stream<Path> ofPages = Files.walk(StudyFolder.RESOURCES.resolve("bad-pages"));
                Stream<Path> ofRules = Files.walk(StudyFolder.RESOURCES.resolve("bad-returns"));
                Stream<Path> ofRanges = Files.walk(CautionsTest.BAD);
                Stream<Path> ofDrift = Files.walk(NationalDriftTest.BAD);
                Stream<Path> ofReleases = Files.walk(ReleaseTest.BAD)) {
            return Stream.of(
                            plain,
                            withChildren,
                            withFunding,
                            ofPanels,
                            ofPanelRules,
                            printed,
                            ofPages,
                            ofRules,
                            ofRanges,
                            ofDrift,
                            ofReleases)
                    .flatMap(files -> files)
                    .filter(file -> file.endsWith("expected.txt"))
                    .flatMap(file -> lines(file).stream())
                    .toList();
        }
    }

    /** What describes files and their columns, and is no sentence about a broken study. */
    private static String described() {
        Stream<String> columns = Stream.concat(StudyFiles.all().stream(), PanelReader.COLUMNS.stream())
                .flatMap(file -> Stream.concat(
                        Stream.of(file.about()),
                        file.all().stream()
                                .flatMap(column -> Stream.of(
                                        column.meaning(), column.type().holds()))));
        return Stream.concat(columns, StudyKey.ALL.stream().map(StudyKey::meaning))
                .collect(Collectors.joining("\n"));
    }

    /** The strings in the source of the readers that hold a space, parted where something is filled in: pieces of sentences. */
    private static List<String> pieces() throws IOException {
        List<String> pieces = new ArrayList<>();
        for (Path folder : READERS) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().matches(SPEAKING))
                        .flatMap(file -> lines(file).stream())
                        .flatMap(line -> STRING.matcher(line).results().map(found -> found.group(1)))
                        .flatMap(string -> Stream.of(string.split("%[sd]")))
                        .filter(string -> string.strip().contains(" "))
                        .forEach(pieces::add);
            }
        }
        return pieces;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
