package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code backtest}, on Kent's study: its own forecast of November 2017, and what could have been forecast before. */
final class BacktestCommandTest {

    private static final String HEADER =
            "as_at,population,measure,outturn,forecast,p10,p90,covered,naive,printed,origin,study,scenario,error,relative_error,counts,compared,status,source";
    private static final String OUTTURN = "measure,population,as_at,people,counts,status,source,locator,note\n";
    private static final String GENERIC = "../data/any-council";

    /** Three councils made up: one that grows, one that stays, and one of which counts were withheld. */
    private static final String PANEL = """
            ons_code,year,uasc_31_march
            E06000001,2014,20
            E06000001,2015,30
            E06000001,2016,45
            E06000001,2017,60
            E06000002,2014,50
            E06000002,2015,50
            E06000002,2016,50
            E06000002,2017,50
            E06000003,2014,c
            E06000003,2015,0
            E06000003,2016,
            E06000003,2017,7
            E92000001,2014,70
            """;

    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void somewhere() {
        out = folder.resolve("out");
    }

    private Run backtest(String... more) {
        List<String> args = new ArrayList<>(List.of("backtest"));
        args.addAll(List.of(more));
        if (!args.contains("--draws")) {
            args.addAll(List.of("--draws", "40"));
        }
        args.addAll(List.of("--out", out.toString()));
        return Run.of(args.toArray(String[]::new));
    }

    private static String inOneLine(Run run) {
        return run.words();
    }

    private String file(String name) throws IOException {
        return Files.readString(out.resolve(name));
    }

    @Test
    void kentsOwnForecastHowItDidAndWhy() {
        Run run = backtest(Run.KENT, "--origins", "2017-11");

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(inOneLine(run))
                .startsWith(
                        "Kent County Council printed 986 UASC care leavers for November 2018, and 871 were counted: 115 too many"
                                + " (+13.2%). The last count before, 823, would have been 48 too few.")
                .contains(
                        "Of the way from the forecast, 986, to the count, 871, what is known to have followed (what-followed)"
                                + " explains arrivals, UASC (-3); the other -112 are not explained.",
                        "they are 871 if one assumption alone is otherwise: entitled at 18, UASC ×0.366; leaving the service,"
                                + " UASC aged 19 to 25 at 0.263;",
                        "Not compared, for whom it counts is not said: 696 UASC care leavers in March 2018.");
    }

