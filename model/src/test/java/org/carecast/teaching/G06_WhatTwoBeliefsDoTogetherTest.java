package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.carecast.Example;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.time.Horizon;
import org.carecast.uncertainty.GlobalSensitivity;
import org.junit.jupiter.api.Test;

/**
 * Two beliefs explain more of the doubt together than each alone. 120 people are aged 20. Nothing is known of the take-up, nor
 * of the in-touch rate: both are uniform from 0 to 1, with a tenth below 0.1 and a tenth above 0.9. In touch a year later are
 * 120 * take-up * rate. In units of 120 people:
 *
 * <pre>
 * the mean of a rate is 1/2, that of its square 1/3, its variance 1/3 - 1/4 = 1/12
 *
 * variance of all                1/3 * 1/3 - (1/2 * 1/2)^2   =  1/9 - 1/16  =  7/144
 * of the take-up alone           1/12 * (1/2)^2              =  1/48        =  3/144    3/7
 * of the in-touch rate alone     the same                                      3/144    3/7
 * of both together               what is left                                  1/144    1/7
 *
 * total of either                3/7 + 1/7 = 4/7
 * </pre>
 */
final class G06_WhatTwoBeliefsDoTogetherTest {

    private static final Horizon YEAR = new Horizon(Example.OPENING, 12);
    private static final Spread ANYTHING = new Spread(0.1, 0.9, Spread.Shape.UNIFORM);

    @Test
    void aSeventhIsLeftToBoth() {
        Example world = Example.plain()
                .opening(20, 120)
                .with(Parameter.IN_TOUCH_RATE, 0.5)
                .with(Parameter.TAKE_UP, 0.5);
        Assumptions book = world.assumptions().with(row -> row.value() == 0.5 ? Example.ranged(row, ANYTHING) : row);

        GlobalSensitivity sensitivity = GlobalSensitivity.of(
                new Premises(world.openingPosition(), book, YEAR),
                new Reading(YEAR.last(), Optional.empty(), Measure.IN_TOUCH),
                4096,
                points -> {});

        assertThat(sensitivity.parts())
                .extracting(part -> part.belief().parameter())
                .containsExactlyInAnyOrder(Parameter.TAKE_UP, Parameter.IN_TOUCH_RATE);
        assertThat(sensitivity.parts()).allSatisfy(part -> {
            assertThat(part.index().first()).isEqualTo(3.0 / 7, within(0.005));
            assertThat(part.index().total()).isEqualTo(4.0 / 7, within(0.005));
        });
        assertThat(sensitivity.oneAtATime()).isEqualTo(6.0 / 7, within(0.005));
    }
}
