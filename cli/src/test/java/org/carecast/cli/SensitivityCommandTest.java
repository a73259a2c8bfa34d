package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code sensitivity}, on Kent's study. */
final class SensitivityCommandTest extends KentCommandTest {

    private static final String HEADER =
            "parameter,population,ages,type,low,high,result_low,result_base,result_high,swing";

    /** By hand: at 0.15 of 953.62 UASC turning 21 by November 2021, of whom 0.848 are in touch, 687.37 fewer than 2237.27. */
    @Test
    void theFindingTheTableAndTheNotes() {
        Run run = sensitivity("--measure", "in_touch");

        assertThat(run.exit()).isZero();
        assertThat(run.words())
                .startsWith("Care leavers in touch in November 2021, 2,237 if all is as assumed, rest most on take-up"
                        + ", UASC: 1,550 at the low end of its range (0.15) and 2,237 at the high end (1); next comes"
                        + " take-up, Citizen, 1,666 to 2,237. Table 1: ")
                .contains("Low High At low At high Swing Take-up, UASC 0.15 1 1,550 2,237 687 Take-up")
                .contains("Left out: ages at arrival")
                .contains(
                        "those with a range move together, and low and high are those of the one in force in November 2021.")
                .contains(
                        "low and high are those of the row from December 2017, 0.7. The row from March 2018, 1, has no range and"
                                + " stays.")
                .doesNotContain("Target");
    }

    @Test
    void theFileHasEveryBeliefLongestFirst() throws IOException {
        sensitivity("--measure", "in_touch");
        List<String[]> rows = rows("sensitivity.csv", HEADER);

        assertThat(rows.get(0)).startsWith("take_up", "uasc", "21-25", "", "0.15", "1");
        assertThat(rows).extracting(row -> -Double.parseDouble(row[9])).isSorted();
        assertThat(rows).allSatisfy(row -> {
            assertThat(Double.parseDouble(row[9]))
                    .isEqualTo(Math.abs(Double.parseDouble(row[8]) - Double.parseDouble(row[6])), within(1e-9));
            assertThat(row[7]).isEqualTo(rows.get(0)[7]);
        });
        assertThat(rows).extracting(row -> row[0]).doesNotContain("arrival_age_share");
        assertThat(rows)
                .as("the range of the row in force")
                .anySatisfy(row -> assertThat(row).startsWith("entrants_at_18", "citizen", "all", "", "135", "190"));
        assertThat(names())
                .containsExactlyInAnyOrder(
                        "manifest.json", "sensitivity.csv", "sensitivity.md", "sensitivity.png", "sensitivity.svg");
        assertThat(out.resolve("manifest.json"))
                .content()
                .contains(
                        "\"command\" : \"sensitivity\"",
                        "\"as-at\" : \"2021-11\"",
                        "\"measure\" : \"in_touch\"",
                        "\"population\" : \"all\"",
                        "\"scenario\" : \"base\"");
    }

    @Test
    void allInDoubtAtOnce() throws IOException {
        Run run = sensitivity("--measure", "in_touch", "--global");

        assertThat(run.words())
                .contains(
                        "With all assumptions in doubt at once, they explain 99% of the variance one at a time; the other 1% is"
                                + " interactions, in which transfers to other councils, UASC and arrivals, UASC take part most.")
                .contains(
                        "Table 2: Care leavers in touch in November 2021, shares of the variance with all assumptions in"
                                + " doubt at once First order Total Take-up, UASC 49% 49% Take-up, Citizen 34% 34%"
                                + " Arrivals, UASC")
                .contains(
                        "These shares are estimates, good to about 1% of the variance or better. Shares that make a whole take part"
                                + " in Table 2: each varies by itself, and then all are put to 1.")
                .doesNotContain("correlations");
        List<String[]> rows = rows("global.csv", "parameter,population,ages,type,first_order,total");
        assertThat(rows).extracting(row -> -Double.parseDouble(row[5])).isSorted();
        assertThat(rows)
                .extracting(row -> row[0])
                .as("shares of a whole go up and down against one another")
                .contains("arrival_age_share");
        assertThat(rows)
                .extracting(row -> Double.parseDouble(row[4]))
                .allSatisfy(first -> assertThat(first).isBetween(-0.01, 1.0));
        assertThat(out.resolve("manifest.json")).content().contains("\"global\" : \"true\"");
    }

