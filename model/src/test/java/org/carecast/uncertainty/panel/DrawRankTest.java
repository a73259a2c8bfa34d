package org.carecast.uncertainty.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of a count lies in the middle 80 of 100 draws. */
final class DrawRankTest {

    /** From 0.1 to 0.9: of 0 to 0.2 half, of 0.05 to 0.95 eight ninths, and of one point all or nothing. */
    @ParameterizedTest
    @CsvSource({
        "0.3, 0.6, 1",
        "0.0, 0.2, 0.5",
        "0.05, 0.95, 0.8888888889",
        "0.92, 1.0, 0",
        "0.0, 0.1, 0",
        "0.5, 0.5, 1",
        "0.0, 0.0, 0"
    })
    void theMiddleHoldsAPart(double below, double upTo, double part) {
        assertThat(new DrawRank(below, upTo).inside(0.8)).isEqualTo(part, within(1e-9));
    }
}
