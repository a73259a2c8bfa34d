package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Optional;
import org.carecast.Example;
import org.carecast.WhatIf;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.evidence.Provenance;
import org.carecast.scenario.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A range was drawn around the old value. It moves with a value that is added to or scaled, as far as the bounds of the unit
 * allow; a value that takes the old one's place has none.
 *
 * <pre>
 * change        low  value  high
 * none           .2     .4    .6
 * add      .1    .3     .5    .7
 * add      .5    .7     .9   1     not 1.1
 * add     -.3   0       .1    .3   not -0.1
 * scale    .5    .1     .2    .3
 * replace  .5     -     .5     -
 * </pre>
 */
final class E05_TheRangeMovesWithTheValueTest {
    private static final Assumptions RANGED = Example.plain()
            .with(Parameter.TAKE_UP, 0.4)
            .assumptions()
            .with(row -> row.value() == 0.4 ? Example.ranged(row, new Spread(0.2, 0.6, Spread.Shape.PERT)) : row);

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"ADD, .1, .3, .5, .7", "ADD, .5, .7, .9, 1", "ADD, -.3, 0, .1, .3", "SCALE, .5, .1, .2, .3"})
    void itMoves(Change change, double by, double low, double value, double high) {
        Assumption row = changed(change, by);

        assertThat(row.value()).isEqualTo(value, within(1e-12));
        assertThat(row.spread().orElseThrow().low()).isEqualTo(low, within(1e-12));
        assertThat(row.spread().orElseThrow().high()).isEqualTo(high, within(1e-12));
        assertThat(row.spread().orElseThrow().shape()).isEqualTo(Spread.Shape.PERT);
    }

    @Test
    void itGoesWithTheValueItWasDrawnAround() {
        assertThat(changed(Change.REPLACE, 0.5).value()).isEqualTo(0.5);
        assertThat(changed(Change.REPLACE, 0.5).spread()).isEmpty();
    }

    @Test
    void theNewValueIsJudgedAndStandsInTheScenario() {
        assertThat(changed(Change.ADD, 0.1).provenance())
                .isEqualTo(new Provenance.Judged(Optional.of("paper"), "", "to see", Optional.empty()));
        assertThat(changed(Change.ADD, 0.1).row()).isEqualTo(WhatIf.ROW);
    }

    @Test
    void beforeTheChangeTheRangeIsAsItWas() {
        assertThat(before(Change.ADD, 0.1).spread()).contains(new Spread(0.2, 0.6, Spread.Shape.PERT));
        assertThat(before(Change.REPLACE, 0.1).row()).isNotEqualTo(WhatIf.ROW);
    }

    private static Assumption changed(Change change, double by) {
        return inForce(change, by, YearMonth.of(2018, 4));
    }

    private static Assumption before(Change change, double by) {
        return inForce(change, by, YearMonth.of(2018, 3));
    }

    private static Assumption inForce(Change change, double by, YearMonth month) {
        return WhatIf.of("take-up", WhatIf.from("2018-04", change, Parameter.TAKE_UP, by))
                .applyTo(RANGED)
                .find(Parameter.TAKE_UP, Example.YOUNG, 21, month)
                .orElseThrow();
    }
}
