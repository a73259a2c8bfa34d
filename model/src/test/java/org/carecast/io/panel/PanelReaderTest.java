package org.carecast.io.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.io.FilePages;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.InputFile;
import org.carecast.io.csv.Page;
import org.carecast.io.csv.Pages;
import org.carecast.io.panel.PanelUse.Border;
import org.carecast.io.panel.PanelUse.Handling;
import org.carecast.io.panel.PanelUse.Layout;
import org.carecast.io.panel.PanelUse.PassedOver;
import org.carecast.measure.Panel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Published tables of councils: {@code panels/} has one of each layout, made by hand; each folder of {@code bad-panel/} has one with a fault, and
 * all that is said about it.
 */
final class PanelReaderTest {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path BAD = RESOURCES.resolve("bad-panel");
    private static final Path GOOD = RESOURCES.resolve("panels");
    private static final Optional<Path> NATIONAL = Optional.of(Path.of("../data/national"));
    private static final String HEADER = "ons_code,year,uasc_31_march\n";

    @TempDir
    private Path folder;

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(BAD)) {
            return folders.sorted().toList();
        }
    }

    private static PanelFile read(Path file) throws BadDataException {
        return PanelReader.read(FilePages.named(file), NATIONAL);
    }

    private PanelFile read(String rows) throws IOException, BadDataException {
        return read(Files.writeString(folder.resolve("panel.csv"), rows));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void oneFaultIsReportedOnceAndAtItsPlace(Path broken) throws IOException {
        BadDataException refused =
                catchThrowableOfType(BadDataException.class, () -> read(broken.resolve("panel.csv")));

        assertThat(refused.problems().stream()
                        .map(each -> each.toString().replace(broken + "/", ""))
                        .toList())
                .isEqualTo(Files.readAllLines(broken.resolve("expected.txt")));
    }

    /** Hartlepool 6 and 8, Kent 1,224 and withheld, Middlesbrough withheld and 0. */
    @ParameterizedTest
    @CsvSource({
        "three-columns.csv, ROWS, 6 of 10",
        "la_cla_on_31_march_by_characteristics.csv, LONG, 6 of 12",
        "wide.csv, WIDE, 3 of 7",
        "wide-by-name.csv, WIDE, 3 of 5"
    })
    void uascInEachLayout(String file, Layout layout, String used) throws Exception {
        PanelFile read = read(GOOD.resolve(file));

        assertThat(read.careLeavers()).isEmpty();
        assertThat(read.uasc().orElseThrow())
                .isEqualTo(new Panel(
                        new TreeMap<>(Map.of(
                                at("E06000001", 2018), 6,
                                at("E06000001", 2019), 8,
                                at("E06000002", 2019), 0,
                                at("E10000016", 2018), 1224)),
                        2));
        assertThat(read.use().layout()).isEqualTo(layout);
        assertThat(read.use().used() + " of " + read.use().rows()).isEqualTo(used);
    }

    /** Aged 18 and 19 in 2018, and 19 in 2019; those of 20 are withheld. */
    @ParameterizedTest
    @CsvSource({
        "la_accommodation_of_care_leavers.csv, 1",
        "care-leavers.csv, 1",
        "care-leavers-wide.csv, 3",
    })
    void careLeaversInEachLayout(String file, int withheld) throws Exception {
        PanelFile read = read(GOOD.resolve(file));

        assertThat(read.uasc()).isEmpty();
        assertThat(read.careLeavers().orElseThrow().people().entrySet().stream()
                        .map(each -> each.getKey().council() + " "
                                + each.getKey().month().getYear() + " "
                                + each.getKey().ages() + ": " + each.getValue())
                        .toList())
                .containsExactly("E06000001 2018 18: 20", "E06000001 2018 19: 25", "E06000001 2019 19: 21");
        assertThat(read.careLeavers().orElseThrow().withheld()).isEqualTo(withheld);
    }

    /** Those of 22 are no official count, and 17 to 18 of 2025 are withheld. */
    @Test
    void agesThatArePrintedTogether() throws Exception {
        PanelFile read = read(GOOD.resolve("la_care_leavers_activity.csv"));

        assertThat(read.careLeavers().orElseThrow().people().entrySet().stream()
                        .map(each -> each.getKey().month().getYear() + " "
                                + each.getKey().ages() + ": " + each.getValue())
                        .toList())
                .containsExactly("2024 17-18: 27", "2024 19-21: 95", "2025 19-21: 94");
        assertThat(read.use().filters()).containsExactly("breakdown is 'Total'");
        assertThat(read.use().passedOver())
                .containsEntry(PassedOver.AGE, 1)
                .containsEntry(PassedOver.MEASURE, 2)
                .containsEntry(PassedOver.AREA, 1);
    }

    @Test
    void theRunCanSayWhichRowsItUsed() throws Exception {
        PanelUse use =
                read(GOOD.resolve("la_cla_on_31_march_by_characteristics.csv")).use();

        assertThat(use.filters())
                .containsExactly(
                        "characteristic is 'Unaccompanied asylum-seeking children'",
                        "cla_group is 'Unaccompanied asylum-seeking children'");
        assertThat(use.passedOver()).containsEntry(PassedOver.AREA, 2).containsEntry(PassedOver.MEASURE, 4);
        assertThat(read(GOOD.resolve("wide.csv")).use().headings()).isEqualTo(4);
        assertThat(read(GOOD.resolve("wide.csv")).use().passedOver()).containsEntry(PassedOver.NOTE, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-", "[c]", "c", "x", "z", "[z]", "[x]", "k", "low", ":", "*", "", "C", "<5", "..", "~", "[low]"
            })
    void aMarkIsNoCountAndNeverNought(String mark) throws Exception {
        Panel panel = read(HEADER + "E10000016,2014,868\nE10000016,2015," + mark + "\nE10000016,2017,0\n")
                .uasc()
                .orElseThrow();

        assertThat(panel.people().values()).containsExactly(868, 0);
        assertThat(panel.withheld()).isEqualTo(1);
        assertThat(panel.at(at("E10000016", 2015))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019",
                "2018/19",
                "2018-19",
                "201819",
                "2018/2019",
                "2018 to 2019",
                "31 March 2019",
                "31-Mar-19",
                "2019-03-31",
                "2019-03",
                "31/03/2019",
                "March 2019",
                "2019.0",
                "201903"
            })
    void theThirtyFirstOfMarchHoweverItIsWritten(String year) {
        assertThat(PublishedYear.parse(year)).contains(YearMonth.of(2019, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "19",
                "2018/20",
                "201820",
                "31 December 2019",
                "2019-12-31",
                "2019 Q1",
                "Total",
                "1989",
                "2101"
            })
    void whatIsNoYearToThatDay(String year) {
        assertThat(PublishedYear.parse(year)).isEmpty();
    }

    /** One council under its old code and then its new one; and three of which two began. */
    @Test
    void countsGoOnUnderANewCodeAndNotAcrossABorder() throws Exception {
        PanelFile read = read(HEADER
                + "E06000048,2012,5\nE06000057,2014,7\n"
                + "E06000028,2019,10\nE06000029,2019,20\nE10000009,2019,30\nE06000058,2020,40\nE06000059,2020,25\n");

        assertThat(read.uasc().orElseThrow().people().keySet().stream()
                        .map(place -> place.council() + " " + place.month().getYear())
                        .toList())
                .containsExactly(
                        "E06000028 2019",
                        "E06000029 2019",
                        "E06000057 2012",
                        "E06000057 2014",
                        "E06000058 2020",
                        "E06000059 2020",
                        "E10000009 2019");
        assertThat(read.use().borders())
                .containsExactly(
                        new Border(List.of("Northumberland"), "Northumberland", YearMonth.of(2013, 4), Handling.JOINED),
                        new Border(
                                List.of("Bournemouth", "Poole", "Dorset (before April 2019)"),
                                "Bournemouth, Christchurch and Poole",
                                YearMonth.of(2019, 4),
                                Handling.KEPT_APART),
                        new Border(
                                List.of("Dorset (before April 2019)"),
                                "Dorset",
                                YearMonth.of(2019, 4),
                                Handling.KEPT_APART));
    }

    /** Its parts count all of Northamptonshire from 2022 on; of 2021 only the old county does. */
    @Test
    void aCodeIsNotReadInAYearInWhichOthersCountItsArea() throws Exception {
        PanelFile read = read(
                HEADER
                        + "e10000021,2020,10\nE10000021,2021,11\nE06000061,2021,5\nE10000021,2022,12\nE06000061,2022,6\nE06000062,2022,7\n");

        assertThat(read.uasc().orElseThrow().people())
                .isEqualTo(new TreeMap<>(Map.of(
                        at("E10000021", 2020), 10,
                        at("E10000021", 2021), 11,
                        at("E06000061", 2022), 6,
                        at("E06000062", 2022), 7)));
        assertThat(read.use().passedOver()).containsEntry(PassedOver.NOT_THERE, 2);
    }

    /** Buckinghamshire has a new code since April 2020, which the Department for Education does not print. */
    @Test
    void anotherCodeOfTheSameCouncilIsReadInAnyYear() throws Exception {
        PanelFile read = read(HEADER + "E10000002,2020,10\nE10000002,2021,11\ne06000065,2021,4\ne06000065,2022,5\n");

        assertThat(read.uasc().orElseThrow().people())
                .isEqualTo(new TreeMap<>(Map.of(
                        at("E06000060", 2020), 10,
                        at("E06000060", 2021), 11,
                        at("E06000065", 2021), 4,
                        at("E06000065", 2022), 5)));
    }

    /** A merger of the whole of two councils, made up: 3 + 4, and nothing where one is withheld. */
    @Test
    void theCountsOfCouncilsThatMergedAreAdded() throws Exception {
        Files.writeString(
                folder.resolve("council-changes.csv"),
                "effective_from,ended_code,ended,began_code,began,part,status,source,locator,note\n"
                        + "2017-04,E06000001,One,E06000098,Both,whole,recalled,,,\n"
                        + "2017-04,E06000002,Two,E06000098,Both,whole,recalled,,,\n");
        PanelFile read = PanelReader.read(
                FilePages.named(
                        Files.writeString(
                                folder.resolve("panel.csv"),
                                HEADER
                                        + "E06000001,2015,3\nE06000002,2015,4\nE06000001,2016,3\nE06000002,2016,c\nE06000098,2018,9\n")),
                Optional.of(folder));

        assertThat(read.uasc().orElseThrow())
                .isEqualTo(new Panel(new TreeMap<>(Map.of(at("E06000098", 2015), 7, at("E06000098", 2018), 9)), 1));
        assertThat(read.use().borders()).extracting(Border::handling).containsExactly(Handling.ADDED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bristol, City of | E06000023",
                "City of Bristol | E06000023",
                "Kingston upon Hull City of | E06000010",
                "St Helens | E08000013",
                "Durham | E06000047",
                "City of London | E09000001",
                "Southend on Sea | E06000033",
                "Kent County Council | E10000016",
                "LEICESTER | E06000016",
                "Leicestershire | E10000018",
                "Herefordshire | E06000019",
                "Kensington & Chelsea | E09000020"
            })
    void aCouncilByItsName(String name, String code) throws Exception {
        PanelFile read = read("Council,Region,Year,UASC\n\"" + name + "\",x,2015,1\n\"" + name + "\",x,2016,2\n");

        assertThat(read.uasc().orElseThrow().people().keySet().stream()
                        .map(Panel.At::council)
                        .collect(Collectors.toSet()))
                .containsExactly(code);
    }

    /** Dorset was another council until March 2019. */
    @Test
    void ofTwoCouncilsOfANameTheOneThatWasThereThen() throws Exception {
        PanelFile read = read("Council,UASC 2018,UASC 2019,UASC 2020,UASC 2021\nDorset,1,2,3,4\n");

        assertThat(read.uasc().orElseThrow().people().keySet().stream()
                        .map(place -> place.council() + " " + place.month().getYear())
                        .toList())
                .containsExactly("E06000059 2020", "E06000059 2021", "E10000009 2018", "E10000009 2019");
    }

    /** A workbook may hold a contents page and notes beside its table. */
    @Test
    void ofSeveralPagesTheOneThatIsSuchATable() throws Exception {
        Page contents = page("book.xlsx, sheet 'Contents'", "Table,Title\nA1,UASC by local authority\n");
        Page table = page("book.xlsx, sheet 'A1'", Files.readString(GOOD.resolve("wide.csv")));

        PanelFile read = PanelReader.read(new Pages("book.xlsx", List.of(contents, table), List.of()), NATIONAL);

        assertThat(read.uasc().orElseThrow().people()).hasSize(4);
        assertThat(read.use().page()).isEqualTo("book.xlsx, sheet 'A1'");
        assertThat(catchThrowableOfType(
                                BadDataException.class,
                                () -> PanelReader.read(
                                        new Pages("book.xlsx", List.of(table, table), List.of()), NATIONAL))
                        .problems())
                .extracting(Object::toString)
                .containsExactly(
                        "book.xlsx:1:1: 2 of its pages are tables of councils and years; name the one that is meant, in a file of its own");
    }

    /** Three slips in the three files of the national folder, all named together. */
    @Test
    void theWordsThemselvesAreChecked() throws Exception {
        Files.writeString(
                folder.resolve("panel-names.csv"), "use,words,status,source,locator,note\ncolumn_cod,Code,judged,,,\n");
        Files.writeString(
                folder.resolve("panel-rules.csv"),
                "rule,counting,ages,from_year,to_year,value,status,source,locator,note\noldest,care_leavers,17-18,2016,2100,2,judged,,,\n");
        Files.writeString(
                folder.resolve("council-changes.csv"),
                "effective_from,ended_code,ended,began_code,began,part,status,source,locator,note\n2019-04,Poole,Poole,E06000058,B,whole,recalled,,,\n");

        BadDataException refused = catchThrowableOfType(
                BadDataException.class,
                () -> PanelReader.read(FilePages.named(GOOD.resolve("wide.csv")), Optional.of(folder)));

        assertThat(refused.problems().stream()
                        .map(each -> each.toString().replace(folder + "/", ""))
                        .map(each -> each.substring(0, each.indexOf(';')))
                        .toList())
                .containsExactly(
                        "council-changes.csv:2:2: 'Poole' is no code of a council",
                        "panel-names.csv:2:1: there is no use 'column_cod'",
                        "panel-rules.csv:2:6: 2 is out of bounds");
    }

    /** Shares of the oldest: none given, of one age, a range that does not hold it, half a range, and one that may stay. */
    @Test
    void whatIsWrongWithTheShareOfTheOldest() throws Exception {
        Path rules = RESOURCES.resolve("bad-panel-rules/oldest");

        BadDataException refused = catchThrowableOfType(
                BadDataException.class,
                () -> PanelReader.read(FilePages.named(GOOD.resolve("wide.csv")), Optional.of(rules)));

        assertThat(refused.problems().stream()
                        .map(each -> each.toString().replace(rules + "/", ""))
                        .toList())
                .containsExactlyElementsOf(Files.readAllLines(rules.resolve("expected.txt")));
    }

    private static Page page(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Page.of(name, name, InputFile.of(Path.of("book.xlsx"), bytes), Page.Origin.PART, bytes);
    }

    private static Panel.At at(String council, int year) {
        return new Panel.At(council, YearMonth.of(year, 3));
    }
}
