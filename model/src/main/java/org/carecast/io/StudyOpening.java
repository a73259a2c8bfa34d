package org.carecast.io;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.evidence.OpeningCount;
import org.carecast.time.Horizon;

/**
 * From when and from whom a study projects.
 *
 * @param horizon the opening month and the months to project, unless the user asks for others
 * @param lawChanges the first month in which another law holds, if one is known: no projection can reach it
 * @param counts the sourced rows of the opening position
 */
public record StudyOpening(Horizon horizon, Optional<YearMonth> lawChanges, List<OpeningCount> counts) {

    /** Copies the list, so that it never changes. */
    public StudyOpening {
        counts = List.copyOf(counts);
    }

    /** The opening position: the people of each population by age. */
    public OpeningPosition position() {
        Map<Population, Map<Integer, Double>> people = new LinkedHashMap<>();
        counts.forEach(count -> people.computeIfAbsent(count.population(), any -> new LinkedHashMap<>())
                .put(count.age(), count.people()));
        return OpeningPosition.of(horizon.opening(), people);
    }
}
