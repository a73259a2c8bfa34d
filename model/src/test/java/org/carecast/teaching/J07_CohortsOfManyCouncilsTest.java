package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.carecast.Counts;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.measure.Premises;
import org.carecast.measure.panel.AgeSplit;
import org.carecast.measure.panel.CareLeaversPanel;
import org.carecast.measure.panel.CareLeaversPanel.At;
import org.carecast.time.AgeBand;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.FanScore;
import org.carecast.uncertainty.Uncertainty;
import org.carecast.uncertainty.panel.CareLeaversBacktest;
import org.carecast.uncertainty.panel.CohortPair;
import org.carecast.uncertainty.panel.CohortPair.Kind;
import org.junit.jupiter.api.Test;

/**
 * Cohorts of care leavers, council by council. Of those of 18 one in ten leaves in a year, of those of 19 one in five, of those of 20 nobody.
 *
 * <pre>
 *            18     19     20
 * 2016      100     50
 * 2017      120     95     49
 * 2018             118     94
 *
 *                         forecast                  shift   same   counted
 * 19 in 2017              100 x 0.9         = 90      100     50        95
 * 20 in 2017              50 x 0.8          = 40       50      -        49
 * 19 in 2018              120 x 0.9         = 108     120     95       118
 * 20 in 2018              95 x 0.8          = 76       95     49        94
 * 20 in 2018, from 2016   100 x 0.9 x 0.8   = 72      100      -        94
 * 18 in 2017              as many as in 2016  100       -    100       120
 * 19 in 2018, from 2016   100 x 0.9         = 90        -     50       118
 * </pre>
 */
final class J07_CohortsOfManyCouncilsTest {

    private static final Premises GENERIC = Counts.premises(
            Example.plain()
                    .opening(18, 7)
                    .with(Parameter.ENTRANTS_AT_18, 40)
                    .with(Parameter.LEAVES_SERVICE, 18, 0.1)
                    .with(Parameter.LEAVES_SERVICE, 19, 0.2),
            36);
    private static final CareLeaversPanel PANEL = new CareLeaversPanel(
            new TreeMap<>(Map.of(
                    at(2016, 18, 18), 100,
                    at(2016, 19, 19), 50,
                    at(2017, 18, 18), 120,
                    at(2017, 19, 19), 95,
                    at(2017, 20, 20), 49,
                    at(2018, 19, 19), 118,
                    at(2018, 20, 20), 94)),
            0);

    private static final CareLeaversPanel TOGETHER = new CareLeaversPanel(
            new TreeMap<>(
                    Map.of(at(2016, 17, 18), 100, at(2016, 19, 21), 90, at(2017, 17, 18), 99, at(2017, 19, 21), 140)),
            0);
    private static final List<AgeSplit> SPLITS = List.of(split(17, 18, 0.95), split(19, 21, 0.3), split(19, 20, 0.5));

    private static AgeSplit split(int from, int to, double oldest) {
        return new AgeSplit(new AgeBand(from, to), oldest, Optional.empty());
    }

    private static At at(int year, int from, int to) {
        return new At("A", YearMonth.of(year, 3), new AgeBand(from, to));
    }

    private static List<CohortPair> pairs(CareLeaversPanel panel, List<AgeSplit> splits) {
        return CareLeaversBacktest.of(GENERIC, panel, splits, Counts.CERTAIN, done -> {});
    }

    private static CohortPair pair(int year, int age, int years) {
        return pairs(PANEL, List.of()).stream()
                .filter(pair -> pair.counted().equals(at(year, age, age)) && pair.years() == years)
                .findFirst()
                .orElseThrow();
    }

    private static void isSo(CohortPair pair, Kind kind, double forecast, OptionalDouble shift, OptionalInt same) {
        assertThat(pair.kind()).isEqualTo(kind);
        assertThat(pair.forecast()).isEqualTo(forecast, within(1e-9));
        assertThat(pair.shift()).isEqualTo(shift);
        assertThat(pair.same()).isEqualTo(same);
    }

