package org.carecast.io.csv;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.carecast.cohort.Population;

/**
 * What the cells of a file may name.
 *
 * @param populations those of the study; none while they are not known
 * @param sources the ids of all sources; none while some could not be read
 */
public record Known(List<Population> populations, Collection<String> sources) {

    /** Nothing yet. */
    public static final Known NOTHING = new Known(List.of(), Set.of());

    /** Sources alone, as national files name them. */
    public static Known sources(Set<String> ids) {
        return new Known(List.of(), ids);
    }
}
