package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * Three changes can come in six orders; the part of each is the average over all six of what it adds when its turn comes.
 * Of 100 people aged 20, a share of 0.64 does not leave, a share of 0.5 takes up support and a share of 0.8 is in touch, so
 * that the reading is 100 times the shares of the changes that have come.
 *
 * <pre>
 * order                          leaving   take-up   in touch
 * leaving, take-up, in touch       -36       -32        -6.4
 * leaving, in touch, take-up       -36       -25.6     -12.8
 * take-up, leaving, in touch       -18       -50        -6.4
 * take-up, in touch, leaving       -14.4     -50       -10
 * in touch, leaving, take-up       -28.8     -25.6     -20
 * in touch, take-up, leaving       -14.4     -40       -20
 * sum / 6                         -147.6    -223.2     -75.6  / 6
 * part                             -24.6     -37.2     -12.6
 * </pre>
 */
final class F03_ThreeChangesInEveryOrderTest {
    private static final Example BEFORE = Example.plain().opening(20, 100);
    private static final Horizon YEAR = new Horizon(Example.OPENING, 12);
    private static final Reading IN_TOUCH = new Reading(YEAR.last(), Optional.empty(), Measure.IN_TOUCH);
    private static final List<Parameter> CHANGES =
            List.of(Parameter.LEAVES_SERVICE, Parameter.TAKE_UP, Parameter.IN_TOUCH_RATE);
    private static final List<List<Parameter>> ORDERS = List.of(
            List.of(CHANGES.get(0), CHANGES.get(1), CHANGES.get(2)),
            List.of(CHANGES.get(0), CHANGES.get(2), CHANGES.get(1)),
            List.of(CHANGES.get(1), CHANGES.get(0), CHANGES.get(2)),
            List.of(CHANGES.get(1), CHANGES.get(2), CHANGES.get(0)),
            List.of(CHANGES.get(2), CHANGES.get(0), CHANGES.get(1)),
            List.of(CHANGES.get(2), CHANGES.get(1), CHANGES.get(0)));

    private final Bridge<Driver> bridge = Attribution.between(
                    forecast(world(Set.of())), forecast(world(Set.copyOf(CHANGES))), List.of(IN_TOUCH), 1)
            .get(IN_TOUCH);

    @Test
    void theTableByHand() {
        assertThat(bridge.parts())
                .extracting(Bridge.Part::why)
                .containsExactlyElementsOf(CHANGES.stream()
                        .<Driver>map(parameter -> new Driver.Assumed(parameter, Example.YOUNG))
                        .toList());
        assertThat(bridge.parts().get(0).people()).isEqualTo(-24.6, within(1e-9));
        assertThat(bridge.parts().get(1).people()).isEqualTo(-37.2, within(1e-9));
        assertThat(bridge.parts().get(2).people()).isEqualTo(-12.6, within(1e-9));
        assertThat(bridge.from()).isEqualTo(100, within(1e-9));
        assertThat(bridge.to()).isEqualTo(25.6, within(1e-9));
    }

    @Test
    void allSixOrdersProjected() {
        Map<Parameter, Double> sums = new EnumMap<>(Parameter.class);
        for (List<Parameter> order : ORDERS) {
            Set<Parameter> come = new LinkedHashSet<>();
            for (Parameter next : order) {
                double before = inTouch(come);
                come.add(next);
                sums.merge(next, inTouch(come) - before, Double::sum);
            }
        }

        for (int change = 0; change < CHANGES.size(); change++) {
            assertThat(bridge.parts().get(change).people())
                    .isEqualTo(sums.get(CHANGES.get(change)) / ORDERS.size(), within(1e-9));
        }
    }

    private static double inTouch(Set<Parameter> come) {
        return IN_TOUCH.of(forecast(world(come)).demand());
    }

    private static Example world(Set<Parameter> come) {
        Example world = BEFORE;
        world = come.contains(Parameter.LEAVES_SERVICE) ? world.with(Parameter.LEAVES_SERVICE, 0.36) : world;
        world = come.contains(Parameter.TAKE_UP) ? world.with(Parameter.TAKE_UP, 0.5) : world;
        return come.contains(Parameter.IN_TOUCH_RATE) ? world.with(Parameter.IN_TOUCH_RATE, 0.8) : world;
    }

    private static Premises forecast(Example world) {
        return new Premises(world.openingPosition(), world.assumptions(), YEAR);
    }
}
