package org.carecast.cli.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Odds claim neither none nor all where it is only rounding. */
final class OddsTest {

    @ParameterizedTest
    @CsvSource({
        "0, no draw, none",
        "0.0001, fewer than 1 draw of 100, fewer than 1 of 100",
        "0.0049, fewer than 1 draw of 100, fewer than 1 of 100",
        "0.005, 1 draw of 100, 1 of 100",
        "0.01, 1 draw of 100, 1 of 100",
        "0.11, 11 draws of 100, 11 of 100",
        "0.3749, 37 draws of 100, 37 of 100",
        "0.61, 61 draws of 100, 61 of 100",
        "0.9949, 99 draws of 100, 99 of 100",
        "0.995, more than 99 draws of 100, more than 99 of 100",
        "0.9999, more than 99 draws of 100, more than 99 of 100",
        "1, every draw, all"
    })
    void sharesInWords(double share, String draws, String briefly) {
        assertThat(new Odds(share).draws()).isEqualTo(draws);
        assertThat(new Odds(share).briefly()).isEqualTo(briefly);
    }

    @ParameterizedTest
    @CsvSource({
        "80, 80 draws of 100, 8 of 10 draws, 8 times in 10",
        "90, 90 draws of 100, 9 of 10 draws, 9 times in 10",
        "10, 10 draws of 100, 1 of 10 draws, 1 time in 10",
        "95, 95 draws of 100, 95 of 100 draws, 95 times in 100",
        "1, 1 draw of 100, 1 of 100 draws, 1 time in 100",
        "99, 99 draws of 100, 99 of 100 draws, 99 times in 100"
    })
    void percentagesInWords(int percent, String draws, String inDraws, String times) {
        assertThat(Odds.draws(percent)).isEqualTo(draws);
        assertThat(Odds.inDraws(percent)).isEqualTo(inDraws);
        assertThat(Odds.times(percent)).isEqualTo(times);
    }
}
