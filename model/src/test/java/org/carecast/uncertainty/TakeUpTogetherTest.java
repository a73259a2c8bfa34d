package org.carecast.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.carecast.Example;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Belief;
import org.carecast.assumption.Correlation;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.evidence.FileRow;
import org.carecast.evidence.Provenance;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;

/**
 * Of 12,000 aged 20, from 0.4 to 0.8 are supported at 21 and from 0.3 to 0.7 at 22, each value as likely as another. A council
 * that is high at the one age is as high at the other: in every draw 1,200 fewer are there a year later.
 */
final class TakeUpTogetherTest {

    private static final Horizon TWO_YEARS = new Horizon(Example.OPENING, 24);
    private static final Example WORLD = Example.plain()
            .opening(20, 12_000)
            .with(Parameter.TAKE_UP, 21, 0.6)
            .from(Example.OPENING, Parameter.TAKE_UP, new AgeBand(22, 25), 0.5);

    private static Assumption ranged(Assumption row) {
        return row.parameter() == Parameter.TAKE_UP && row.effectiveFrom().equals(Example.OPENING)
                ? Example.ranged(row, new Spread(row.value() - 0.2, row.value() + 0.2, Spread.Shape.UNIFORM))
                : row;
    }

    private static Fan fan(List<Correlation> correlations) {
        Premises forecast =
                new Premises(WORLD.openingPosition(), WORLD.assumptions().with(TakeUpTogetherTest::ranged), TWO_YEARS);
        return new Ensemble(400, 3, Set.of(Uncertainty.BELIEF), 2, OptionalDouble.empty()).fan(forecast, correlations);
    }

    private static double quantile(Fan fan, String month, double share) {
        return fan.quantile(
                new Reading(YearMonth.parse(month), Optional.of(Example.YOUNG), Measure.CARE_LEAVERS), share);
    }

    @Test
    void allAgesOfAPopulationLieHighOrLowTogether() {
        Fan fan = fan(List.of());

        for (double share : new double[] {0.1, 0.5, 0.9}) {
            assertThat(quantile(fan, "2019-11", share)).isEqualTo(quantile(fan, "2018-11", share) - 1_200, within(2.0));
        }
    }

    /** Where the study says how they go together, that holds: apart, the lower of the two is lower than either. */
    @Test
    void aCorrelationOfTheStudyHoldsInstead() {
        Correlation none = new Correlation(
                belief(21, 21),
                belief(22, 25),
                0,
                new Provenance.Judged(Optional.empty(), "", "test", Optional.empty()),
                new FileRow("test", 1));
        Fan fan = fan(List.of(none));

        assertThat(quantile(fan, "2019-11", 0.5)).isLessThan(quantile(fan, "2018-11", 0.5) - 1_800);
    }

    private static Belief belief(int from, int to) {
        return new Belief(Parameter.TAKE_UP, Example.YOUNG, new AgeBand(from, to));
    }
}
