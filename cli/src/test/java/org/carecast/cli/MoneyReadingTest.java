package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code fan} and {@code sensitivity} of grant, cost and gap, on Kent's study. */
final class MoneyReadingTest extends KentCommandTest {

    private static final String MILLIONS = "-?£[\\d.,]+m?";

    // The semi-independent places of citizens, and the fostering rates that stand for the cost of UASC under 18.
    private static final String CAVEAT =
            " (cost in part at a judged figure; in part from Kent's own fostering rates, without staff; in part from a total in the press)";

    @BeforeEach
    void kentWithMoney() throws IOException {
        study = KentCopy.withMoney(folder.resolve("rich"));
    }

    @Test
    void aFanOfTheGapIsInPoundsOfAFinancialYear() {
        String text = words(fan("--measure", "gap", "--above", "10000000"));

        assertThat(text)
                .matches(
                        ("The gap between cost and grant in 2020-21CAVEAT lies between M and M in 80 draws of 100(?: \\(half of"
                                        + " them at most M\\))?; the forecast itself, M, is higher than in .+? Plan for a gap of M to have enough 9"
                                        + " times in 10CAVEAT\\. It is above £10,000,000 in 2020-21 in .+?, and in some twelve months by then in .+?"
                                        + " The range is M to M with belief alone and M to M with chance alone\\. Table 1: Gap between cost and"
                                        + " grant in thousands of pounds, by financial year – all populations 2018-19 2019-20 2020-21 Forecast"
                                        + " [\\d,]+ [\\d,]+ [\\d,]+ P10 .+")
                                .replace("M", MILLIONS)
                                .replace("CAVEAT", Pattern.quote(CAVEAT)))
                .contains("Table 2: Gap between cost and grant in thousands of pounds, by financial year – Citizen ")
                .contains("where it is less than nothing, grant is left over.");
        assertThat(findings(text)).doesNotContain("people", "care leavers", "in touch", "places");
    }

    @Test
    void twelveMonthsThatAreNoFinancialYearAreNamed() {
        assertThat(words(fan("--measure", "cost", "--as-at", "2019-06")))
                .startsWith("The cost in the twelve months to June 2019" + CAVEAT + " lies between £")
                .contains(
                        " Table 1: Cost in thousands of pounds, in the twelve months to the end of each – all populations"
                                + " Jun-19 Jun-20 Jun-21 ");
    }

    /** Of grant little is the danger: nine times in ten there is as much as the P10. Nothing is paid for citizens. */
    @Test
    void ofAGrantTheLowEndIsPlannedFor() throws IOException {
        String text = words(fan("--measure", "grant", "--no-chance"));

        assertThat(text)
                .matches(
                        "The grant in 2020-21 lies between (£[\\d.]+m) and .+ Plan for a grant of \\1 to have as much 9 times"
                                + " in 10\\. Chance is switched off: this is the range of belief alone\\. .+Plan for \\(P10\\).+")
                .contains("Table 1: Grant in thousands of pounds, by financial year – UASC ")
                .doesNotContain("Table 2");
        assertThat(lines("fan.csv")).noneMatch(line -> line.contains(",citizen,grant,"));
    }

    @Test
    void theFileHasPoundsOfTwelveMonthsBesidePeople() throws IOException {
        fan("--measure", "gap", "--above", "10000000");

        List<String> lines = lines("fan.csv");
        assertThat(lines)
                .first()
                .isEqualTo("scenario,as_at,population,measure,p2_5,p10,p25,p50,p75,p90,p97_5,mean,carried_forward");
        assertThat(lines).anyMatch(line -> line.startsWith("base,2017-11,all,care_leavers,1456,"));
        assertThat(lines)
                .filteredOn(line -> line.contains(",all,gap,"))
                .hasSize(37)
                .first()
                .asString()
                .startsWith("base,2018-11,");
        assertThat(lines("above.csv").stream().skip(1))
                .as("a number of pounds says nothing of people")
                .isNotEmpty()
                .allMatch(line -> line.matches("base,[\\d-]+,\\w+,(grant|cost|gap),10000000,.*"));
        assertThat(out.resolve("fan.svg")).content().contains("Thousands of pounds");
    }

    @Test
    void ofPeopleNothingIsSaidOfMoney() throws IOException {
        String text = words(fan());

        assertThat(text)
                .startsWith("Care leavers in November 2021 lie between ")
                .doesNotContain("£", "pounds");
        assertThat(lines("fan.csv")).noneMatch(line -> line.contains(",gap,"));
    }

