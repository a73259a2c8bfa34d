package org.carecast.uncertainty;

import java.util.List;
import java.util.Optional;
import org.carecast.cohort.Population;
import org.carecast.measure.Measure;
import org.carecast.measure.Reading;
import org.carecast.time.Horizon;

/**
 * The index of each reading in the figures of a draw: population by population and then all together, measure by measure,
 * month by month from the opening.
 *
 * @param only the one reading that is counted, where no other is asked for
 */
record ReadingIndex(Horizon horizon, List<Population> populations, List<Measure> measures, Optional<Reading> only) {

    /** The index of readings that are all counted. */
    ReadingIndex(Horizon horizon, List<Population> populations, List<Measure> measures) {
        this(horizon, populations, measures, Optional.empty());
    }

    /** Copies the lists, so that it never changes. */
    ReadingIndex {
        populations = List.copyOf(populations);
        measures = List.copyOf(measures);
    }

    /** How many there are of a population. */
    int ofOne() {
        return measures.size() * months();
    }

    /** How many there are of all populations and of them together. */
    int all() {
        return (populations.size() + 1) * ofOne();
    }

    /** The months, the opening included. */
    int months() {
        return horizon.months() + 1;
    }

    /** Where those of a population and measure begin. */
    int start(int population, Measure measure) {
        return population * ofOne() + measures.indexOf(measure) * months();
    }

    Measure measure(int place) {
        return measures.get(place % ofOne() / months());
    }

    /** The index of its month. */
    int month(int place) {
        return place % months();
    }

    /** Whether a reading at an index is counted: money is read of twelve months. */
    boolean isRead(int place) {
        return month(place) >= measure(place).firstMonth()
                && only.filter(reading -> of(reading) != place).isEmpty();
    }

    /** @throws IllegalArgumentException if there is no such reading */
    int of(Reading reading) {
        int population = reading.population().map(populations::indexOf).orElse(populations.size());
        if (population < 0 || !measures.contains(reading.measure())) {
            throw new IllegalArgumentException("no " + reading + " among " + populations + " and " + measures);
        }
        int place = start(population, reading.measure()) + horizon.index(reading.asAt());
        if (month(place) < reading.measure().firstMonth()) {
            throw new IllegalArgumentException(reading.measure() + " is not known at " + reading.asAt());
        }
        return place;
    }
}
