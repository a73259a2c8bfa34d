package org.carecast.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.carecast.Counts;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.Fan;
import org.carecast.uncertainty.Uncertainty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Half of the draws lie above the forecast and half below it, however many years ahead: the middle of a fan does not drift away from it.
 *
 * <p>The ranges are those of data/national/defaults.csv. A walk of mean 1 would leave the middle of care leavers 2 % below the forecast after three years,
 * and 17 % after twenty.
 */
final class FanCentreLawsTest {

    private static final int YEARS = 20;
    // Twice the standard error of the middle of so many draws, and what sums of lognormal numbers lie above.
    private static final int DRAWS = 3_000;
    private static final double NEAR = 0.035;

    private static final Premises CHILDREN = ranged(
            Example.withChildrenFrom(13)
                    .opening(14, 60)
                    .opening(15, 160)
                    .opening(16, 310)
                    .opening(17, 470)
                    .with(Parameter.ARRIVALS, 48)
                    .arrivingAged(15),
            Parameter.ARRIVALS,
            new Spread(0.5, 2, Spread.Shape.LOGNORMAL));
    private static final Premises ENTRANTS = ranged(
            Example.plain().with(Parameter.ENTRANTS_AT_18, 400).with(Parameter.DISPERSION, 0.025),
            Parameter.ENTRANTS_AT_18,
            new Spread(0.94, 1.07, Spread.Shape.LOGNORMAL));

    private static final Fan FAN_OF_CHILDREN = fan(CHILDREN);
    private static final Fan FAN_OF_ENTRANTS = fan(ENTRANTS);

    private static Premises ranged(Example world, Parameter parameter, Spread times) {
        Premises premises = Counts.premises(world, YEARS * 12);
        return premises.with(premises.assumptions()
                .with(row -> row.parameter() == parameter && row.value() > 0
                        ? Example.ranged(
                                row, new Spread(row.value() * times.low(), row.value() * times.high(), times.shape()))
                        : row));
    }

    private static Fan fan(Premises premises) {
        return new Ensemble(DRAWS, 18, Set.of(Uncertainty.values()), 2, OptionalDouble.empty())
                .fan(premises, List.of());
    }

    private static void liesInTheMiddle(Fan fan, Premises premises, Measure measure, int years) {
        Reading reading =
                Counts.reading(measure, Example.OPENING.plusYears(years).toString());
        double forecast = reading.of(premises.demand());

        assertThat(fan.quantile(reading, 0.5) / forecast).isCloseTo(1, within(NEAR));
        assertThat(fan.below(reading, forecast)).isCloseTo(0.5, within(NEAR));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 20})
    void childrenInCare(int years) {
        liesInTheMiddle(FAN_OF_CHILDREN, CHILDREN, Measure.UNDER_18, years);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 20})
    void entrants(int years) {
        liesInTheMiddle(FAN_OF_ENTRANTS, ENTRANTS, Measure.CARE_LEAVERS, years);
    }
}