    /** At the opening all is counted: only the in-touch rate of a population is in doubt, and then nothing. */
    @Test
    void allInDoubtWhereLittleIs() throws IOException {
        assertThat(sensitivity("--measure", "in_touch", "--population", "uasc", "--as-at", "2017-11", "--global")
                        .words())
                .contains("With all assumptions in doubt at once, one at a time they explain all of the variance: no"
                        + " interactions show.")
                .contains("In-touch rate, UASC 100% 100% ");
        assertThat(sensitivity("--as-at", "2017-11", "--global").words())
                .contains(
                        "With all assumptions in doubt at once they stay as they are, so there is no variance to explain.")
                .doesNotContain("Table 2");
        assertThat(out.resolve("global.csv")).hasContent("parameter,population,ages,type,first_order,total");
    }

    @Test
    void correlationsAreLeftOut() throws IOException {
        Files.writeString(
                study.resolve("correlations.csv"),
                "parameter,population,ages,with_parameter,with_population,with_ages,correlation,provenance,source,locator,note\n"
                        + "take_up,citizen,21-25,take_up,uasc,21-25,0.5,judged,,,One council's offer\n");

        assertThat(sensitivity("--as-at", "2017-12", "--global").words())
                .contains("The study's correlations are left out of these shares");
    }

    /** The range in force in an earlier month is another one. */
    @Test
    void theMonthAskedAbout() throws IOException {
        sensitivity("--as-at", "2018-06", "--quiet");

        assertThat(rows("sensitivity.csv", HEADER))
                .anySatisfy(row -> assertThat(row).startsWith("entrants_at_18", "citizen", "all", "", "150", "200"));
    }

    /** By hand: 237.27 of 2237.27 are 0.848 of the UASC who would not take up, 0.2934 of 953.62. */
    @Test
    void whereATargetIsReached() throws IOException {
        Run run = sensitivity("--measure", "in_touch", "--target", "2000");

        assertThat(run.words())
                .contains("They are 2,000 if one assumption alone is otherwise: take-up, UASC at 0.707; take-up"
                        + ", Citizen at 0.647; in-touch rate, UASC at 0.665; or 7 more in the table; no value of the other"
                        + " 4 does it.")
                .contains("At high Swing Target Take-up, UASC 0.15 1 1,550 2,237 687 0.707 ")
                .contains("Entrants at 18, Citizen 135 190 2,144 2,330 186 ×0.611 ")
                .contains("Arrivals, UASC 9 32 2,145 2,386 240 none ");
        assertThat(rows("sensitivity.csv", HEADER)).isNotEmpty();
        List<String> lines = Files.readAllLines(out.resolve("switching.csv"));
        assertThat(lines).first().isEqualTo("parameter,population,ages,type,target,switching_value,switching_factor");
        assertThat(Double.parseDouble(lines.get(1).split(",")[5]))
                .isEqualTo(1 - 237.2688 / 0.848 / 953.62, within(1e-4));
        assertThat(lines).contains("arrivals,uasc,all,,2000,,");
        assertThat(out.resolve("manifest.json")).content().contains("\"target\" : \"2000.0\"");
    }

    @Test
    void aTargetOutOfReach() {
        assertThat(sensitivity("--as-at", "2017-11", "--target", "3000").words())
                .contains("are not moved by a person by any assumption alone.")
                .contains("They do not reach 3,000 by any one assumption alone.");
    }

    @Test
    void aTargetThatIsReachedAsItIs() {
        assertThat(sensitivity("--as-at", "2017-11", "--target", "1456").out()).contains("They are 1,456 as it is.");
        assertThat(sensitivity("--target", "2551").out())
                .as("the 2,551.05 of the forecast are shown as 2,551")
                .contains("They are 2,551 as it is.");
    }

