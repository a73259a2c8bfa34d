package org.carecast.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FigureTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "12, 12", "'1,101', 1101", "'12,345,678', 12345678", "0.85, 0.85", "0.850, 0.850", "-3, -3"})
    void numbersKeepTheirDecimals(String cell, String number) {
        assertThat(Figure.parse(cell)).get().extracting(Figure::meaning).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c", "*", "<5", "x", "z", "k", "low"})
    void aMarkIsNeverANumber(String mark) {
        assertThat(Figure.parse(mark))
                .get()
                .satisfies(figure -> assertThat(figure.number()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0,848", "1,01", "1 101", "85%", "1e5", "NaN", "C", "-"})
    void whatIsNeither(String cell) {
        assertThat(Figure.parse(cell)).isEmpty();
    }
}
