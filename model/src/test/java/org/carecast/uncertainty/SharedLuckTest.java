package org.carecast.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.carecast.Example;
import org.carecast.WhatIf;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.scenario.Change;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;

/** Scenarios drawn together have the same luck, so that they differ by what they change. */
final class SharedLuckTest {

    private static final Horizon HORIZON = new Horizon(Example.OPENING, 30);
    private static final ReadingIndex INDEX = new ReadingIndex(HORIZON, List.of(Example.YOUNG), Measure.OF_PEOPLE);
    private static final Set<Uncertainty> BOTH = EnumSet.allOf(Uncertainty.class);

    private final Premises forecast = BusyWorld.forecast(HORIZON);

    /** A tenth more arrive: their numbers are drawn with the same luck, so the difference is far less than what is left to it. */
    @Test
    void scenariosShareTheirRandomNumbers() {
        Assumptions more = WhatIf.of("more", WhatIf.from("2017-12", Change.SCALE, Parameter.ARRIVALS, 1.1))
                .applyTo(forecast.assumptions());
        ForecastSampler sampler = new ForecastSampler(
                9,
                BOTH,
                Measure.OF_PEOPLE,
                forecast.assumptions(),
                List.of(forecast, new Premises(forecast.opening(), more, HORIZON)),
                List.of(),
                Optional.empty(),
                Optional.empty());
        SummaryStatistics base = new SummaryStatistics();
        SummaryStatistics difference = new SummaryStatistics();
        int place = INDEX.start(0, Measure.UNDER_18) + 30;
        for (int number = 0; number < 1_000; number++) {
            double before = sampler.figures(number, 0)[place];
            base.addValue(before);
            difference.addValue(sampler.figures(number, 1)[place] - before);
        }

        assertThat(difference.getMean()).isPositive();
        assertThat(difference.getStandardDeviation()).isLessThan(0.35 * base.getStandardDeviation());
    }

    /** What a scenario does not touch is the same person by person. */
    @Test
    void whatAScenarioDoesNotTouchStaysTheSame() {
        Assumptions halfTheTakeUp = WhatIf.of("half", WhatIf.from("2017-12", Change.SCALE, Parameter.TAKE_UP, 0.5))
                .applyTo(forecast.assumptions());
        ForecastSampler sampler = new ForecastSampler(
                9,
                BOTH,
                Measure.OF_PEOPLE,
                forecast.assumptions(),
                List.of(forecast, new Premises(forecast.opening(), halfTheTakeUp, HORIZON)),
                List.of(),
                Optional.empty(),
                Optional.empty());
        int children = INDEX.start(0, Measure.UNDER_18);
        for (int number = 0; number < 50; number++) {
            assertThat(Arrays.copyOfRange(sampler.figures(number, 1), children, children + 31))
                    .containsExactly(Arrays.copyOfRange(sampler.figures(number, 0), children, children + 31));
        }
    }

    /** Not even where the other splits a band of ages that is in doubt. */
    @Test
    void anotherScenarioBesideItChangesNothing() {
        Assumptions split = WhatIf.of(
                        "split",
                        WhatIf.between("2018-06", "", Change.SCALE, Parameter.LEAVES_SERVICE, new AgeBand(21, 23), 2))
                .applyTo(forecast.assumptions());
        Premises other = new Premises(forecast.opening(), split, HORIZON);
        Ensemble ensemble = new Ensemble(200, 1, BOTH, 2, OptionalDouble.empty());
        Reading last = new Reading(HORIZON.last(), Optional.empty(), Measure.CARE_LEAVERS);

        Fan alone = ensemble.of(forecast.assumptions(), List.of(other), List.of(), any -> {})
                .get(0);
        Fan beside = ensemble.of(forecast.assumptions(), List.of(forecast, other), List.of(), any -> {})
                .get(1);

        assertThat(beside.mean(last)).isEqualTo(alone.mean(last));
        assertThat(beside.quantile(last, 0.1)).isEqualTo(alone.quantile(last, 0.1));
        assertThat(beside.quantile(last, 0.9)).isEqualTo(alone.quantile(last, 0.9));
    }
}
