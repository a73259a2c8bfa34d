package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.carecast.Example;
import org.carecast.WhatIf;
import org.carecast.assumption.Parameter;
import org.carecast.measure.Demand;
import org.carecast.scenario.Change;
import org.carecast.scenario.Scenario;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;

/**
 * The second scenario changes what the first one made, so the order counts where both speak of the same thing, and only
 * there. Of 120 people aged 20 four in ten ask for support after 21; nobody comes in.
 *
 * <pre>
 * more: add .2 to take-up    half: scale it by .5    twelve: 12 entrants a year
 *
 *               take-up            people a year later
 * base               .4            48
 * more+half    (.4 + .2) × .5      36
 * half+more     .4 × .5 + .2       48
 * half+twelve   .2                 24 + 12
 * twelve+half   .2                 24 + 12
 * </pre>
 */
final class E04_ScenariosOnTopOfOneAnotherTest {
    private static final Example FOUR_IN_TEN = Example.plain().opening(20, 120).with(Parameter.TAKE_UP, 0.4);
    private static final Scenario MORE = WhatIf.of("more", WhatIf.from("2017-12", Change.ADD, Parameter.TAKE_UP, 0.2));
    private static final Scenario HALF =
            WhatIf.of("half", WhatIf.from("2017-12", Change.SCALE, Parameter.TAKE_UP, 0.5));
    private static final Scenario TWELVE =
            WhatIf.of("twelve", WhatIf.from("2017-12", Change.REPLACE, Parameter.ENTRANTS_AT_18, 12));

    @Test
    void onTheSameThingTheOrderCounts() {
        assertThat(aYearLater(MORE.then(HALF))).isEqualTo(36, within(1e-9));
        assertThat(aYearLater(HALF.then(MORE))).isEqualTo(48, within(1e-9));
    }

    @Test
    void onDifferentThingsItDoesNot() {
        assertThat(aYearLater(HALF.then(TWELVE))).isEqualTo(36, within(1e-9));
        assertThat(aYearLater(TWELVE.then(HALF))).isEqualTo(36, within(1e-9));
    }

    @Test
    void theStackSaysWhatItIsMadeOf() {
        Scenario both = MORE.then(HALF);

        assertThat(both.id()).isEqualTo("more+half");
        assertThat(both.title()).isEqualTo("What if more, then What if half");
        assertThat(both.question()).isEqualTo("What if? What if?");
        assertThat(both.adjustments()).hasSize(2);
    }

    @Test
    void theBaseCaseAddsNothing() {
        assertThat(Scenario.BASE.then(MORE)).isSameAs(MORE);
        assertThat(MORE.then(Scenario.BASE)).isSameAs(MORE);
        assertThat(aYearLater(Scenario.BASE)).isEqualTo(48, within(1e-9));
    }

    private static double aYearLater(Scenario scenario) {
        Demand demand = Demand.of(
                FOUR_IN_TEN.openingPosition(),
                scenario.applyTo(FOUR_IN_TEN.assumptions()),
                new Horizon(Example.OPENING, 12));
        return Example.total(demand, "2018-11");
    }
}
