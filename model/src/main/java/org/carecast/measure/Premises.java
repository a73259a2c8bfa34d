package org.carecast.measure;

import java.util.Set;
import org.carecast.assumption.Assumptions;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.time.Horizon;

/**
 * All that a forecast follows from.
 *
 * @param opening who is here
 * @param assumptions the book of assumptions, a scenario's changes made
 * @param horizon the months projected
 */
public record Premises(OpeningPosition opening, Assumptions assumptions, Horizon horizon) {

    /** What follows. */
    public Demand demand() {
        return Demand.of(opening, assumptions, horizon);
    }

    /** The same forecast of some of its populations. */
    public Premises of(Set<Population> populations) {
        return new Premises(opening.of(populations), assumptions.of(populations), horizon);
    }

    /**
     * The same forecast no farther than a reading goes: to its month, and if it is of one population of that alone.
     *
     * @throws IllegalArgumentException if its month or population is none of the forecast
     */
    public Premises upTo(Reading reading) {
        Horizon shorter = new Horizon(horizon.opening(), horizon.index(reading.asAt()));
        Premises all = new Premises(opening, assumptions, shorter);
        return reading.population().map(one -> all.of(Set.of(one))).orElse(all);
    }
}
