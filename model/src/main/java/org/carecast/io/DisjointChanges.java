package org.carecast.io;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Population;
import org.carecast.scenario.Adjustment;

/** Changes of a scenario of which no two speak of the same age or type in the same month: a new one is looked up, not compared with all. */
final class DisjointChanges {

    // By age, and then by the first month.
    private final Map<Subject, Map<Integer, TreeMap<YearMonth, Adjustment>>> changes = new HashMap<>();

    private record Subject(Parameter parameter, Population population, Optional<String> type) {}

    /** The first in time of the changes that speak of the same thing in the same month as another does. */
    Optional<Adjustment> overlapping(Adjustment adjustment) {
        return histories(adjustment)
                .flatMap(history -> Stream.of(
                                history.floorEntry(adjustment.from()), history.higherEntry(adjustment.from()))
                        .filter(entry -> entry != null && entry.getValue().overlaps(adjustment))
                        .map(Map.Entry::getValue))
                .findFirst();
    }

    /** Adds a change that overlaps none. */
    void add(Adjustment adjustment) {
        histories(adjustment).forEach(history -> history.put(adjustment.from(), adjustment));
    }

    private Stream<TreeMap<YearMonth, Adjustment>> histories(Adjustment adjustment) {
        Map<Integer, TreeMap<YearMonth, Adjustment>> byAge = changes.computeIfAbsent(
                new Subject(adjustment.parameter(), adjustment.population(), adjustment.type()),
                any -> new HashMap<>());
        // Nobody is older; two bands that meet beyond, and are both read at all, meet at an age that is read too.
        IntStream ages = adjustment.parameter().byAge()
                ? IntStream.rangeClosed(
                        adjustment.ages().from(), Math.min(adjustment.ages().to(), LawReader.OLDEST_AGE))
                : IntStream.of(0);
        return ages.mapToObj(age -> byAge.computeIfAbsent(age, any -> new TreeMap<>()));
    }
}
