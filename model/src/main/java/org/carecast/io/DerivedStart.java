package org.carecast.io;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.carecast.cohort.Population;
import org.carecast.council.Council;
import org.carecast.council.DerivedCount;

/**
 * What a new study takes from the table of councils.
 *
 * @param council of the table
 * @param asAt the 31 March of the figures
 * @param source the id of their source
 * @param counts of each population and age, at the opening month of the study
 * @param isAged whether the study opens later, so that they are what a forecast from that 31 March has come to
 * @param notes what else to know of the council, a sentence or more each
 */
public record DerivedStart(
        Council council, YearMonth asAt, String source, List<DerivedCount> counts, boolean isAged, List<String> notes) {

    /** Copies the lists, so that it never changes. */
    public DerivedStart {
        counts = List.copyOf(counts);
        notes = List.copyOf(notes);
    }

    Optional<DerivedCount> of(Population population, int age) {
        return counts.stream()
                .filter(count -> count.population().equals(population) && count.age() == age)
                .findFirst();
    }
}
