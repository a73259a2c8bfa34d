package org.carecast.measure;

import java.time.YearMonth;
import java.util.Optional;
import org.carecast.cohort.Population;

/**
 * One figure to be read from a demand.
 *
 * @param asAt the month at whose end it is read
 * @param population whose it is; empty for all populations together
 */
public record Reading(YearMonth asAt, Optional<Population> population, Measure measure) {

    /** That of all populations together at the end of a month. */
    public static Reading of(Measure measure, YearMonth asAt) {
        return new Reading(asAt, Optional.empty(), measure);
    }

    /** That of one population at the end of a month. */
    public static Reading of(Measure measure, Population population, YearMonth asAt) {
        return new Reading(asAt, Optional.of(population), measure);
    }

    /** The figure, in people or pounds. */
    public double of(Demand demand) {
        return population.map(one -> measure.of(demand, one, asAt)).orElseGet(() -> measure.of(demand, asAt));
    }
}
