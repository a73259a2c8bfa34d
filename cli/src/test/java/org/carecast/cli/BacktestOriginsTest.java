package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code backtest --origins} from months that no row of origins.csv names. */
final class BacktestOriginsTest {

    private static final String OUTTURN = "measure,population,as_at,people,counts,status,source,locator,note\n";
    private static final YearMonth OPENING = YearMonth.of(2017, 11);
    private static final String EVENTS = "from,population,what,status,source,locator,note\n";

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
        args.addAll(List.of("--draws", "20", "--out", out.toString()));
        return Run.of(args.toArray(String[]::new));
    }

    private List<String[]> rows() throws IOException {
        return Files.readString(out.resolve("backtest.csv"))
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static String count(String measure, String population, String month, int people) {
        return "%s,%s,%s,%d,%s,judged,,,A guess\n"
                .formatted(measure, population, month, people, measure.equals("under_18") ? "in_care" : "open");
    }

    /** 234 and 874: outturn.csv. Of UASC alone, since citizens were not counted between 2017-11 and 2026-01. */
    @Test
    void fromAnyMonthByWhichPeopleWereCounted() throws IOException {
        Run run = backtest(Run.KENT, "--origins", "2018-03", "--population", "uasc");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.words())
                .contains(
                        "Opened anew in March 2018 with 234 UASC under-18s in care (counted in March 2018) and 874 UASC care leavers"
                                + " (counted in January 2018). Arrivals of UASC that stay are re-estimated as ",
                        // 0.0007 of 333,045.
                        " a month in the first year, towards 233 in care. Those who are transferred or leave within the year come on"
                                + " top: ",
                        " arrive a month, where the study has 17.8.",
                        "which was chosen on all councils' counts of 2014 to 2019, this council's among them: for these years it is in"
                                + " sample.");
        assertThat(rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row[1]).isEqualTo("uasc");
            assertThat(row[10]).isEqualTo("2018-03");
            assertThat(row[0]).isGreaterThan("2018-03");
        });
        assertThat(Files.readString(out.resolve("manifest.json")))
                .contains("\"population\" : \"uasc\"", "\"drift-sha256\" : \"", "\"councils-sha256\" : \"");
    }

    /** What the council printed was foreseen from November 2017, and is compared with no forecast from a later month. */
    @Test
    void thePrintedFigureIsOfTheStudysOwnOpening() throws IOException {
        backtest(Run.KENT, "--origins", "2018-03", "--population", "uasc");

        assertThat(rows()).allSatisfy(row -> assertThat(row[9]).isEmpty());
    }

    /** The same people, as the study itself has them: 48 months of its own, 48 from March 2018. */
    @Test
    void itIsFollowedForAsLongAsTheStudyFollowsItsOwnMonths() throws IOException {
        Run run = backtest(Run.KENT, "--origins", "2018-03", "--population", "uasc");

        assertThat(run.words()).contains("UASC under-18s in care until March 2022");
        assertThat(Files.readString(out.resolve("manifest.json"))).contains("\"until\" : \"2022-03\"");
    }

    /** Of the child population nothing is in kent-2015: councils.csv has it, under the name Kent. */
    @Test
    void anEarlierStudyOpensInTheMonthsBefore() {
        Run run = backtest(Run.KENT, "--origins", "2016-10");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.words())
                .contains(
                        "from October 2016 (kent-2015, opened anew)",
                        "Opened anew in October 2016 with 718 UASC under-18s in care (counted in October 2016) and 603 UASC care"
                                + " leavers (counted in October 2016). Arrivals of UASC that stay are re-estimated as ");
    }

    /** The row of 2016-12 names a scenario of what was believed of arrivals at the time. */
    @Test
    void whatWasBelievedOfArrivalsIsNotEstimatedAgain() {
        assertThat(backtest(Run.KENT, "--origins", "2016-12").words())
                .contains(
                        "Arrivals of UASC are not re-estimated: the scenario known-by-2016-12 says what was believed of them.")
                .doesNotContain("in sample");
    }

    @Test
    void aScenarioOfArrivalsSwitchesTheEstimateOff() {
        assertThat(backtest(Run.KENT, "--origins", "2018-03", "--population", "uasc", "--scenario", "no-arrivals")
                        .words())
                .contains(
                        "Arrivals of UASC are not re-estimated: the scenario no-arrivals says what was believed of them.");
    }

    @Test
    void whereNobodySaysHowManyChildrenLiveThereArrivalsStay() throws IOException {
        Path study = counted(count("care_leavers", "uasc", "2019-01", 900));
        Files.writeString(
                study.resolve("study.csv"),
                Files.readString(study.resolve("study.csv")).replace("Kent County Council", "A Council"));
        Files.writeString(
                study.resolve("assumptions.csv"),
                Files.readString(study.resolve("assumptions.csv")).replaceAll("(?m)^child_population,.*\n", ""));

        Run run = backtest(study.toString(), "--origins", "2018-01", "--population", "uasc");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.words())
                .contains(
                        "Arrivals of UASC are not re-estimated, since nobody says how many children live in the area: they are those"
                                + " of kent.");
    }

    /** Counts of the opening month, and others as a test wants them. */
    private Path counted(String more) throws IOException {
        Path study = KentCopy.in(folder.resolve("" + folder.toFile().list().length));
        Files.writeString(
                study.resolve("outturn.csv"),
                OUTTURN
                        + count("under_18", "uasc", "2018-01", 264)
                        + count("care_leavers", "uasc", "2018-01", 874)
                        + more);
        return study;
    }

    private List<List<String>> forecasts() throws IOException {
        return rows().stream()
                .map(row -> List.of(row[0], row[2], row[4], row[5], row[6], row[8]))
                .toList();
    }

    /**
     * The origin is any month, the counts before it of any months by it; later counts are in the column of counts, and nowhere in the
     * forecast, its range or the same as the last count.
     */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void noCountAfterTheOriginMovesTheForecast(int seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        int origin = 1 + random.nextInt(36);
        String known = counts(random, random.ints(4, 1, 1 + origin).distinct().toArray());
        int[] after = random.ints(4, 1 + origin, 1 + origin + 48).distinct().toArray();
        List<List<List<String>>> both = new ArrayList<>();
        for (int time = 0; time < 2; time++) {
            Path study = KentCopy.in(folder.resolve("" + time));
            Files.writeString(study.resolve("outturn.csv"), OUTTURN + known + counts(random, after));
            Run run = backtest(
                    study.toString(), "--origins", OPENING.plusMonths(origin).toString(), "--population", "uasc");
            assertThat(run.exit()).as(run.err()).isZero();
            both.add(forecasts());
        }

        assertThat(both.get(0)).hasSize(2 * after.length).isEqualTo(both.get(1));
    }

    /** Children and care leavers in each of some months after the opening, of numbers at random. */
    private static String counts(SplittableRandom random, int... months) {
        return IntStream.of(months)
                .mapToObj(each -> OPENING.plusMonths(each).toString())
                .map(month -> count("under_18", "uasc", month, 1 + random.nextInt(3_000))
                        + count("care_leavers", "uasc", month, 1 + random.nextInt(3_000)))
                .collect(Collectors.joining());
    }

    /** 1,018: outturn.csv. About as many are forecast a month later; carried along the forecast of November 2017 they were 715. */
    @Test
    void anOldCountIsTakenAsItIsAndSaidToBeOld() throws IOException {
        Run run = backtest(Run.KENT, "--origins", "2025-12", "--population", "uasc");

        assertThat(run.words())
                .contains(
                        "Opened anew in December 2025 with 451 UASC under-18s in care (counted in March 2025) and 1,018 UASC care"
                                + " leavers (counted in November 2023). The count of UASC care leavers is 25 months old and is taken as it"
                                + " is, so take this forecast with caution.")
                .doesNotContain("9 months old");
        assertThat(Double.parseDouble(rows().get(0)[4])).isBetween(968.0, 1_068.0);
    }

    /** Citizens were counted in 2017-11, when the study opens and follows them to 2021-11, and in 2026-01: no month works. */
    @Test
    void onlyMonthsThatWorkAreAdvised() {
        Run run = backtest(Run.KENT, "--origins", "2018-03", "--population", "citizen");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .contains("of care_leavers of citizen the next is 2026-01; add one to outturn.csv")
                .doesNotContain("name a month that works");
    }

    /** A row of July 2018 lies between 2018-01 and a count of 2019-01, and not before one of 2018-06; one of citizens is not theirs. */
    @ParameterizedTest
    @CsvSource({
        "2018-07,uasc,2019-01,true",
        "2018-07,uasc,2018-06,false",
        "2018-07,all,2019-01,true",
        "2018-07,citizen,2019-01,false",
        "2018-01,uasc,2019-01,false",
        "2019-01,uasc,2019-01,true"
    })
    void whatChangedBetweenTheForecastAndTheCountIsSaid(String from, String whose, String counted, boolean said)
            throws IOException {
        Path study = counted(count("under_18", "uasc", counted, 300));
        Files.writeString(
                study.resolve("events.csv"),
                EVENTS + from + "," + whose + ",From then on all who arrive enter care,judged,,,A guess\n");

        Run run = backtest(study.toString(), "--origins", "2018-01", "--population", "uasc");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.words().contains("From then on all who arrive enter care."))
                .isEqualTo(said);
    }

    /** All who arrive in Kent enter its care since July 2023: said of a span that crosses it alone. */
    @Test
    void theJudgmentIsSaidWhereTheSpanCrossesIt() {
        String words = "From 27 July 2023 all unaccompanied children who arrive in Kent enter its care";

        assertThat(backtest(Run.KENT, "--origins", "2018-03", "--population", "uasc", "--until", "2026-01")
                        .words())
                .contains(words);
        assertThat(backtest(Run.KENT, "--origins", "2018-03", "--population", "uasc")
                        .words())
                .doesNotContain(words);
    }

    /** Counted in 2018-01 and 2018-04 are children, in 2018-03 care leavers: 2018-03 is the first month that has both. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2018-02 | there is no count of care_leavers of uasc after 2017-11 and by 2018-02 to open kent anew with; of care_leavers of uasc the next is 2018-03; add one to outturn.csv, or name a month that works, the nearest of which are 2017-11 and 2018-03",
                "2017-12 | there is no count of care_leavers of uasc nor of under_18 of uasc after 2017-11 and by 2017-12 to open kent anew with; of care_leavers of uasc the next is 2018-03, of under_18 of uasc the next is 2018-01; add one to outturn.csv, or name a month that works, the nearest of which are 2017-11 and 2018-03",
            })
    void aMonthWithoutCountsIsRefused(String month, String said) throws IOException {
        Path study = KentCopy.in(folder);
        Files.writeString(
                study.resolve("outturn.csv"),
                OUTTURN
                        + count("under_18", "uasc", "2018-01", 264)
                        + count("care_leavers", "uasc", "2018-03", 874)
                        + count("under_18", "uasc", "2018-04", 234));
        Run run = backtest(study.toString(), "--origins", month, "--population", "uasc");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("outturn.csv:1:1: " + said);
        assertThat(out).doesNotExist();
        assertThat(backtest(study.toString(), "--origins", "2018-03", "--population", "uasc")
                        .exit())
                .isZero();
    }

    /** Citizens were not counted from 2017-11 to 2026-01: UASC alone can be forecast from a month between. */
    @Test
    void whoWasCountedIsOfferedAlone() {
        Run run = backtest(Run.KENT, "--origins", "2018-03");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .contains(
                        "outturn.csv:1:1: there is no count of care_leavers of citizen after 2017-11 and by 2018-03 to open kent-2017 anew"
                                + " with; of care_leavers of citizen the next is 2026-01; add one to outturn.csv, or name a month that"
                                + " works, the nearest of which is 2017-11, or forecast uasc alone with --population uasc");
    }

    @Test
    void aStudyWithoutThePopulationIsPassedOverAndRefusedByName() {
        assertThat(backtest(Run.KENT, "--population", "citizen", "--until", "2026-01")
                        .words())
                .contains("Citizen care leavers in January 2026, from November 2017:")
                .doesNotContain("kent-2015", "UASC");
        Run run = backtest(Run.KENT, "--population", "citizen", "--origins", "2016-12");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .contains(
                        "origins.csv:4:1: kent-2015 has no population citizen; leave the month 2016-12 out with --origins, or name another"
                                + " population");
    }

    @Test
    void aMonthAfterTheLastOneIsRefused() {
        Run run = backtest(Run.KENT, "--population", "uasc", "--origins", "2018-03", "--until", "2018-02");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .contains(
                        "the study projects from 2017-11 to 2018-02, and cannot be opened anew in 2018-03; go further with --until, or"
                                + " leave the month out");
    }

    @Test
    void aPopulationThatIsNoneIsRefused() {
        Run run = backtest(Run.KENT, "--population", "youth");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("there is no population 'youth'; it must be one of citizen, uasc");
    }

    @Test
    void itsHelpSaysWhichMonths() {
        assertThat(Run.of("backtest", "--help").words())
                .contains(
                        "any by which children in care and care leavers were counted (outturn.csv), such as 2018-03",
                        "carecast backtest data/kent-2017 --origins 2018-03 --population uasc");
    }
}
