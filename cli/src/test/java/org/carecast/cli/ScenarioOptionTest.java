package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --scenario} of forecast and explain, on Kent's study with scenarios of three lines. */
final class ScenarioOptionTest extends KentCommandTest {

    private static final String HALF_UASC = "take_up,uasc,21-25,2017-12,,replace,0.5,Half,";

    private Path low;

    @BeforeEach
    void kentWithScenarios() throws IOException {
        KentCopy.scenario(study, "half", HALF_UASC);
        KentCopy.scenario(study, "nobody", "entrants_at_18,citizen,,2017-12,,scale,0,Nobody,");
        low = KentCopy.scenario(study, "less", "take_up,uasc,21-25,2017-12,,add,-0.6,Less,");
    }

    /** By hand: half of the 953.62 UASC who turn 21 by November 2021 are missing, 476.81 of 2551.18. */
    @Test
    void theTablesAreThoseOfTheScenario() {
        Run run = forecast("--scenario", "half");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("Scenario half: What if half. It answers: What if?\n")
                .containsPattern("Total +1,456 .* 2,074\n")
                .contains("2,074 in\nNovember 2021")
                .doesNotContain("printed figures");
    }

    @Test
    void filesCarryTheIdOfTheScenario() throws IOException {
        forecast("--scenario", "half+nobody");

        assertThat(names())
                .containsExactlyInAnyOrder(
                        "appendix-half+nobody.csv",
                        "appendix-half+nobody.md",
                        "balance-uasc-half+nobody.png",
                        "balance-uasc-half+nobody.svg",
                        "flows.csv",
                        "in-touch-half+nobody.png",
                        "in-touch-half+nobody.svg",
                        "manifest.json",
                        "plan.csv",
                        "projection.csv",
                        "social-workers.csv",
                        "stock-citizen-half+nobody.png",
                        "stock-citizen-half+nobody.svg",
                        "stock-uasc-half+nobody.png",
                        "stock-uasc-half+nobody.svg",
                        "table-1-half+nobody.png",
                        "table-1-half+nobody.svg");
        assertThat(out.resolve("manifest.json"))
                .content()
                .contains("\"scenario\" : \"half+nobody\"", "\"file\" : \"scenarios/half.csv\"");
    }

    @Test
    void severalSideBySide() throws IOException {
        Run run = forecast("--scenario", "base", "--scenario", "half", "--scenario", "half+nobody");

        assertThat(run.out())
                .containsSubsequence("Table 1: ", "Scenario half: ", "Table 1: ", "Scenario half+nobody: ");
        assertThat(names())
                .contains("appendix.csv", "appendix-half.csv", "table-1.svg", "table-1-half.svg")
                .hasSize(3 * 12 + 5);
        assertThat(scenarios("projection.csv")).containsExactly("base", "half", "half+nobody");
        assertThat(scenarios("flows.csv")).containsExactly("base", "half", "half+nobody");
        assertThat(out.resolve("manifest.json")).content().contains("\"scenario\" : \"base half half+nobody\"");
    }

    @Test
    void theBaseCaseByItsNameIsTheForecast() throws IOException {
        String usual = forecast().out();
        byte[] appendix = Files.readAllBytes(out.resolve("appendix.csv"));

        assertThat(forecast("--scenario", "base").out()).isEqualTo(usual);
        assertThat(out.resolve("appendix.csv")).hasBinaryContent(appendix);
        assertThat(forecast("--scenario", "base+half").out()).startsWith("Scenario half: ");
    }

