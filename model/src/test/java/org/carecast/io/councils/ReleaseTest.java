package org.carecast.io.councils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecast.council.Council;
import org.carecast.council.CouncilsTable;
import org.carecast.io.FilePages;
import org.carecast.io.NationalFolder;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.panel.PublishedRelease;
import org.carecast.io.panel.ReleaseReader;
import org.carecast.measure.CouncilFigures.CouncilMeasure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A table in the long layout of the Department for Education, made here by hand, becomes rows of councils.csv. */
public final class ReleaseTest {

    /** What is said of each download that is refused. */
    public static final Path BAD = Path.of("src/test/resources/bad-release");

    private static final Path DATA = Path.of("../data/national");
    private static final NationalFolder NATIONAL = NationalFolder.named(DATA, "");
    private static final String HEAD =
            "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,la_name,";

    private static CouncilsTable table;
    private static List<String> codes;

    @TempDir
    private Path folder;

    @BeforeAll
    static void councils() throws BadDataException {
        table = CouncilStudies.read(NATIONAL).table();
        codes = table.councils().stream().map(Council::code).toList();
    }

    private static String shown(String code, CouncilMeasure measure, int year) {
        return table.printed(code, measure, year).isPresent()
                ? Long.toString(Math.round(table.printed(code, measure, year).getAsDouble()))
                : table.mark(code, measure, year).orElseThrow();
    }

    private static String place(String period, Council council) {
        return period + ",Reporting year,Local authority,E92000001,England,,," + council.code() + ",\"" + council.name()
                + "\",";
    }

    private static String england(String period) {
        return period + ",Reporting year,National,E92000001,England,,,,,";
    }

    /** A row of another group and of a region stand beside, as they do in the release. */
    private static String uasc(int year, String group, CouncilMeasure measure) {
        return HEAD + "cla_group,characteristic,number\n"
                + england("202425") + group + ",Unaccompanied asylum-seeking children,"
                + shown("E92000001", measure, year) + "\n"
                + "202425,Reporting year,Regional,E92000001,England,E12000001,North East,,," + group
                + ",Unaccompanied asylum-seeking children,999\n"
                + table.councils().stream()
                        .map(council -> place("202425", council) + group
                                + ",Unaccompanied asylum-seeking children," + shown(council.code(), measure, year)
                                + "\n"
                                + place("202425", council) + group + ",Male,7\n"
                                + place("202324", council) + group + ",Unaccompanied asylum-seeking children,3\n")
                        .collect(Collectors.joining());
    }

    private static String leavers(int year) {
        return HEAD + "age,care_leaver_count\n"
                + england("202425") + "17 to 18 years," + shown("E92000001", CouncilMeasure.CARE_LEAVERS_17_18, year)
                + "\n"
                + england("202425") + "19 to 21 years," + shown("E92000001", CouncilMeasure.CARE_LEAVERS_19_21, year)
                + "\n"
                + table.councils().stream()
                        .map(council -> place("202425", council) + "17 to 18 years,"
                                + shown(council.code(), CouncilMeasure.CARE_LEAVERS_17_18, year) + "\n"
                                + place("202425", council) + "19 to 21 years,"
                                + shown(council.code(), CouncilMeasure.CARE_LEAVERS_19_21, year) + "\n")
                        .collect(Collectors.joining());
    }

    private static String text(CouncilMeasure measure) {
        return switch (measure) {
            case UASC -> uasc(2025, "Children looked after at 31 March each year", measure);
            case UASC_STARTED -> uasc(2025, "Children starting to be looked after each year", measure);
            case UASC_CEASED -> uasc(2025, "Children ceasing to be looked after each year", measure);
            default -> leavers(2025);
        };
    }

    private PublishedRelease read(String text, CouncilMeasure measure, int year) throws BadDataException, IOException {
        Path file = Files.writeString(folder.resolve("download.csv"), text);
        return ReleaseReader.read(FilePages.named(file), NATIONAL, codes, measure, year);
    }

    private static List<String> expected(String name) throws IOException {
        return Files.readAllLines(BAD.resolve(name).resolve("expected.txt"));
    }

    private List<String> refused(String text, CouncilMeasure measure, int year) {
        return catchThrowableOfType(BadDataException.class, () -> read(text, measure, year)).problems().stream()
                .map(problem -> problem.toString().substring(problem.toString().indexOf("download.csv")))
                .toList();
    }

    /** What was printed of 2025 comes back as it was, marks and all, and no other row moves. */
    @ParameterizedTest
    @EnumSource(names = {"UASC", "UASC_STARTED", "UASC_CEASED", "CARE_LEAVERS_17_18", "CARE_LEAVERS_19_21"})
    void thereAndBack(CouncilMeasure measure) throws Exception {
        PublishedRelease release = read(text(measure), measure, 2025);
        CouncilsUpdate update = CouncilsUpdate.of(NATIONAL, Optional.empty(), release, "dfe-cla-2025");

        assertThat(release.cells()).hasSize(154).containsEntry("E10000014", shown("E10000014", measure, 2025));
        assertThat(update.added()).isZero();
        assertThat(update.changed()).isEmpty();
        assertThat(update.same()).isEqualTo(154);
        assertThat(update.text()).isEqualTo(Files.readString(DATA.resolve("councils.csv")));
    }

