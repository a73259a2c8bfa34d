package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code fan}, on Kent's study. */
final class FanCommandTest extends KentCommandTest {

    private static final String HEADER = "scenario,as_at,population,measure,p2_5,p10,p25,p50,p75,p90,p97_5,mean";
    private static final String ABOVE = "scenario,as_at,population,measure,above,chance,chance_by_then";
    private static final String TWICE = "arrivals,uasc,,2017-12,,scale,2,Twice,";
    // Care leavers and in touch of citizen, UASC and all; under 18 of UASC and all.
    private static final int READINGS = 8;
    private static final int MONTHS = 49;
    // Columns of the file.
    private static final int P10 = 5;
    private static final int P50 = 7;
    private static final int P90 = 9;

    /** What the sentences say is what stands in the file, and the ranges of one doubt alone are what fans of it alone have. */
    @Test
    void theFindingsTheTablesAndTheNotes() throws IOException {
        Run run = fan();
        String[] both = lastOfAll();
        fan("--no-chance");
        String[] belief = lastOfAll();
        fan("--no-belief");
        String[] chance = lastOfAll();

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.words())
                .startsWith(
                        "Care leavers in November 2021 lie between %s and %s in 80 draws of 100; the forecast itself, 2,551, is higher than in "
                                .formatted(people(both[P10]), people(both[P90])))
                .contains("stand at the end of their ranges; half the draws lie below %s.".formatted(people(both[P50])))
                .contains(
                        ". Plan for %s places to have enough 9 times in 10. The range is %s to %s with belief alone and %s to %s with chance alone. Table 1: Care leavers – all populations Nov-17 Nov-18 Nov-19 Nov-20 Nov-21 Forecast 1,456 1,755 2,039 2,299 2,551 P10 1,456 "
                                .formatted(
                                        people(both[P90]),
                                        people(belief[P10]),
                                        people(belief[P90]),
                                        people(chance[P10]),
                                        people(chance[P90])))
                .contains(
                        "Table 2: Care leavers – Citizen ",
                        "Table 3: Care leavers – UASC ",
                        " 40 draws from seed 1; 40 each of belief and of chance alone. ");
        assertThat(length(chance)).isPositive();
        assertThat(length(belief)).as("belief is in more doubt than chance").isGreaterThan(length(chance));
        assertThat(length(both)).isGreaterThan(length(chance));
    }

    /** What the file has of care leavers of all populations in the last month. */
    private String[] lastOfAll() throws IOException {
        return rows("fan.csv", HEADER).stream()
                .filter(row -> row[1].equals("2021-11") && row[2].equals("all") && row[3].equals("care_leavers"))
                .findFirst()
                .orElseThrow();
    }

    private static double length(String[] row) {
        return Double.parseDouble(row[P90]) - Double.parseDouble(row[P10]);
    }

    /** As sentences have it. */
    private static String people(String cell) {
        return "%,d".formatted(Math.round(Double.parseDouble(cell)));
    }

    @Test
    void theFileHasEveryMonthPopulationAndMeasure() throws IOException {
        fan("--quiet");
        List<String[]> rows = rows("fan.csv", HEADER);

        assertThat(rows).hasSize(MONTHS * READINGS);
        assertThat(rows).allSatisfy(row -> {
            double[] quantiles = IntStream.range(4, 11)
                    .mapToDouble(place -> Double.parseDouble(row[place]))
                    .toArray();
            assertThat(quantiles).isSorted();
            assertThat(quantiles[0]).isNotNegative();
        });
        assertThat(rows.get(0))
                .as("the opening position is no matter of doubt")
                .containsExactly(
                        "base",
                        "2017-11",
                        "citizen",
                        "care_leavers",
                        "633",
                        "633",
                        "633",
                        "633",
                        "633",
                        "633",
                        "633",
                        "633");
        assertThat(names()).containsExactlyInAnyOrder("fan.csv", "fan.md", "fan.png", "fan.svg", "manifest.json");
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBytes() throws IOException {
        fan("--threads", "1", "--above", "2000");
        List<Path> files = paths();
        for (String threads : List.of("2", "7")) {
            Run.of(
                    "fan",
                    study.toString(),
                    "--draws",
                    "40",
                    "--out",
                    folder.resolve(threads).toString(),
                    "--threads",
                    threads,
                    "--above",
                    "2000");
            assertThat(files)
                    .hasSize(6)
                    .allSatisfy(file -> assertThat(folder.resolve(threads).resolve(file.getFileName()))
                            .hasSameBinaryContentAs(file));
        }
    }

    @Test
    void anotherSeedGivesOtherDraws() throws IOException {
        fan("--seed", "1");
        String first = Files.readString(out.resolve("fan.csv"));
        fan("--seed", "2");
        String second = Files.readString(out.resolve("fan.csv"));
        fan("--seed", "1");

        assertThat(second).isNotEqualTo(first);
        assertThat(out.resolve("fan.csv")).hasContent(first);
    }

    @Test
    void beliefOrChanceAlone() {
        assertThat(fan("--no-chance").words())
                .contains("Chance is switched off: this is the range of belief alone, with people in expected numbers.")
                .contains("people come and go in expected numbers. 40 draws from seed 1. ");
        assertThat(fan("--no-belief").words())
                .contains(
                        "Belief is switched off: this is the range of chance alone, with every assumption at its value.")
                .doesNotContain("assumptions.csv");
    }

    /** Without both, a draw is the forecast, to the digit. */
    @Test
    void withoutBothEveryDrawIsTheForecast() {
        assertThat(fan("--no-chance", "--no-belief").words())
                .startsWith(
                        "Care leavers in November 2021 are 2,551 in every draw; the forecast itself is the same. Plan"
                                + " for 2,551 places to have enough 9 times in 10. Belief and chance are both switched off")
                .contains("P10 1,456 1,755 2,039 2,299 2,551 P50 1,456 1,755 2,039 2,299 2,551");
    }

    @Test
    void howOftenItIsAboveANumber() throws IOException {
        assertThat(fan("--above", "1400").words())
                .containsPattern(
                        "They are above 1,400 in November 2021 in .+, and at the end of some month by then in .+\\.");
        List<String[]> rows = rows("above.csv", ABOVE);

        assertThat(rows).hasSize(MONTHS * READINGS);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row[4]).isEqualTo("1400");
            assertThat(Double.parseDouble(row[5])).isBetween(0.0, Double.parseDouble(row[6]));
        });
        assertThat(rows)
                .filteredOn(row -> row[1].equals("2017-11"))
                .filteredOn(row -> row[2].equals("all") && row[3].equals("care_leavers"))
                .allSatisfy(row -> assertThat(row[5]).as("1,456 to begin with").isEqualTo("1"));
        assertThat(out.resolve("manifest.json")).content().contains("\"above\" : \"1400.0\"");
    }

    @Test
    void anotherReading() {
        assertThat(fan("--measure", "under_18", "--population", "uasc", "--as-at", "2020-03", "--range", "95")
                        .words())
                .startsWith("UASC under-18s in care in March 2020 ")
                .contains(" in 95 draws of 100")
                .contains("Mar-18 Mar-19 Mar-20 Mar-21 Forecast ", " P2.5 ", " P97.5 ");
    }

    @ParameterizedTest
    @CsvSource({"95, 95 times in 100", "50, 5 times in 10", "1, 1 time in 100"})
    void anotherPlan(String planning, String words) {
        assertThat(fan("--planning", planning).out())
                .contains(" places to have enough " + words + ".")
                .contains("Plan for (P" + planning + ")");
    }

    @Test
    void scenariosSideBySide() throws IOException {
        KentCopy.scenario(study, "twice", TWICE);

        Run run = fan("--scenario", "base", "--scenario", "twice");

        assertThat(run.out())
                .contains("Scenario twice: What if twice. It answers: What if?")
                .containsOnlyOnce("Wrote ");
        assertThat(rows("fan.csv", HEADER))
                .hasSize(2 * MONTHS * READINGS)
                .extracting(row -> row[0])
                .containsOnly("base", "twice");
        assertThat(names())
                .containsExactlyInAnyOrder(
                        "fan.csv",
                        "fan.md",
                        "fan.png",
                        "fan.svg",
                        "fan-twice.md",
                        "fan-twice.png",
                        "fan-twice.svg",
                        "manifest.json");
        assertThat(out.resolve("fan-twice.svg")).content().contains("scenario twice");
        assertThat(out.resolve("manifest.json")).content().contains("\"scenario\" : \"base twice\"");
    }

    @Test
    void whatFewDrawsDoNotSayIsAdmitted() {
        assertThat(fan("--draws", "20").words())
                .contains("With so few draws, fewer than 10 lie beyond an end of the range or the places to plan for");
        assertThat(fan("--draws", "100").out()).doesNotContain("With so few draws");
        assertThat(fan("--draws", "100", "--range", "99").out()).contains("With so few draws");
        assertThat(fan("--draws", "1").words())
                .matches("Care leavers in November 2021 are [\\d,]+ in the one draw made; .*");
    }

    /** A scenario drawn beside others is drawn as it is alone. */
    @Test
    void aScenarioIsTheSameAloneAndBesideOthers() throws IOException {
        KentCopy.scenario(study, "twice", TWICE);
        fan("--scenario", "base", "--scenario", "twice");
        byte[] beside = Files.readAllBytes(out.resolve("fan-twice.md"));
        fan("--scenario", "twice");

        assertThat(out.resolve("fan-twice.md")).hasBinaryContent(beside);
    }

    @Test
    void whatIsRecorded() {
        fan("--no-chance", "--seed", "5", "--threads", "3", "--date", "2026-11-30");

        assertThat(out.resolve("manifest.json"))
                .content()
                .contains(
                        "\"command\" : \"fan\"",
                        "\"until\" : \"2021-11\"",
                        "\"as-at\" : \"2021-11\"",
                        "\"measure\" : \"care_leavers\"",
                        "\"population\" : \"all\"",
                        "\"scenario\" : \"base\"",
                        "\"draws\" : \"40\"",
                        "\"seed\" : \"5\"",
                        "\"no-chance\" : \"true\"",
                        "\"no-belief\" : \"false\"",
                        "\"range\" : \"80\"",
                        "\"planning\" : \"90\"",
                        "\"date\" : \"2026-11-30\"")
                .doesNotContain("threads", "above");
    }

    @Test
    void theOtherForms() throws IOException {
        assertThat(fan("--format", "csv").out()).isEqualTo(Files.readString(out.resolve("fan.csv")));
        assertThat(fan("--format", "markdown").out())
                .isEqualTo(Files.readString(out.resolve("fan.md")))
                .startsWith(
                        "# Kent County Council: Care leavers forecast, how sure it is\n\nCare leavers in November 2021 ")
                .contains("| Plan for (P90) | 1,456 |")
                .doesNotContain("\n\n\n");
        assertThat(fan("--quiet").out()).isEmpty();
    }

    @Test
    void theTextFitsTheTerminal() {
        Run run = Run.ofWidth(60, "fan", study.toString(), "--draws", "40", "--above", "2000", "--out", out.toString());

        assertThat(run.lines().stream().filter(line -> !line.startsWith("Wrote")))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60));
    }

    @ParameterizedTest
    @CsvSource({"--until 2017-12, 2", "--until 2025-11 --as-at 2025-11, 97"})
    void shortAndLong(String options, int months) throws IOException {
        Run run = fan(options.split(" "));

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        List<String[]> rows = rows("fan.csv", HEADER);
        assertThat(rows).hasSize(months * READINGS);
        String last = options.substring(options.length() - 7);
        assertThat(rows.get(rows.size() - 1)[1]).isEqualTo(last);
        String[] all = rows.stream()
                .filter(row -> row[1].equals(last) && row[2].equals("all") && row[3].equals("care_leavers"))
                .findFirst()
                .orElseThrow();
        assertThat(run.words()).contains("lie between %s and %s in 80".formatted(people(all[P10]), people(all[P90])));
    }

    /** At the opening all are counted. */
    @Test
    void theOpeningMonthIsNoMatterOfDoubt() {
        assertThat(fan("--as-at", "2017-11").words())
                .startsWith("Care leavers in November 2017 are 1,456 in every draw;");
    }

    @Test
    void ofOneDrawEveryQuantileIsThatDraw() throws IOException {
        fan("--draws", "1");

        assertThat(rows("fan.csv", HEADER))
                .allSatisfy(row -> assertThat(List.of(row).subList(4, 12)).containsOnly(row[4]));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--draws 0 | Invalid value for option '--draws': '0' is not a number of draws; write a whole number from 1 to 10000000",
                "--draws 10000001 | Invalid value for option '--draws': '10000001' is not a number of draws; write a whole number from 1 to 10000000",
                "--draws 1e4 | Invalid value for option '--draws': '1e4' is not a number of draws; write a whole number from 1 to 10000000",
                "--range 0 | Invalid value for option '--range': '0' is not a percentage; write a whole number from 1 to 99",
                "--range 100 | Invalid value for option '--range': '100' is not a percentage; write a whole number from 1 to 99",
                "--range 0.8 | Invalid value for option '--range': '0.8' is not a percentage; write a whole number from 1 to 99",
                "--planning 90% | Invalid value for option '--planning': '90%' is not a percentage; write a whole number from 1 to 99",
                "--planning -1 | Invalid value for option '--planning': '-1' is not a percentage; write a whole number from 1 to 99",
                "--threads 0 | Invalid value for option '--threads': '0' is not a number of threads; write a whole number from 1 to 64",
                "--seed x | Invalid value for option '--seed': 'x' is not a seed; write a whole number of up to 18 digits",
                "--seed 99999999999999999999 | Invalid value for option '--seed': '99999999999999999999' is not a seed; write a whole number of up to 18 digits",
                "--above many | Invalid value for option '--above': 'many' is not a number of people or pounds; write it like 2000",
                "--as-at 2021-12 | --as-at 2021-12 lies outside the months projected, 2017-11 to 2021-11; --until sets the last",
                "--population nobody | there is no population 'nobody'; it must be one of citizen, uasc",
                "--measure under_18 --population citizen | --measure under_18 counts children in care, and this study counts none of citizen; see youngest_age in STUDY/study.csv",
                "--scenario none | there is no scenario 'none' in STUDY; it must be one of base, twice",
                "--scenario base --scenario twice --format csv | --format csv shows one scenario at a time; fan.csv holds them all"
            })
    void wrongUsageIsExplained(String options, String message) throws IOException {
        KentCopy.scenario(study, "twice", TWICE);

        Run run = fan(options.split(" "));

        assertThat(run.err())
                .isEqualTo(
                        "carecast: " + message.replace("STUDY", study.toString()) + "\nTry 'carecast fan --help'.\n");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(out).doesNotExist();
    }

    private Run fan(String... options) {
        Stream<String> draws = List.of(options).contains("--draws") ? Stream.empty() : Stream.of("--draws", "40");
        return Run.of(
                Stream.of(Stream.of("fan", study.toString(), "--out", out.toString()), draws, Arrays.stream(options))
                        .flatMap(each -> each)
                        .toArray(String[]::new));
    }
}