    @Test
    void theOrderOfAStackCounts() throws IOException {
        KentCopy.scenario(study, "twice", "entrants_at_18,citizen,,2017-12,,scale,2,Twice,");
        KentCopy.scenario(study, "hundred", "entrants_at_18,citizen,,2017-12,,add,100,More,");

        // Of citizens 672.5 come in within four years: 2 x (672.5 + 400) against 2 x 672.5 + 400.
        assertThat(citizens("hundred+twice") - citizens("twice+hundred")).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--scenario halves | there is no scenario 'halves' in STUDY; it must be one of base, half, less, nobody",
                "--scenario half+halves | there is no scenario 'halves' in STUDY; it must be one of base, half, less, nobody",
                "--scenario half+ | there is no scenario '' in STUDY; it must be one of base, half, less, nobody",
                "--scenario half --scenario half | --scenario half stands twice; name each once",
                "--scenario half --scenario base+half | --scenario base+half stands twice; name each once",
                "--scenario half+half | 'half+half' names half twice; a scenario can be put on once",
                "--format csv --scenario base --scenario half | --format csv shows one scenario at a time; projection.csv holds them all"
            })
    void wrongUsageIsExplained(String options, String message) {
        Run run = forecast(options.split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("carecast: " + message.replace("STUDY", study.toString())
                        + "\nTry 'carecast forecast --help'.\n");
        assertThat(run.out()).isEmpty();
        assertThat(out).doesNotExist();
    }

    @Test
    void aStackThatLeavesTheBoundsIsBadData() {
        Run run = forecast("--scenario", "half+less");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo(low
                        + ":4:7: take_up of uasc would go from 0.5 to -0.1 in 2017-12; it must stay from 0 to 1\n"
                        + "carecast: 1 problem; nothing was written\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void aBrokenScenarioIsBadDataEvenIfItIsNotRun() throws IOException {
        Path file = KentCopy.scenario(study, "bad", HALF_UASC.replace("0.5", "half"));

        Run run = forecast();

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).startsWith(file + ":4:7: 'half' is not a number;");
        assertThat(out).doesNotExist();
    }

    @Test
    void explainSaysWhatAScenarioAssumesAndWhy() throws IOException {
        Path file = KentCopy.scenario(
                study, "year", "take_up,uasc,21-25,2018-06,2019-05,scale,0.5,For a year,kcc-minutes-2019");

        assertThat(explain("year", "2018-06").lines())
                .contains(
                        "take_up of uasc aged 21-25 in 2018-06",
                        "  value      0.5 share",
                        "  range      0.075 to 0.5 in eight cases of ten, triangular",
                        "  kind       judged",
                        "  why        For a year",
                        "  in force   from 2018-06",
                        "  before     1 from 2017-12",
                        "  after      1 from 2019-06",
                        "  row        " + file + ":4");
        assertThat(explain("year", "2018-05").lines())
                .contains("  value      1 share", "  kind       derived", "  after      0.5 from 2018-06");
        assertThat(explain("year", "2019-06").lines())
                .contains("  value      1 share", "  kind       derived", "  before     0.5 from 2018-06");
    }

    @Test
    void explainTakesOneScenario() {
        Run run = Run.of("explain", study.toString(), "take_up", "--scenario", "half", "--scenario", "nobody");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("one --scenario at a time here; a+b puts b on top of a");
    }

    private Run forecast(String... options) {
        return Run.of(
                Stream.concat(Stream.of("forecast", study.toString(), "--out", out.toString()), Arrays.stream(options))
                        .toArray(String[]::new));
    }

    private Run explain(String scenario, String month) {
        // Wide enough for the name of a temporary folder.
        return Run.ofWidth(
                300,
                "explain",
                study.toString(),
                "take_up",
                "--population",
                "uasc",
                "--scenario",
                scenario,
                "--at",
                month);
    }

    /** Citizens at the end, as the appendix prints them. */
    private int citizens(String scenario) throws IOException {
        forecast("--quiet", "--scenario", scenario);
        return Files.readAllLines(out.resolve("appendix-" + scenario + ".csv")).stream()
                .filter(line -> line.startsWith("2,citizen,Total,2021-11,"))
                .mapToInt(line -> Integer.parseInt(line.substring(line.lastIndexOf(',') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private List<String> scenarios(String file) throws IOException {
        return Files.readAllLines(out.resolve(file)).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .distinct()
                .toList();
    }
}
