package org.carecast;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.carecast.measure.Counted;
import org.carecast.measure.Measure;
import org.carecast.measure.Outturn;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.measure.funding.Citation;
import org.carecast.time.Horizon;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.Fan;

/** Counts of the young, and forecasts of {@link Example} to hold against them. */
public final class Counts {

    /** An ensemble whose one draw is the forecast. */
    public static final Ensemble CERTAIN = new Ensemble(1, 1, Set.of(), 1, OptionalDouble.empty());

    private Counts() {}

    public static Reading reading(Measure measure, String month) {
        return new Reading(YearMonth.parse(month), Optional.of(Example.YOUNG), measure);
    }

    public static Outturn careLeavers(String month, double people, Counted counted) {
        return outturn(Measure.CARE_LEAVERS, month, people, counted);
    }

    public static Outturn children(String month, double people) {
        return outturn(Measure.UNDER_18, month, people, Counted.IN_CARE);
    }

    private static Outturn outturn(Measure measure, String month, double people, Counted counted) {
        return new Outturn(
                reading(measure, month),
                people,
                counted,
                true,
                new Citation(Citation.Status.VERIFIED, "test", "here", "", "outturn.csv:2"));
    }

    public static Premises premises(Example world, int months) {
        return new Premises(world.openingPosition(), world.assumptions(), new Horizon(Example.OPENING, months));
    }

    /** The fan of the forecast alone. */
    public static Fan certain(Premises premises) {
        return CERTAIN.of(premises.assumptions(), List.of(premises), List.of(), done -> {})
                .get(0);
    }
}