    /** The next year's rows follow all others, which stay. */
    @Test
    void aNewYearIsAdded() throws Exception {
        String next = text(CouncilMeasure.UASC).replace("202324", "2022").replace("202425", "202526");

        PublishedRelease release = read(next, CouncilMeasure.UASC, 2026);
        CouncilsUpdate update = CouncilsUpdate.of(NATIONAL, Optional.empty(), release, "dfe-cla-2026");

        assertThat(update.added()).isEqualTo(154);
        assertThat(update.withheld()).isEqualTo(5);
        assertThat(update.text())
                .startsWith(Files.readString(DATA.resolve("councils.csv")))
                .contains("\nE10000014,Hampshire,South East,2026,uasc,181,verified,dfe-cla-2026,uasc,\n")
                .contains("\nE06000053,Isles of Scilly,South West,2026,uasc,'-,verified,dfe-cla-2026,uasc,\n");
    }

    @Test
    void aRowThatWasThereIsReplacedAndSaid() throws Exception {
        PublishedRelease release = read(
                text(CouncilMeasure.UASC)
                        .replace(
                                "E10000014,\"Hampshire\",Children looked after at 31 March each year,Unaccompanied asylum-seeking children,181",
                                "E10000014,\"Hampshire\",Children looked after at 31 March each year,Unaccompanied asylum-seeking children,183"),
                CouncilMeasure.UASC,
                2025);

        assertThat(CouncilsUpdate.of(NATIONAL, Optional.empty(), release, "dfe-cla-2025")
                        .changed())
                .containsExactly("Hampshire: 183, was 181");
    }

    @Test
    void anotherYearIsRefused() throws IOException {
        assertThat(refused(text(CouncilMeasure.UASC), CouncilMeasure.UASC, 2026))
                .isEqualTo(expected("another-year"));
    }

    @Test
    void anotherMeasureIsRefused() throws IOException {
        assertThat(refused(leavers(2025), CouncilMeasure.UASC, 2025)).isEqualTo(expected("another-measure"));
        assertThat(refused(text(CouncilMeasure.UASC), CouncilMeasure.UASC_STARTED, 2025))
                .isEqualTo(expected("another-flow"));
    }

    /** Those who came in the year are no more in care at its end than those who came before. */
    @Test
    void aFlowIsNoStock() throws IOException {
        assertThat(refused(text(CouncilMeasure.UASC_STARTED), CouncilMeasure.UASC, 2025))
                .isEqualTo(expected("flow-for-a-stock"));
        assertThat(refused(
                        text(CouncilMeasure.UASC)
                                .replace("cla_group,characteristic,number", "a,characteristic,uasc_started")
                                .replace("Children looked after at 31 March each year", "Children"),
                        CouncilMeasure.UASC,
                        2025))
                .singleElement()
                .asString()
                .startsWith("download.csv:2:12: 'uasc_started' says that those are counted who came into or left care");
    }

    /** One table of both, as the release has it: the rows of each are told apart by their group. */
    @Test
    void aTableOfStockAndFlowsHasBoth() throws Exception {
        String both = text(CouncilMeasure.UASC)
                + text(CouncilMeasure.UASC_STARTED).lines().skip(1).collect(Collectors.joining("\n", "", "\n"));

        for (CouncilMeasure measure : List.of(CouncilMeasure.UASC, CouncilMeasure.UASC_STARTED)) {
            assertThat(read(both, measure, 2025).cells())
                    .isEqualTo(read(text(measure), measure, 2025).cells());
        }
    }

    /** Three of the 153 have codes that began after that day. */
    @Test
    void councilsThatAreMissingAreRefused() throws IOException {
        String without = text(CouncilMeasure.UASC)
                .lines()
                .filter(line -> !line.contains("E10000014"))
                .collect(Collectors.joining("\n"));

        assertThat(refused(without, CouncilMeasure.UASC, 2025)).isEqualTo(expected("councils-missing"));
    }

    /** The table of the nation, and not that of local authorities. */
    @Test
    void aTableWithoutCouncilsIsRefused() throws IOException {
        String without = text(CouncilMeasure.UASC)
                .lines()
                .filter(line ->
                        !line.contains(",Local authority,") || line.contains(",Male,") && line.contains("E10000014"))
                .collect(Collectors.joining("\n"));

        assertThat(refused(without, CouncilMeasure.UASC, 2025)).isEqualTo(expected("without-councils"));
    }

    @Test
    void whatIsNoCountIsRefused() throws IOException {
        assertThat(refused(
                        text(CouncilMeasure.UASC).replace("seeking children,181\n", "seeking children,18l\n"),
                        CouncilMeasure.UASC,
                        2025))
                .isEqualTo(expected("no-count"));
    }

    @Test
    void withoutEnglandItIsRefused() throws IOException {
        String without = text(CouncilMeasure.UASC)
                .lines()
                .filter(line -> !line.contains(",National,"))
                .collect(Collectors.joining("\n"));

        assertThat(refused(without, CouncilMeasure.UASC, 2025)).isEqualTo(expected("without-england"));
    }
}
