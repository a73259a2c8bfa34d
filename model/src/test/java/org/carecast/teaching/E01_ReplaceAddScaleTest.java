package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.carecast.Example;
import org.carecast.WhatIf;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.measure.Demand;
import org.carecast.scenario.Change;
import org.carecast.time.Horizon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A scenario puts a value in the place of the old one, adds to it or multiplies it; the book it is applied to stays as it
 * is. Of 120 people aged 20 four in ten ask for support after 21:
 *
 * <pre>
 * change        take-up  aged 21 a year later
 * none              0.4                    48
 * replace 0.9       0.9                   108
 * add     0.2       0.6                    72
 * add    -0.1       0.3                    36
 * scale   0.5       0.2                    24
 * </pre>
 */
final class E01_ReplaceAddScaleTest {
    private static final Example FOUR_IN_TEN = Example.plain().opening(20, 120).with(Parameter.TAKE_UP, 0.4);

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"REPLACE, 0.9, 108", "ADD, 0.2, 72", "ADD, -0.1, 36", "SCALE, 0.5, 24"})
    void aYearLater(Change change, double value, double people) {
        Assumptions book = FOUR_IN_TEN.assumptions();

        Assumptions changed = WhatIf.of("take-up", WhatIf.from("2017-12", change, Parameter.TAKE_UP, value))
                .applyTo(book);

        assertThat(aYearLater(changed)).isEqualTo(people, within(1e-9));
        assertThat(aYearLater(book)).as("the base case").isEqualTo(48, within(1e-9));
    }

    private static double aYearLater(Assumptions book) {
        Demand demand = Demand.of(FOUR_IN_TEN.openingPosition(), book, new Horizon(Example.OPENING, 12));
        return Example.aged(demand, 21, "2018-11");
    }
}