    /** Those who turn 18 in a month are no measure of a fan. */
    @Test
    void turned18IsForStatementsAlone() {
        Run run = Run.of("fan", Run.KENT, "--measure", "turned_18");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "'turned_18' is no measure; it must be one of care_leavers, in_touch, under_18, advisers, grant, cost, gap");
    }

    /** Counts, forecasts and what was printed, to be read beside data/kent-2017/outturn.csv. */
    @Test
    void kentsTable() throws IOException {
        backtest(Run.KENT, "--origins", "2017-11");
        List<String> table = file("backtest.csv")
                .lines()
                .map(line -> line.split(",", -1))
                .filter(row -> row[1].equals("uasc") && row[2].equals("care_leavers"))
                .map(row -> "%s  %4s  %5s  %4s  %4s  %s"
                        .formatted(row[0], row[3], wholePeople(row[4]), row[8], row[9], row[15]))
                .toList();

        assertThat(table)
                .containsExactly(
                        "2018-01   874    874   823        open",
                        "2018-03   696                     unstated",
                        "2018-11   871    986   823   986  open",
                        "2019-01   911   1026   823        open",
                        "2019-07   895   1069   823        open",
                        "2021-05  1100   1259   823        open");
    }

    private static String wholePeople(String figure) {
        return figure.isEmpty() ? "" : Long.toString(Math.round(Double.parseDouble(figure)));
    }

    @Test
    void theFileHasTheColumnsAndNoForecastOfWhatIsUnlike() throws IOException {
        backtest(Run.KENT, "--origins", "2017-11");
        List<String> lines = file("backtest.csv").lines().toList();

        assertThat(lines.get(0)).isEqualTo(HEADER);
        assertThat(lines)
                .contains(
                        "2018-03,uasc,care_leavers,696,,,,,,,2017-11,kent-2017,base,,,unstated,no,secondary,dailymail-6574405");
    }

    @Test
    void theWayFromEachForecastToEachCount() throws IOException {
        backtest(Run.KENT, "--origins", "2017-11");
        List<String> ofNovember = file("bridge.csv")
                .lines()
                .filter(line -> line.startsWith("2017-11,2018-11,uasc,care_leavers,"))
                .toList();

        assertThat(ofNovember)
                .extracting(line -> line.split(",")[4])
                .containsExactly(
                        "forecast",
                        "arrivals.uasc",
                        "transfer_share.uasc",
                        "take_up.citizen",
                        "unexplained",
                        "outturn");
        double sum = ofNovember.subList(0, 5).stream()
                .mapToDouble(line -> Double.parseDouble(line.split(",")[5]))
                .sum();
        assertThat(sum).isEqualTo(871, within(1e-6));
    }

    @Test
    void earlierForecastsAndWhatWasSaid() throws IOException {
        Run run = backtest(Run.KENT);

        assertThat(inOneLine(run))
                .contains(
                        "from December 2016 (kent-2015, opened anew, scenario known-by-2016-12): 80 draws of 100 are between ",
                        "In January 2017 it was said that there would be 1,000 UASC care leavers in May 2017; no count of that month is"
                                + " known; those around it are 710 in February 2017 (290 fewer) and 823 in November 2017 (177"
                                + " fewer); Carecast, from December 2016 (kent-2015,"
                                + " opened anew, scenario known-by-2016-12), has 739, and in 80 draws of 100 between ");
        assertThat(inOneLine(run))
                .contains(
                        "In February 2015 it was said that there would be 365 UASC under-18s in care in March 2015; 367 were counted,"
                                + " so that it was 2 too few.",
                        "In November 2016 it was said that there would be 30 UASC who turn 18 in December 2016; no count of it is"
                                + " known; Carecast, from December 2015 (kent-2015), has ",
                        "In November 2016 it was said that there would be 1,000 UASC care leavers in November 2017; 823 were counted,"
                                + " so that it was 177 too many; Carecast, from December 2015 (kent-2015), has ",
                        "Not compared, for it is those who must have a pathway plan: 563 UASC care leavers in October 2016 and 680"
                                + " UASC care leavers in January 2017.");
        assertThat(file("backtest.csv")
                        .lines()
                        .map(line -> line.split(",", -1)[10])
                        .distinct())
                .containsExactly("origin", "2017-11", "2016-12", "2015-12");
        assertThat(file("manifest.json"))
                .contains(
                        "\"command\" : \"backtest\"",
                        "\"origins\" : \"2017-11 2016-12 2015-12\"",
                        "\"with\"",
                        "kent-2015");
        assertThat(files())
                .contains(
                        "backtest.png", "backtest.svg", "backtest-2016-12.png", "backtest-2015-12.svg", "backtest.md");
    }

    /** +15 and -76 lead from 957 to 896, and 895 were counted. */
    @Test
    void whatDoesNotAddUpAsShownIsSaidToBeRounded() {
        assertThat(inOneLine(backtest(Run.KENT, "--origins", "2016-12")))
                .contains("Figures may not sum due to rounding: each is rounded by itself.");
    }

    /** Shares of five counts and of one must not stand in one line as if they were of the same. */
    @Test
    void thePrintedFigureIsComparedOverTheSameCounts() throws IOException {
        backtest(Run.KENT, "--origins", "2017-11");

        assertThat(file("backtest.md"))
                .containsPattern("UASC care leavers, Nov-17 +\\| 5 \\| \\+112 \\| 12.1% \\| 11.5% \\| - \\|")
                .containsPattern(
                        "UASC care leavers, Nov-17, where printed +\\| 1 \\| \\+115 \\| 13.2% \\| 5.5% \\| 13.2% \\|");
    }

    /** Nobody transferred: 986 printed, and another forecast, from which the way to the 871 begins. */
    @Test
    void theWayFromAnotherForecastBeginsAtTheOnePrinted() throws IOException {
        Run run = backtest(Run.KENT, "--origins", "2017-11", "--scenario", "what-followed");

        assertThat(inOneLine(run)).contains("Of the way from the forecast, 983 (printed: 986), to the count, 871,");
        assertThat(file("backtest.md"))
                .containsPattern("Printed\\*\\* \\| .*986")
                .containsPattern("Forecast otherwise than printed \\| .*-3");
    }

    @Test
    void whatItsChartsSay() throws IOException {
        backtest(Run.KENT, "--origins", "2017-11,2016-12", "--draws", "1000");

        assertThat(file("backtest.svg").replace('\u00A0', ' '))
                .contains("986 printed, 871 counted, below the range of 8 draws in 10 (881 to 978)</title>")
                .contains("black line, what half of the draws are at most");
        assertThat(file("backtest-2016-12.svg").replace('\u00A0', ' '))
                .contains("Source: Carecast, opened anew in December 2016 from kent-2015,");
    }

    /** 986 were printed and nobody counted: there is no percentage of nobody. */
    @Test
    void aCountOfNobodyHasNoPercentage() throws IOException {
        Path study = KentCopy.in(folder);
        Files.writeString(
                study.resolve("outturn.csv"), OUTTURN + "care_leavers,uasc,2018-11,0,open,judged,,,A guess\n");
        Run run = backtest(study.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(inOneLine(run)).contains("and 0 were counted: 986 too many. The last count before,");
    }

    /** The study of 2015 has UASC alone: it has an answer for them, and none for citizens or for all care leavers. */
    @Test
    void aStatementIsAnsweredByAForecastOfThosePeopleOnly() throws IOException {
        Path study = KentCopy.in(folder);
        Path earlier =
                Path.of(Run.KENT).resolveSibling("kent-2015").toAbsolutePath().normalize();
        Files.writeString(
                study.resolve("outturn.csv"), OUTTURN + "care_leavers,uasc,2018-01,874,open,judged,,,A guess\n");
        Files.writeString(
                study.resolve("origins.csv"),
                "origin,study,scenario,followed,note\n2015-12," + earlier + ",base,,Ours\n");
        Files.writeString(study.resolve("statements.csv"), """
                said,measure,population,as_at,people,status,source,locator,note
                2016-01,care_leavers,uasc,2018-01,900,judged,,,Ours
                2016-01,care_leavers,citizen,2018-01,700,judged,,,Ours
                2016-01,care_leavers,all,2018-01,1500,judged,,,Ours
                """);
        Run run = backtest(study.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(inOneLine(run))
                .contains(
                        "900 UASC care leavers in January 2018; 874 were counted, so that it was 26 too many; Carecast,",
                        "700 Citizen care leavers in January 2018; no count of it is known.",
                        "1,500 care leavers in January 2018; no count of it is known.");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** All of Care leavers, with citizens, only where the study forecasts citizens too. */
    @Test
    void allTogetherAreHeldAgainstAStudyOfAllOnly() throws IOException {
        backtest(Run.KENT);

        assertThat(file("backtest.csv").lines().filter(line -> line.contains(",all,")))
                .isNotEmpty()
                .allMatch(line -> line.contains(",kent-2017,"));
    }

    @Test
    void underAScenarioAndFurther() throws IOException {
        Run run = backtest(
                Run.KENT,
                "--origins",
                "2017-11",
                "--scenario",
                "what-followed",
                "--until",
                "2026-01",
                "--format",
                "csv");

        assertThat(run.out()).startsWith(HEADER).contains("\n2026-01,citizen,care_leavers,900,");
        assertThat(file("backtest.md")).contains("held at its last value");
        assertThat(file("manifest.json")).contains("\"scenario\" : \"what-followed\"", "\"until\" : \"2026-01\"");
    }

    @Test
    void theSameBytesOnAnyNumberOfThreads() throws IOException {
        backtest(Run.KENT, "--origins", "2017-11", "--threads", "1");
        String alone = file("backtest.csv");
        backtest(Run.KENT, "--origins", "2017-11", "--threads", "3");

        assertThat(file("backtest.csv")).isEqualTo(alone);
        backtest(Run.KENT, "--origins", "2017-11", "--seed", "2");
        assertThat(file("backtest.csv")).isNotEqualTo(alone);
    }

    @Test
    void aStudyWithoutCountsHasNothingToBeHeldAgainst() throws IOException {
        Path study = KentCopy.in(folder);
        Run run = backtest(study.toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .startsWith(study.resolve("outturn.csv")
                        + ":1:1: there is nothing to hold a forecast against; it must hold the columns measure,");
        assertThat(out).doesNotExist();
    }

    /** A copied study without origins.csv: its own opening, no way to the counts, and no statement. */
    @Test
    void countsAloneAreEnough() throws IOException {
        Path study = KentCopy.in(folder);
        Files.writeString(
                study.resolve("outturn.csv"), OUTTURN + "in_touch,all,2018-11,1500,in_touch,judged,,,A guess\n");
        Run run = backtest(study.toString());

        assertThat(run.exit()).isZero();
        assertThat(inOneLine(run))
                .startsWith("Care leavers in touch in November 2018, from November 2017: 80 draws of 100 are between ");
        assertThat(files()).doesNotContain("bridge.csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2016-12,.,base,,Ours                    | the study projects from 2017-11 to 2021-11, and cannot be opened anew in 2016-12; name a study that opens in that month or earlier",
                "2018-05,.,base,,Ours                    | there is no count of care_leavers of citizen nor of under_18 of uasc after 2017-11 and by 2018-05 to open kent anew with; of care_leavers of citizen the next is not known, of under_18 of uasc the next is not known; add one to outturn.csv, or name a month that works, the nearest of which is 2017-11",
                "2017-11,.,nothing,,Ours                 | there is no scenario 'nothing' in ",
                "2017-11,.,base,nothing,Ours             | there is no scenario 'nothing' in ",
            })
    void anOriginThatIsNoneIsRefused(String row, String said) throws IOException {
        Path study = KentCopy.in(folder);
        Files.writeString(
                study.resolve("outturn.csv"), OUTTURN + "care_leavers,uasc,2018-01,874,open,judged,,,A guess\n");
        Files.writeString(study.resolve("origins.csv"), "origin,study,scenario,followed,note\n" + row + "\n");
        Run run = backtest(study.toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("origins.csv:2:1: " + said);
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../data/kent-2017 --origins 2014-06         | --origins 2014-06: no study opens in that month or before it; the earliest month is 2015-12, and ../data/kent-2017/origins.csv can name earlier studies",
                "../data/kent-2017 --origins soon            | is not a month; write it like 2021-11",
                "../data/kent-2017 --scenario no-arrivals    | --scenario is of ../data/kent-2017, and the forecast from 2016-12 is made with",
                "../data/kent-2017 --origins 2017-11 --until 2017-12 | no count that counts what is forecast lies after 2017-11 and by 2017-12; the last is of 2026-01, and --until goes further",
                "../data/kent-2017 --origins 2026-01         | no count that counts what is forecast lies after 2026-01 and by 2030-01; the last is of 2026-01, so name an earlier month with --origins",
                "../data/kent-2017 --origins 2030-01         | no count that counts what is forecast lies after 2030-01 and by 2034-01; the last is of 2026-01, so name an earlier month with --origins",
                "../data/kent-2017 --population citizen      | no count that counts what is forecast lies after 2017-11 and by 2021-11; the last is of 2026-01, and --until goes further",
                "--draws 3                                   | name a study folder, or a table with --panel",
                "--panel x.csv --origins 2015-12             | --origins, --population, --scenario and --until are of one council; leave them out with --panel",
            })
    void wrongUsage(String args, String said) {
        Run run = backtest(args.split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(said);
        assertThat(out).doesNotExist();
    }

    @Test
    void aPanelOfCouncils() throws IOException {
        Run run = backtest(GENERIC, "--panel", panel().toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        // One year ahead: 10 + 15 + 15 of 30 + 45 + 60 + 3 * 50; two: 25 + 30 + 7 of 45 + 60 + 2 * 50 + 7; three: 40 of
        // 60 + 50.
        assertThat(inOneLine(run))
                .contains(
                        "the same as the last count by 14.0%, 29.2% and 36.4%",
                        "in sample: counts of 2014 to 2019 chose the rule",
                        "10 counts of 3 councils; 2 more cells were withheld, are compared with nothing and are never 0.");
        assertThat(file("panel.csv").lines())
                .hasSize(1 + 6 + 5 + 2)
                .first()
                .isEqualTo(
                        "ons_code,start,as_at,years,people,outturn,forecast,p2.5,p10,median,p90,p97.5,mean,in_80,in_95,crps,sample");
        assertThat(file("manifest.json"))
                .contains(
                        "\"panel\" : \"panel.csv\"",
                        "\"panel-sha256\" : \"",
                        "\"drift-sha256\" : \"",
                        "\"councils-sha256\" : \"");
        assertThat(files()).containsExactly("drift.csv", "manifest.json", "panel.csv", "panel.md");
    }

    @Test
    void aPanelSaysOnWhatItsRuleWasChosenAndHowOftenItDrew() throws IOException {
        Run run = Run.of("backtest", GENERIC, "--panel", panel().toString(), "--out", out.toString());

        assertThat(inOneLine(run))
                .contains(
                        "The children of its area are those of the last year that councils.csv has, for every start.",
                        "Counts at 31 March of 2014 to 2019 chose the rule of arrivals and their range: for these years this is no clean test.");
        assertThat(file("manifest.json")).contains("\"draws\" : \"300\"");
        assertThat(Run.of("backtest", "--help").words())
                .contains("each forecast drawn 300 times unless --draws says otherwise");
    }

    /** Nobody at the start and nobody later: there is no share of nobody, and neither is nearer. */
    @Test
    void aPanelOfNobody() throws IOException {
        Path nobody = Files.writeString(folder.resolve("nobody.csv"), """
                ons_code,year,uasc_31_march
                E06000001,2014,0
                E06000001,2015,0
                E06000002,2014,0
                E06000002,2015,0
                """);
        Run run = backtest(GENERIC, "--panel", nobody.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(inOneLine(run))
                .startsWith(
                        "Nobody was counted at any horizon, so that it cannot be said by what share forecasts miss.")
                .doesNotContain("-%", "–%", "nearer");
    }

    /** 20 stay 20 where nobody knows how many children live there. */
    @Test
    void aPanelSaysWhichCouncilsAreOfUnknownSize() throws IOException {
        Path unknown = Files.writeString(folder.resolve("unknown.csv"), PANEL.replace("E06000001", "E06000999"));
        Run run = backtest(GENERIC, "--panel", unknown.toString());

        assertThat(inOneLine(run))
                .contains(
                        "councils.csv does not say how many children live in E06000999: as many arrivals are taken to stay there as keep the count.");
        assertThat(file("drift.csv"))
                .contains(
                        "E06000999,2014-03,E06000999 has 20 UASC in care and no number of children in councils.csv: as many arrivals are taken to stay as keep it at 20.");
    }

    @Test
    void aPanelGivesTheSameBytesOnAnyNumberOfThreads() throws IOException {
        backtest(GENERIC, "--panel", panel().toString(), "--threads", "1");
        String alone = file("panel.csv");
        backtest(GENERIC, "--panel", panel().toString(), "--threads", "4");

        assertThat(file("panel.csv")).isEqualTo(alone);
    }

    @Test
    void aPanelThatIsNoneIsRefused() throws IOException {
        Path broken = Files.writeString(panel(), PANEL + "Kent,2014,868\n");
        Run run = backtest(GENERIC, "--panel", broken.toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).startsWith(broken + ":15:1: 'Kent' is no code of a council");
    }

    @Test
    void aStudyOfOneCouncilIsNoGenericOne() throws IOException {
        Run run = backtest(Run.KENT, "--panel", panel().toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .contains(
                        "opening.csv:1:1: this is no study of any council; a generic study opens with children in care");
    }

    private Path panel() throws IOException {
        return Files.writeString(folder.resolve("panel.csv"), PANEL);
    }

    @Test
    void itsHelpHasExamples() {
        assertThat(Run.of("backtest", "--help").out().lines())
                .anySatisfy(line -> assertThat(line).startsWith("  carecast backtest --panel"));
        assertThat(Arrays.asList(HEADER.split(","))).hasSize(19);
    }
}
