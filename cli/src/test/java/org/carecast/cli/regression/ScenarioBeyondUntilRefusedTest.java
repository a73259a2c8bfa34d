package org.carecast.cli.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carecast.cli.KentCopy;
import org.carecast.cli.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code forecast data/kent-2015 --scenario arrivals-that-followed --until 2018-01} was refused, since three of its changes begin later:
 * "project further with --until, or name other scenarios". So a scenario of the library could not be looked at over fewer months than the
 * study has, by any command. A change that begins after the forecast ends is now said before any figure, and has no effect.
 */
final class ScenarioBeyondUntilRefusedTest {

    private static final String LATE = "take_up,uasc,21-25,2019-01,,replace,0.5,Late,";
    private static final String ALONE =
            "This change begins in January 2019, after the forecast ends in %s, and has no effect: take-up, UASC.";
    private static final String NOTHING_ELSE = " Nothing else is changed, so the figures are those of the base case.";

    @TempDir
    private Path folder;

    private Path study;

    @BeforeEach
    void kentWithALateScenario() throws IOException {
        study = KentCopy.withMoney(folder);
        KentCopy.scenario(study, "late", LATE);
        KentCopy.scenario(study, "half-late", "arrivals,uasc,,2018-01,,replace,30,More,", LATE);
    }

