package org.carecast.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carecast.Counts;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.measure.CouncilFigures;
import org.carecast.measure.CouncilFigures.CouncilFigure;
import org.carecast.measure.CouncilFigures.CouncilMeasure;
import org.carecast.measure.Drift;
import org.carecast.measure.DriftRule;
import org.carecast.measure.Panel;
import org.carecast.measure.Premises;
import org.carecast.uncertainty.PanelBacktest.Pair;
import org.junit.jupiter.api.Test;

final class PanelBacktestTest {

    private static final Premises GENERIC = Counts.premises(
            Example.withChildrenFrom(16)
                    .opening(16, 26)
                    .opening(17, 48)
                    .with(Parameter.ARRIVALS, 4)
                    .with(Parameter.DISPERSION, 0.35)
                    .arrivingAged(16),
            36);
    private static final Panel PANEL = new Panel(
            new TreeMap<>(Map.of(
                    at("A", 2014), 60, at("A", 2015), 74, at("A", 2017), 80, at("B", 2014), 0, at("B", 2015), 22)),
            0);

    private static final DriftRule RULE = new DriftRule(
            new TreeMap<>(Map.of(YearMonth.of(2016, 7), new Drift(0.001, 0.25, new Drift.ChosenOn(2014, 2019)))));
    private static final CouncilFigures COUNCILS = new CouncilFigures(Stream.of("A", "B")
            .map(code -> new CouncilFigure(code, code, "", 2024, CouncilMeasure.CHILDREN_0_17, 80_000))
            .toList());

    private static Panel.At at(String council, int year) {
        return new Panel.At(council, YearMonth.of(year, 3));
    }

    private static List<Pair> drawn(long seed, int threads) {
        Ensemble ensemble = new Ensemble(200, seed, Set.of(Uncertainty.values()), threads, OptionalDouble.empty());
        return PanelBacktest.of(GENERIC, PANEL, RULE, COUNCILS, ensemble, done -> {});
    }

    @Test
    void theSameSeedGivesTheSameRangesOnAnyNumberOfThreads() {
        assertThat(drawn(1, 1)).isEqualTo(drawn(1, 3)).isNotEqualTo(drawn(2, 1));
    }

    @Test
    void aRangeGoesAroundTheForecastAndGrows() {
        List<Pair> ofA = drawn(1, 2).subList(0, 2);

        assertThat(ofA).extracting(Pair::years).containsExactly(1, 3);
        assertThat(ofA)
                .allSatisfy(pair -> assertThat(pair.forecast())
                        .isBetween(pair.fan().low80(), pair.fan().high80()));
        assertThat(width(ofA.get(1).fan())).isGreaterThan(width(ofA.get(0).fan()));
    }

    private static double width(FanScore fan) {
        return fan.high80() - fan.low80();
    }

    @Test
    void aCouncilWithNobodyGetsItsShareOfTheScheme() {
        Pair ofB = drawn(1, 2).get(3);

        assertThat(ofB.people()).isZero();
        assertThat(ofB.forecast()).isPositive();
    }

    @Test
    void whereNoChildrenAreCountedThereIsNothingToForecast() {
        Premises none = Counts.premises(Example.plain(), 12);

        assertThatThrownBy(() -> PanelBacktest.of(none, PANEL, RULE, COUNCILS, Counts.CERTAIN, done -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
