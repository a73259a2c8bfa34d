package org.carecast.cli.report.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.carecast.cli.report.document.Cell;
import org.carecast.cli.report.document.Rating;
import org.carecast.io.InTouchAim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rate is rated as it is printed, by hand; Kent is Green at 85% and above, Amber at 75% and above. */
final class PrintedRateTest {

    private static PrintedRate rate(double value, int decimals, double target) {
        return new PrintedRate(Cell.number(value, decimals), new InTouchAim(target, 0.75));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.848    | 2 | GREEN | 0.85 is 0.848 before rounding, which is below 85%.",
                "0.848    | 3 | AMBER | ",
                "0.85     | 2 | GREEN | ",
                "0.8449   | 2 | AMBER | ",
                "0.845    | 2 | GREEN | 0.85 is 0.845 before rounding, which is below 85%.",
                "0.84997  | 3 | GREEN | 0.850 is 0.84997 before rounding, which is below 85%.",
                "0.7451   | 2 | AMBER | 0.75 is 0.745 before rounding, which is below 75%.",
                "0.7449   | 2 | RED   | ",
            })
    void theFigureOnThePageIsRated(double value, int decimals, Rating rating, String note) {
        assertThat(rate(value, decimals, 0.85).rating()).contains(rating);
        assertThat(rate(value, decimals, 0.85).beforeRounding().orElse(null)).isEqualTo(note);
    }

    /** A target that is finer than the print may lie above what is printed and below what was calculated. */
    @Test
    void aPrintedFigureMayFallBelowWhatTheUnroundedReaches() {
        assertThat(rate(0.8534, 2, 0.853).rating()).contains(Rating.AMBER);
        assertThat(rate(0.8534, 2, 0.853).beforeRounding())
                .contains("0.85 is 0.853 before rounding, which is not below 85.3%.");
    }

    @Test
    void whereThereIsNobodyNothingIsRated() {
        assertThat(rate(Double.NaN, 2, 0.85).rating()).isEmpty();
        assertThat(rate(Double.NaN, 2, 0.85).beforeRounding()).isEmpty();
    }
}
