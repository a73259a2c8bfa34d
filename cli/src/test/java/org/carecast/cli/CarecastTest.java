package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CarecastTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "forecast ",
                "compare ",
                "sensitivity ",
                "fan ",
                "backtest ",
                "check ",
                "explain ",
                "reconcile "
            })
    void everyCommandHasHelpWithAnExample(String command) {
        Run run = Run.of((command + "--help").split(" "));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Usage: carecast").containsPattern("Examples?:\n  carecast " + command);
    }

    @Test
    void helpNamesEveryCommand() {
        assertThat(Run.of("--help").out())
                .contains("forecast", "compare", "sensitivity", "fan", "backtest", "check", "explain", "reconcile");
    }

    @Test
    void noCommandIsWrongUsage() {
        Run run = Run.of();

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("carecast: no command is named\nTry 'carecast --help'.\n");
    }

    @Test
    void anUnknownCommandIsWrongUsage() {
        assertThat(Run.of("forcast", Run.KENT).exit()).isEqualTo(2);
        assertThat(Run.of("forcast", Run.KENT).err()).contains("forcast").contains("Try 'carecast --help'.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--hire-month 3 | Unknown option: '--hire-month'; did you mean --hire-months?",
                "--hire-month=3 | Unknown option: '--hire-month=3'; did you mean --hire-months?",
                "--scenarios base --untill 2020-01 | Unknown options: '--scenarios', '--untill'; did you mean --scenario?",
                "-x | Unknown option: '-x'"
            },
            quoteCharacter = '"')
    void anUnknownOptionIsRefusedWithTheOneMostLikeIt(String options, String message) {
        Run run = Run.of(("forecast " + Run.KENT + " " + options).split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("carecast: " + message + "\nTry 'carecast forecast --help'.\n");
    }

    @Test
    void theWidthIsThatOfTheScreen() {
        assertThat(Carecast.width(Map.of("COLUMNS", "60"))).isEqualTo(60);
        assertThat(Carecast.width(Map.of("COLUMNS", "5"))).isEqualTo(55);
        assertThat(Carecast.width(Map.of("COLUMNS", ""))).isEqualTo(100);
        assertThat(Carecast.width(Map.of("COLUMNS", "wide"))).isEqualTo(100);
        assertThat(Carecast.width(Map.of())).isEqualTo(100);
    }
}
