package org.carecast.uncertainty;

import org.carecast.Example;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.measure.Premises;
import org.carecast.time.Horizon;

/** A world in which everything happens that a draw can hold, and one assumption is in doubt. */
final class BusyWorld {

    private BusyWorld() {}

    static Premises forecast(Horizon horizon) {
        Example world = world();
        return new Premises(
                world.openingPosition(),
                doubting(world, Parameter.TAKE_UP, new Spread(0.4, 0.8, Spread.Shape.TRIANGULAR)),
                horizon);
    }

    /** Children who arrive, leave, are transferred and turn 18; care leavers who leave, decline and are out of touch. */
    private static Example world() {
        return Example.withChildrenFrom(15)
                .opening(15, 12)
                .opening(16, 20.5)
                .opening(17, 40)
                .opening(18, 30)
                .opening(20, 60)
                .opening(25, 10)
                .with(Parameter.ARRIVALS, 6)
                .with(Parameter.ARRIVAL_AGE_SHARE, 15, 0.2)
                .with(Parameter.ARRIVAL_AGE_SHARE, 16, 0.3)
                .with(Parameter.ARRIVAL_AGE_SHARE, 17, 0.5)
                .with(Parameter.TRANSFER_SHARE, 0.3)
                .with(Parameter.LEAVES_CARE, 0.1)
                .with(Parameter.LEAVES_SERVICE, 0.08)
                .with(Parameter.TAKE_UP, 0.6)
                .with(Parameter.IN_TOUCH_RATE, 0.8)
                .with(Parameter.DISPERSION, 0.1)
                .with(Parameter.JANUARY_BIRTHDAY_SHARE, 0.2);
    }

    static Assumptions doubting(Example world, Parameter parameter, Spread range) {
        return world.assumptions().with(row -> isNow(row, parameter) ? Example.ranged(row, range) : row);
    }

    private static boolean isNow(Assumption row, Parameter parameter) {
        return row.parameter() == parameter && row.effectiveFrom().equals(Example.OPENING);
    }
}
