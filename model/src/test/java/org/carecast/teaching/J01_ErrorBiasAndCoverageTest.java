package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.carecast.Counts;
import org.carecast.measure.Counted;
import org.carecast.uncertainty.ForecastError;
import org.carecast.uncertainty.Score;
import org.junit.jupiter.api.Test;

/**
 * An error is the forecast less the count. Bias is the mean of errors, in which too many and too few cancel; what was missed is the mean
 * of their sizes, also as a share of all who were counted. A range covers a count that lies in it or at an end of it.
 *
 * <pre>
 *          counted  forecast  error          P10 to P90
 * Nov-18       100       110    +10  +10 %     95 to 120   in
 * Nov-19       200       190    -10   -5 %    200 to 210   in, at its end
 * Nov-20        80       100    +20  +25 %     85 to 115   below
 *              380           (10 - 10 + 20) / 3 =  6.667   bias
 *                            (10 + 10 + 20) / 3 = 13.333   missed
 *                                  40 / 380     = 10.53 %
 * </pre>
 */
final class J01_ErrorBiasAndCoverageTest {

    private static final List<ForecastError> TABLE = List.of(
            error("2018-11", 100, 110, 95, 120),
            error("2019-11", 200, 190, 200, 210),
            error("2020-11", 80, 100, 85, 115));

    private static ForecastError error(String month, double counted, double forecast, double low, double high) {
        return new ForecastError(
                Counts.careLeavers(month, counted, Counted.OPEN), forecast, low, high, counted, OptionalDouble.empty());
    }

    @Test
    void errors() {
        assertThat(TABLE).extracting(ForecastError::error).containsExactly(10.0, -10.0, 20.0);
        assertThat(TABLE).extracting(ForecastError::relativeError).containsExactly(0.1, -0.05, 0.25);
    }

    @Test
    void biasAndWhatWasMissed() {
        Score score = Score.of(
                TABLE, ForecastError::forecast, error -> error.outturn().people());

        assertThat(score.counts()).isEqualTo(3);
        assertThat(score.bias()).isEqualTo(20.0 / 3, within(1e-12));
        assertThat(score.miss()).isEqualTo(40.0 / 3, within(1e-12));
        assertThat(score.share()).isEqualTo(40.0 / 380, within(1e-12));
    }

    @Test
    void coverage() {
        assertThat(TABLE).extracting(ForecastError::isCovered).containsExactly(true, true, false);
    }

    @Test
    void ofNobodyThereIsNoShare() {
        ForecastError none = error("2018-11", 0, 3, 0, 5);

        assertThat(none.relativeError()).isNaN();
        assertThat(Score.of(
                                List.of(none),
                                ForecastError::forecast,
                                error -> error.outturn().people())
                        .share())
                .isNaN();
    }
}