    @Test
    void aSensitivityOfTheGap() throws IOException {
        String text = words(sensitivity("--measure", "gap", "--target", "16000000"));

        assertThat(text)
                .startsWith("The gap between cost and grant in 2020-21, £8.10m if all is as assumed" + CAVEAT
                        + ", rests most on arrivals, UASC: £10.19m at the low end of its range (9) and £1.11m at the high"
                        + " end (32); next comes level of costs, UASC aged 13 to 17, £7.67m to £15.76m. It is £16,000,000 if"
                        + " one assumption alone is otherwise: ")
                .contains(
                        "Table 1: Gap between cost and grant in thousands of pounds in 2020-21, 8,103 if all is as assumed ")
                .contains(" Level of costs, UASC aged 13 to 17 0.92 2.42 7,672 15,756 8,084 ");
        assertThat(findings(text)).doesNotContain("people", "care leavers", "in touch");
        assertThat(lines("sensitivity.csv")).anyMatch(line -> line.startsWith("cost_level,uasc,13-17,,0.92,2.42,767"));
        assertThat(out.resolve("sensitivity.svg")).content().contains("in thousands of pounds in 2020-21");
    }

    @Test
    void aSurplusCanBeATarget() {
        assertThat(words(sensitivity("--measure", "gap", "--population", "uasc", "--target", "-500000")))
                .contains("It is -£500,000 if one assumption alone is otherwise: ")
                .contains("level of costs, UASC aged 13 to 17 at ");
        assertThat(words(sensitivity("--measure", "gap", "--target", "8103000")))
                .contains("It is £8,103,000 as it is.");
    }

    @Test
    void allAtOnce() {
        assertThat(words(sensitivity("--measure", "grant", "--population", "uasc", "--as-at", "2018-11", "--global")))
                .contains(
                        "Table 2: Grant for UASC in the twelve months to November 2018, shares of the variance with all assumptions"
                                + " in doubt at once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fan", "sensitivity"})
    void theYearThatEndsLastIsRead(String command) {
        assertThat(words(run(command, "--measure", "gap"))).startsWith("The gap between cost and grant in 2020-21");
        assertThat(words(run(command, "--measure", "gap", "--until", "2019-01")))
                .as("no March after twelve months")
                .startsWith("The gap between cost and grant in the twelve months to January 2019");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--measure gap --as-at 2018-10 | --as-at 2018-10 is too early for gap, which is that of 12 months; the first end with 2018-11",
                "--measure gap --until 2018-10 | --measure gap is that of 12 months, and 11 are projected; --until sets the last",
                "--measure cost --as-at 2022-03 | --as-at 2022-03 lies outside the months projected, 2017-11 to 2021-11; --until sets the last",
                "--measure grant --population citizen | --measure grant: no rule of funding.csv pays anything for citizen"
            })
    void whatCannotBeReadIsRefused(String options, String message) {
        assertThat(Stream.of("fan", "sensitivity").map(command -> run(command, options.split(" "))))
                .allSatisfy(run -> {
                    assertThat(run.exit()).isEqualTo(2);
                    assertThat(run.err()).startsWith("carecast: " + message + "\n");
                });
        assertThat(out).doesNotExist();
    }

    @Test
    void aStudyThatSaysNothingOfMoneyIsRefused() throws IOException {
        Files.delete(study.resolve("unit-costs.csv"));
        Files.delete(study.resolve("../national/unit-costs.csv"));
        assertThat(sensitivity("--measure", "gap").err())
                .startsWith("carecast: --measure gap: no cost is known; " + study.resolve("unit-costs.csv"));
        assertThat(words(sensitivity("--measure", "grant"))).startsWith("The grant in 2020-21, £14.92m");

        study = KentCopy.in(folder.resolve("poor"));
        assertThat(fan("--measure", "gap").err()).startsWith("carecast: no rates are known; ");
    }

    private static String findings(String text) {
        return text.substring(0, text.indexOf("Table 1"));
    }

    private static String words(Run run) {
        assertThat(run.err()).isEmpty();
        return run.words();
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(out.resolve(file));
    }

    private Run fan(String... options) {
        return run("fan", options);
    }

    private Run sensitivity(String... options) {
        return run("sensitivity", options);
    }

    private Run run(String command, String... options) {
        Stream<String> draws = command.equals("fan") ? Stream.of("--draws", "40") : Stream.empty();
        return Run.of(
                Stream.of(Stream.of(command, study.toString(), "--out", out.toString()), draws, Arrays.stream(options))
                        .flatMap(each -> each)
                        .toArray(String[]::new));
    }
}
