package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carecast.Counts;
import org.carecast.Example;
import org.carecast.measure.Counted;
import org.carecast.measure.Measure;
import org.carecast.measure.Outturn;
import org.carecast.measure.Premises;
import org.carecast.uncertainty.Backtest;
import org.carecast.uncertainty.ForecastError;
import org.junit.jupiter.api.Test;

/**
 * The naive forecast is the last count known when the forecast opens, if it counts the same; the opening position where there is none.
 * The council's own forecast stands beside it where it printed one.
 *
 * <pre>
 * Sep-17   90
 * Oct-17   70   of something else
 * Nov-17  100   opens
 * May-18   95   known too late
 * Nov-18   80   forecast: the same as last, 90
 * </pre>
 */
final class J02_TheSameAsLastTest {

    private static final Premises FORECAST = Counts.premises(Example.plain().opening(18, 100), 12);
    private static final Outturn TOLD = Counts.careLeavers("2018-11", 80, Counted.OPEN);

    @Test
    void theLastLikeCountByTheOpening() {
        assertThat(error(
                                Counts.careLeavers("2017-09", 90, Counted.OPEN),
                                Counts.careLeavers("2017-10", 70, Counted.UNSTATED),
                                Counts.careLeavers("2018-05", 95, Counted.OPEN))
                        .naive())
                .isEqualTo(90);
    }

    @Test
    void elseTheOpeningPosition() {
        assertThat(error(Counts.careLeavers("2017-10", 70, Counted.UNSTATED)).naive())
                .isEqualTo(100, within(1e-9));
    }

    @Test
    void whatWasPrintedStandsBeside() {
        Backtest backtest = Backtest.of(
                FORECAST,
                Counts.certain(FORECAST),
                List.of(TOLD),
                Map.of(Counts.reading(Measure.CARE_LEAVERS, "2018-11"), 97.0));

        assertThat(backtest.errors().get(0).printed()).hasValue(97);
        assertThat(error().printed()).isEmpty();
    }

    private static ForecastError error(Outturn... earlier) {
        List<Outturn> all = new ArrayList<>(List.of(earlier));
        all.add(TOLD);
        return Backtest.of(FORECAST, Counts.certain(FORECAST), all, Map.of())
                .error(TOLD.reading())
                .orElseThrow();
    }
}
