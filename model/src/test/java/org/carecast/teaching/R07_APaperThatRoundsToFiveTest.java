package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.carecast.evidence.Rounding;
import org.carecast.evidence.Rounding.Way;
import org.carecast.reconcile.Rounded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a printed number stands for depends on the paper's rounding.
 *
 * <pre>
 * rounded       printed   stands for
 * 5             40        37.5 to below 42.5
 * 5 down        40        40 to below 45
 * 5 up          40        above 35, to 40
 * 10 even       40        35 to 45          4 tens are even: both halves round to them
 * 10 even       50        above 45, to below 55
 * 5              0        0 to below 2.5    nobody is fewer than nobody
 * </pre>
 */
final class R07_APaperThatRoundsToFiveTest {

    @ParameterizedTest
    @CsvSource({
        "5, NEAREST, 40, 37.5, true, 42.5, false",
        "5, DOWN, 40, 40, true, 45, false",
        "5, UP, 40, 35, false, 40, true",
        "10, EVEN, 40, 35, true, 45, true",
        "10, EVEN, 50, 45, false, 55, false",
        "5, NEAREST, 0, 0, true, 2.5, false",
        "100, UP, 0, 0, true, 0, true",
        "7, NEAREST, 21, 17.5, true, 24.5, false"
    })
    void itsEndsAreThoseOfItsRounding(
            int step, Way way, String printed, double low, boolean withLow, double high, boolean withHigh) {
        Rounding rounding = new Rounding(Optional.of(BigDecimal.valueOf(step)), way);
        Rounded range = Rounded.of(new BigDecimal(printed), rounding);

        assertThat(range.low()).isEqualTo(low);
        assertThat(range.high()).isEqualTo(high);
        assertThat(range.contains(low)).isEqualTo(withLow);
        assertThat(range.contains(high)).isEqualTo(withHigh);
        assertThat(range.contains(low - 0.001)).isFalse();
        assertThat(range.contains(high + 0.001)).isFalse();
    }

    @Test
    void decimalsAreRoundedDownOrUpToo() {
        Rounding down = new Rounding(Optional.empty(), Way.DOWN);

        assertThat(Rounded.of(new BigDecimal("2.4"), down)).isEqualTo(new Rounded(2.4, 2.5));
        assertThat(down.of(new BigDecimal("2.49"), 1)).isEqualByComparingTo("2.4");
        assertThat(Rounding.toNearest(5).of(new BigDecimal("42.4"), 0)).isEqualByComparingTo("40");
        assertThat(Rounding.toNearest(5).canGive(new BigDecimal("42"))).isFalse();
    }
}
