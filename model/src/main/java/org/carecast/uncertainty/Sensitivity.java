package org.carecast.uncertainty;

import java.util.List;
import java.util.Optional;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Belief;
import org.carecast.assumption.Spread;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;

/**
 * What one reading of a forecast depends on: how far each belief with a range moves it, one at a time.
 *
 * @param premises what the forecast follows from, to the month of the reading
 * @param base the reading with every assumption at its value
 * @param swings the swing of each belief that has a range, longest first
 */
public record Sensitivity(Premises premises, Reading reading, double base, List<Swing<Belief>> swings) {

    // This many pounds count like a person: what is near enough of people is near enough of them.
    private static final double POUNDS = 1_000;

    /** Copies the swings, so that it never changes. */
    public Sensitivity {
        swings = List.copyOf(swings);
    }

    /**
     * What a reading depends on; months after it are not projected, and of one population the others are not either.
     *
     * @throws IllegalArgumentException if its month or population is none of the forecast
     */
    public static Sensitivity of(Premises forecast, Reading reading) {
        Premises read = forecast.upTo(reading);
        Assumptions book = read.assumptions();
        return new Sensitivity(
                read,
                reading,
                reading.of(read.demand()),
                Swing.all(book, Belief::of, other -> reading.of(read.with(other).demand())));
    }

    /** The range a belief is moved over: that in force in the month of the reading, if one is. */
    public Spread range(Belief belief) {
        return belief.range(premises.assumptions(), reading.asAt()).orElseThrow();
    }

    /**
     * Where a belief must lie for the reading to reach a target; empty if no value within bounds does it.
     *
     * @param target in people or pounds
     */
    public Optional<SwitchingValue> switchingValue(Belief belief, double target) {
        double unit = reading.measure().isMoney() ? POUNDS : 1;
        return SwitchingValue.of(
                premises.assumptions(),
                belief,
                premises.horizon(),
                target / unit,
                book -> reading.of(premises.with(book).demand()) / unit);
    }

    /** Whether shares that make a whole have ranges, which are not moved: one cannot move without another. */
    public boolean leavesOutWholes() {
        return premises.assumptions().rows().stream()
                .anyMatch(row -> row.spread().isPresent() && row.parameter().makesAWhole());
    }
}
