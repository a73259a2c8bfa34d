package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.time.Horizon;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.Fan;
import org.carecast.uncertainty.Uncertainty;
import org.junit.jupiter.api.Test;

/**
 * The fan is narrow for people already here and wide for those to come. 240 people come in two years, or are here already; the
 * dispersion is 0.09. A step is lognormal with median 1: its mean is √1.09 = 1.044, and of its square 1.09² = 1.1881.
 *
 * <pre>
 * here already, 2 % leave each year         240 * 0.98²                          = 230.5 expected
 *                                           sqrt(240 * 0.9604 * 0.0396)          = 3.0   standard deviation
 * to come, 120 each year                    half of the draws above                240
 *                                           120 * (1.044 + 1.09)                 = 256.1 mean
 *     by chance                             256.1                                = 256
 *     first year's level                    120² * (1.1881 - 1.09)               = 1,413
 *     second year's                         120² * (1.1881² - 1.09²)             = 3,218
 *     both go together                      2 * 120² * 1.044 * (1.1881 - 1.09)   = 2,950
 *                                           sqrt(7,837)                          = 88.5  standard deviation
 * lognormal of this mean and deviation      242 times or over 1.54                 157 to 372 for 8 in 10
 * </pre>
 */
final class H02_ThoseToComeAreLessCertainTest {

    private static final Horizon TWO_YEARS = new Horizon(Example.OPENING, 24);
    private static final Reading CARE_LEAVERS = new Reading(TWO_YEARS.last(), Optional.empty(), Measure.CARE_LEAVERS);
    // Eight in ten lie within so many standard deviations either side, where the distribution is normal.
    private static final double EIGHT_IN_TEN = 1.2816;

    @Test
    void peopleWhoAreHere() {
        Fan fan = fan(Example.plain().opening(18, 240).with(Parameter.LEAVES_SERVICE, 0.02));

        assertThat(width(fan)).isEqualTo(2 * EIGHT_IN_TEN * 3, within(1.0));
    }

    @Test
    void peopleToCome() {
        Fan fan = fan(Example.plain().with(Parameter.ENTRANTS_AT_18, 120).with(Parameter.DISPERSION, 0.09));

        assertThat(fan.quantile(CARE_LEAVERS, 0.5)).isEqualTo(240, within(3 * 1.25 * 88.5 / 100));
        assertThat(fan.mean(CARE_LEAVERS)).isEqualTo(256.1, within(3 * 88.5 / 100));
        assertThat(fan.quantile(CARE_LEAVERS, 0.1)).isEqualTo(157, within(4.0));
        assertThat(fan.quantile(CARE_LEAVERS, 0.9)).isEqualTo(372, within(8.0));
    }

    /** Without dispersion those to come are a Poisson number: far too certain. */
    @Test
    void peopleToComeAsPoisson() {
        Fan fan = fan(Example.plain().with(Parameter.ENTRANTS_AT_18, 120));

        assertThat(width(fan)).isEqualTo(2 * EIGHT_IN_TEN * Math.sqrt(240), within(1.5));
    }

    private static double width(Fan fan) {
        return fan.quantile(CARE_LEAVERS, 0.9) - fan.quantile(CARE_LEAVERS, 0.1);
    }

    private static Fan fan(Example world) {
        Premises forecast = new Premises(world.openingPosition(), world.assumptions(), TWO_YEARS);
        return new Ensemble(10_000, 1, Set.of(Uncertainty.CHANCE), 2, OptionalDouble.empty())
                .of(forecast.assumptions(), List.of(forecast), List.of(), done -> {})
                .get(0);
    }
}