    private Run run(String command, Path of, String... options) {
        List<String> all = new ArrayList<>(List.of(command, of.toString()));
        all.addAll(Arrays.asList(options));
        all.addAll(List.of("--out", folder.resolve("out").toString()));
        Run run = Run.of(all.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        return run;
    }

    /** Once a change of places, which are of all populations together, was a fault of the program here. */
    @Test
    void aLateChangeOfPlacesIsSaidToo() {
        assertThat(before(run("forecast", Path.of(Run.KENT), "--scenario", "units-465", "--until", "2018-02")))
                .contains(
                        "This change begins in April 2018, after the forecast ends in February 2018, and has no effect:"
                                + " places there are, Housing-related support." + NOTHING_ELSE);
    }

    /** What is said before the first table, on one line. */
    private static String before(Run run) {
        return run.words().substring(0, run.words().indexOf("Table 1:"));
    }

    /** The tables alone, without the name of the scenario. */
    private static String tables(Run run) {
        return run.out()
                .substring(run.out().indexOf("Table 1:"), run.out().indexOf("Figures may not sum"))
                .replaceAll(" \\(scenario [a-z-]+\\)", "");
    }

    @Test
    void theScenarioOfKent2015OverTwoYears() {
        Run run = run(
                "forecast", Path.of("../data/kent-2015"), "--scenario", "arrivals-that-followed", "--until", "2018-01");

        assertThat(before(run))
                .endsWith(
                        "These changes begin after the forecast ends in January 2018, and have no effect: arrivals, UASC,"
                                + " from June 2018, January 2019 and June 2019. ")
                .doesNotContain("Nothing else is changed");
    }

    @Test
    void forecastSaysSoOnTheTerminalAndInItsDocument() throws IOException {
        Run run = run("forecast", study, "--scenario", "late", "--until", "2018-11");
        String document = Files.readString(folder.resolve("out/appendix-late.md"));

        assertThat(before(run)).contains(ALONE.formatted("November 2018") + NOTHING_ELSE);
        assertThat(document.indexOf(ALONE.formatted("November 2018"))).isBetween(0, document.indexOf("Table 1"));
        assertThat(tables(run)).isEqualTo(tables(run("forecast", study, "--until", "2018-11")));
    }

    @Test
    void oneChangeOfSeveral() {
        Run run = run("forecast", study, "--scenario", "half-late", "--until", "2018-11");

        assertThat(before(run))
                .contains(ALONE.formatted("November 2018"))
                .doesNotContain("arrivals, UASC, from", "Nothing else is changed");
        assertThat(before(run("forecast", study, "--scenario", "half-late", "--until", "2019-01")))
                .doesNotContain("has no effect");
    }

    @Test
    void eachOfSeveralScenariosSaysItsOwn() {
        String words = run("forecast", study, "--scenario", "base", "--scenario", "late", "--until", "2018-11")
                .words();

        assertThat(words)
                .containsSubsequence("Table 1:", "Scenario late:", ALONE.formatted("November 2018"), "Table 1:");
        assertThat(words.split("has no effect", -1)).hasSize(2);
    }

    @Test
    void compareOfNamedScenariosAndOfTheLibrary() {
        Run named = run("compare", study, "--scenario", "late", "--until", "2018-11");

        assertThat(before(named)).contains("late: What if late. " + ALONE.formatted("November 2018") + NOTHING_ELSE);
        assertThat(named.out()).containsPattern("late, difference +0 +0\n");
        assertThat(before(run("compare", study, "--until", "2018-11")))
                .contains(
                        "late: What if late. " + ALONE.formatted("November 2018"),
                        "half-late: What if half-late. " + ALONE.formatted("November 2018"));
    }

    @Test
    void compareOfTwoStudies() {
        Run run = run(
                "compare",
                study,
                "--with",
                "../data/kent-2015",
                "--with-scenario",
                "arrivals-that-followed",
                "--until",
                "2019-03");

        assertThat(before(run))
                .contains(
                        "arrivals-that-followed: This change begins in June 2019, after the forecast ends in March 2019,"
                                + " and has no effect: arrivals, UASC.");
    }

    @Test
    void fanSensitivityBidAndBacktest() throws IOException {
        String[] until = {"--scenario", "late", "--until", "2018-11"};

        assertThat(before(run("fan", study, "--scenario", "late", "--until", "2018-11", "--draws", "20")))
                .contains(ALONE.formatted("November 2018"));
        assertThat(before(run("sensitivity", study, until))).contains(ALONE.formatted("November 2018"));
        KentCopy.scenario(study, "later", LATE.replace("2019-01", "2021-05"));
        assertThat(before(run("bid", study, "--scenario", "later")))
                .contains(
                        "This change begins in May 2021, after the forecast ends in March 2021, and has no effect: take-up"
                                + ", UASC." + NOTHING_ELSE);
        Files.copy(Path.of(Run.KENT, "outturn.csv"), study.resolve("outturn.csv"));
        Files.writeString(study.resolve("sources.csv"), Files.readString(Path.of(Run.KENT, "sources.csv")));
        assertThat(before(run("backtest", study, "--scenario", "late", "--until", "2018-11", "--draws", "20")))
                .contains("From November 2017 (scenario late): " + ALONE.formatted("November 2018"));
    }

    /** A change need not be late to do nothing: take-up of UASC is 1 until 2019-12 here, and the change makes it 1. */
    @Test
    void aChangeThatKeepsAValueUntilThen() throws IOException {
        KentCopy.change(
                study.resolve("assumptions.csv"),
                text -> text + "take_up,uasc,21-25,2020-01,0.9,,,,share,derived,kcc-cpp-2018-03,nowhere,,Made up\n");
        KentCopy.scenario(study, "same", "take_up,uasc,21-25,2018-01,,replace,1,Same,");

        assertThat(before(run("forecast", study, "--scenario", "same", "--until", "2019-11")))
                .contains("What is changed here has the same value until the forecast ends in November 2019: take-up"
                        + ", UASC, from January 2018." + NOTHING_ELSE);
    }

    /** Over the months of the study itself a change without effect is an error of its file, as before. */
    @Test
    void aChangeAfterTheStudyItselfIsStillRefused() throws IOException {
        Path file = KentCopy.scenario(study, "never", LATE.replace("2019-01", "2022-01"));
        Run run = Run.of(
                "forecast", study.toString(), "--out", folder.resolve("o").toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).startsWith(file + ":4:4: the change begins after 2021-11, the last month projected;");
    }
}