    @Test
    void onePopulationUnderAScenario() throws IOException {
        KentCopy.scenario(study, "half", "take_up,uasc,21-25,2017-12,,replace,0.5,Half,");

        Run run = sensitivity("--population", "uasc", "--scenario", "half", "--measure", "under_18");

        assertThat(run.words())
                .startsWith(
                        "Scenario half: What if half. It answers: What if? UASC under-18s in care in November 2021,");
        assertThat(rows("sensitivity.csv", HEADER))
                .allSatisfy(row -> assertThat(row[1]).isEqualTo("uasc"))
                .as("what is put in the place of a value has no range")
                .noneSatisfy(row -> assertThat(row[0]).isEqualTo("take_up"));
        assertThat(out.resolve("sensitivity.svg")).content().contains("scenario half");
    }

    @Test
    void theOtherForms() throws IOException {
        assertThat(sensitivity("--format", "csv").out()).isEqualTo(Files.readString(out.resolve("sensitivity.csv")));
        assertThat(sensitivity("--format", "markdown").out())
                .isEqualTo(Files.readString(out.resolve("sensitivity.md")))
                .contains("| Take-up, UASC | 0.15 | 1 |")
                .doesNotContain("\n\n\n");
        assertThat(sensitivity("--quiet").out()).isEmpty();
    }

    @Test
    void theTextFitsTheTerminal() {
        Run run = Run.ofWidth(
                60, "sensitivity", study.toString(), "--as-at", "2018-11", "--target", "2000", "--out", out.toString());

        assertThat(run.lines().stream().filter(line -> !line.startsWith("Wrote")))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--population nobody | there is no population 'nobody'; it must be one of citizen, uasc",
                "--as-at 2021-12 | --as-at 2021-12 lies outside the months projected, 2017-11 to 2021-11; --until sets the last",
                "--as-at 2017-10 | --as-at 2017-10 lies outside the months projected, 2017-11 to 2021-11; --until sets the last",
                "--target many | Invalid value for option '--target': 'many' is not a number of people or pounds; write it like 2000",
                "--target NaN | Invalid value for option '--target': 'NaN' is not a number of people or pounds; write it like 2000",
                "--target -5 | --target is a number of people, and there cannot be fewer than none",
                "--measure people | Invalid value for option '--measure': 'people' is no measure; it must be one of care_leavers, in_touch, under_18, advisers, grant, cost, gap",
                "--scenario none | there is no scenario 'none' in STUDY; it must be one of base",
                "--measure under_18 --population citizen | --measure under_18 counts children in care, and this study counts none of citizen; see youngest_age in STUDY/study.csv"
            })
    void wrongUsageIsExplained(String options, String message) {
        assertRefused(sensitivity(options.split(" ")), message.replace("STUDY", study.toString()));
    }

    @Test
    void underEighteenWhereNoChildrenAreCounted() throws IOException {
        study = KentCopy.withoutChildren(folder.resolve("plain"));

        assertRefused(
                sensitivity("--measure", "under_18"),
                "--measure under_18 counts children in care, and this study counts none; see youngest_age in "
                        + study.resolve("study.csv"));
    }

    @Test
    void aStudyWithoutRanges() throws IOException {
        KentCopy.change(
                study.resolve("assumptions.csv"),
                text -> text.replaceAll(
                                "(?m)^((?:[^,]*,){5})[^,]*,[^,]*,[a-z]*,(share|people|months|factor)", "$1,,,$2")
                        .replaceAll("(?m)^((?:[^,]*,){7}),([^,]*,judged),", "$1fixed,$2,"));

        assertRefused(
                sensitivity(),
                "no assumption has a range to be moved over; give low, high and spread in "
                        + study.resolve("assumptions.csv"));
    }

    private void assertRefused(Run run, String message) {
        assertThat(run.err()).isEqualTo("carecast: " + message + "\nTry 'carecast sensitivity --help'.\n");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(out).doesNotExist();
    }

    private Run sensitivity(String... options) {
        return Run.of(Stream.concat(
                        Stream.of("sensitivity", study.toString(), "--out", out.toString()), Arrays.stream(options))
                .toArray(String[]::new));
    }
}
