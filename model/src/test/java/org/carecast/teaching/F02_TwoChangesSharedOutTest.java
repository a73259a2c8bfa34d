package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.measure.Attribution;
import org.carecast.measure.Bridge;
import org.carecast.measure.Driver;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;

/**
 * What two changes do together is shared out by what each adds on average over the two orders. 120 people are aged 20, all
 * of them take up support and all are in touch; then half take it up, and four in five are in touch.
 *
 * <pre>
 * in touch a year later        neither 120   take-up alone 60   in-touch rate alone 96   both 48
 *
 *                  as the first   as the second   average
 * take-up          60 - 120       48 - 96             -54
 * in-touch rate    96 - 120       48 - 60             -18
 * both                                                -72
 *
 * of the care leavers, 120 and then 60, take-up takes all 60 and the in-touch rate none
 * </pre>
 */
final class F02_TwoChangesSharedOutTest {
    private static final Example BEFORE = Example.plain().opening(20, 120);
    private static final Horizon YEAR = new Horizon(Example.OPENING, 12);
    private static final Reading IN_TOUCH = new Reading(YEAR.last(), Optional.of(Example.YOUNG), Measure.IN_TOUCH);
    private static final Reading CARE_LEAVERS = new Reading(YEAR.last(), Optional.empty(), Measure.CARE_LEAVERS);

    private final Map<Reading, Bridge<Driver>> bridges = Attribution.between(
            forecast(BEFORE),
            forecast(BEFORE.with(Parameter.TAKE_UP, 0.5).with(Parameter.IN_TOUCH_RATE, 0.8)),
            List.of(IN_TOUCH, CARE_LEAVERS),
            1);

    @Test
    void whatBothDoIsHalved() {
        Bridge<Driver> bridge = bridges.get(IN_TOUCH);

        assertThat(bridge.from()).isEqualTo(120, within(1e-9));
        assertThat(bridge.parts())
                .extracting(part -> part.why().id())
                .containsExactly("take_up.young", "in_touch_rate.young");
        assertThat(bridge.parts().get(0).people()).isEqualTo(-54, within(1e-9));
        assertThat(bridge.parts().get(1).people()).isEqualTo(-18, within(1e-9));
        assertThat(bridge.to()).isEqualTo(48, within(1e-9));
    }

    @Test
    void whatDoesNotMatterHasNoPart() {
        assertThat(bridges.get(CARE_LEAVERS).parts())
                .extracting(part -> part.why().id(), part -> Math.rint(part.people() * 1e9) / 1e9 + 0.0)
                .containsExactly(tuple("take_up.young", -60.0), tuple("in_touch_rate.young", 0.0));
    }

    @Test
    void nothingIsOtherwiseInTheSameForecast() {
        Bridge<Driver> same = Attribution.between(forecast(BEFORE), forecast(BEFORE), List.of(IN_TOUCH), 1)
                .get(IN_TOUCH);

        assertThat(same.parts()).isEmpty();
        assertThat(same.difference()).isZero();
        assertThat(same.largest()).isEmpty();
    }

    private static Premises forecast(Example world) {
        return new Premises(world.openingPosition(), world.assumptions(), YEAR);
    }
}