    @Test
    void everyCountThatSomeEarlierOneForecasts() {
        assertThat(pairs(PANEL, List.of()))
                .extracting(pair ->
                        pair.counted().month().getYear() + " " + pair.counted().ages() + " from " + pair.start())
                .containsExactly(
                        "2017 18 from 2016",
                        "2017 19 from 2016",
                        "2017 20 from 2016",
                        "2018 19 from 2017",
                        "2018 19 from 2016",
                        "2018 20 from 2017",
                        "2018 20 from 2016");
    }

    @Test
    void aCohortIsAYearOlderEachYear() {
        isSo(pair(2017, 19, 1), Kind.COHORT, 90, OptionalDouble.of(100), OptionalInt.of(50));
        isSo(pair(2017, 20, 1), Kind.COHORT, 40, OptionalDouble.of(50), OptionalInt.empty());
        isSo(pair(2018, 19, 1), Kind.COHORT, 108, OptionalDouble.of(120), OptionalInt.of(95));
        isSo(pair(2018, 20, 2), Kind.COHORT, 72, OptionalDouble.of(100), OptionalInt.empty());
        assertThat(pair(2018, 20, 1).outturn()).isEqualTo(94);
        assertThat(pair(2018, 20, 1).people()).isEqualTo(95);
    }

    @Test
    void thoseWhoWereNot18YetAreAsManyAsThoseWhoWere() {
        isSo(pair(2017, 18, 1), Kind.NEWCOMERS, 100, OptionalDouble.empty(), OptionalInt.of(100));
        isSo(pair(2018, 19, 2), Kind.NEWCOMERS, 90, OptionalDouble.empty(), OptionalInt.of(50));
    }

    /**
     * 95 of the 100 up to 18 are 18. Of the 90 from 19 to 21 three in ten, 27, are 21, and of the other 63 half are 20: 95 x 0.9 + 31.5 x 0.8 + 31.5, and
     * as a shift 95 + 31.5 + 31.5.
     */
    @Test
    void agesThatArePrintedTogether() {
        List<CohortPair> pairs = pairs(TOGETHER, SPLITS);

        assertThat(pairs).hasSize(1);
        isSo(pairs.get(0), Kind.TOGETHER, 142.2, OptionalDouble.of(158), OptionalInt.of(90));
    }

    /** Whether all shares are missing, or one of them. */
    @Test
    void agesOfWhichTheSplitIsNotKnownAreNotForecast() {
        assertThat(pairs(TOGETHER, List.of())).isEmpty();
        assertThat(SPLITS)
                .allSatisfy(missing -> assertThat(pairs(
                                TOGETHER,
                                SPLITS.stream()
                                        .filter(split -> split != missing)
                                        .toList()))
                        .isEmpty());
    }

    /**
     * Nobody leaves or comes, so that what is 19 to 21 a year later are those of 18 and those of 19 and 20: 95 + 63 = 158 of binomial numbers with a
     * variance of 100 x 0.95 x 0.05 + 90 x 0.3 x 0.7 = 23.65. Eight draws in ten lie within 1.2816 x 4.86 = 6.2 of 158, 95 in a hundred within 9.5.
     */
    @Test
    void howTheySplitIsDrawn() {
        Premises still = Counts.premises(Example.plain().opening(18, 7).with(Parameter.ENTRANTS_AT_18, 40), 36);
        Ensemble byChance = new Ensemble(4_000, 1, Set.of(Uncertainty.CHANCE), 1, OptionalDouble.empty());

        FanScore drawn = CareLeaversBacktest.of(still, TOGETHER, SPLITS, byChance, done -> {})
                .get(0)
                .score();

        assertThat(drawn.mean()).isEqualTo(158, within(0.4));
        assertThat(drawn.low80()).isBetween(151.0, 153.0);
        assertThat(drawn.high80()).isBetween(163.0, 165.0);
        assertThat(drawn.low95()).isBetween(147.0, 150.0);
        assertThat(drawn.high95()).isBetween(166.0, 169.0);
    }

    @Test
    void whereNobodyTurns18ThereIsNothingToForecast() {
        Premises children = Counts.premises(Example.withChildrenFrom(16), 12);

        assertThatThrownBy(() -> CareLeaversBacktest.of(children, PANEL, List.of(), Counts.CERTAIN, done -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
