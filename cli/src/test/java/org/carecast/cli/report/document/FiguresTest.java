package org.carecast.cli.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FiguresTest {

    @ParameterizedTest(name = "{0} to {1} decimals is {2}")
    @CsvSource({
        "0.5, 0, 1",
        "1.5, 0, 2",
        "2.5, 0, 3",
        "2.4999, 0, 2",
        "0.848, 2, 0.85",
        "0.8449999, 2, 0.84",
        "1297.1, 0, '1,297'",
        "1234567.5, 0, '1,234,568'",
        "0.90744, 3, 0.907",
        "-0.4, 0, 0",
        "-575.6, 0, -576"
    })
    void halfUpAndGrouped(double value, int decimals, String shown) {
        assertThat(Figures.grouped(value, decimals)).isEqualTo(shown);
    }

    /** 0.1 added five times is a hair below or above one half; it must not be the hair that decides. */
    @Test
    void noiseDoesNotDecideARounding() {
        assertThat(Figures.people(2.5 - 1e-12)).isEqualTo("3");
        assertThat(Figures.people(2.5 - 1e-6)).isEqualTo("2");
    }

    @ParameterizedTest(name = "£{0} is {1}")
    @CsvSource({
        "9166000, £9.17m",
        "-1235600, -£1.24m",
        "1000000, £1.00m",
        "940400, '£940,000'",
        "-500000, '-£500,000'",
        "499, £0",
        "-499, £0"
    })
    void sumsInASentence(double pounds, String shown) {
        assertThat(Figures.pounds(pounds)).isEqualTo(shown);
    }

    @Test
    void whereThereIsNoNumber() {
        assertThat(Figures.grouped(0.0 / 0.0, 3)).isEqualTo("-");
        assertThat(Figures.plain(0.0 / 0.0, 3)).isEmpty();
        assertThat(Figures.plain(1297.4, 0)).isEqualTo("1297");
    }

    @Test
    void changesAndShares() {
        assertThat(Figures.change(1671.2)).isEqualTo("+1,671");
        assertThat(Figures.change(-575.8)).isEqualTo("-576");
        assertThat(Figures.change(0.3)).isEqualTo("0");
        assertThat(Figures.percent(0.7522)).isEqualTo("75.2%");
        assertThat(Figures.asGiven(103.0)).isEqualTo("103");
        assertThat(Figures.asGiven(0.0445)).isEqualTo("0.0445");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0.70661, 0.707",
        "0.012345, 0.0123",
        "18.349, 18.3",
        "1.7999999, 1.8",
        "99.96, 100",
        "1234.5, '1,235'",
        "1, 1",
        "0, 0",
        "0.0000000001, 0"
    })
    void whatWasWorkedOutHasThreeFigures(double value, String shown) {
        assertThat(Figures.threeFigures(value)).isEqualTo(shown);
    }

    @Test
    void months() {
        assertThat(Figures.shortMonth(YearMonth.of(2017, 11))).isEqualTo("Nov-17");
        assertThat(Figures.longMonth(YearMonth.of(2017, 11))).isEqualTo("November 2017");
    }
}
