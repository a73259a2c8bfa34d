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
 * In a draw people come and go one by one. 100 people are aged 20 and each asks for support after 21 with probability 0.2; a
 * year later their number is binomial.
 *
 * <pre>
 * expected                 100 * 0.2             = 20
 * standard deviation       sqrt(100 * 0.2 * 0.8) = 4
 * one draw in ten is       14 or 15 or less      (P(X &lt;= 14) = 0.080, P(X &lt;= 15) = 0.129)
 * nine in ten are          25 or less            (P(X &lt;= 24) = 0.869, P(X &lt;= 25) = 0.913)
 * </pre>
 */
final class H01_ADrawIsWholePeopleTest {

    @Test
    void chanceAlone() {
        Example world = Example.plain().opening(20, 100).with(Parameter.TAKE_UP, 0.2);
        Premises forecast =
                new Premises(world.openingPosition(), world.assumptions(), new Horizon(Example.OPENING, 12));
        Reading reading = new Reading(forecast.horizon().last(), Optional.empty(), Measure.CARE_LEAVERS);

        Fan fan = new Ensemble(10_000, 1, Set.of(Uncertainty.CHANCE), 2, OptionalDouble.empty())
                .of(forecast.assumptions(), List.of(forecast), List.of(), done -> {})
                .get(0);

        assertThat(fan.quantile(reading, 0.1)).isEqualTo(15);
        assertThat(fan.quantile(reading, 0.5)).isEqualTo(20);
        assertThat(fan.quantile(reading, 0.9)).isEqualTo(25);
        assertThat(fan.mean(reading))
                .as("within 3 standard errors, 3 * 4 / 100")
                .isEqualTo(20, within(0.12));
    }
}
