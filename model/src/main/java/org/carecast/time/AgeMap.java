package org.carecast.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was last put at each age; ages at which nothing was put have nothing.
 *
 * @param <T> what is put there, such as the row of a file that speaks of those ages
 */
public final class AgeMap<T> {

    // By their youngest age; no two of them hold the same age.
    private final TreeMap<Integer, Stretch<T>> stretches = new TreeMap<>();

    private record Stretch<T>(AgeBand ages, T what) {}

    /** An empty map. */
    public AgeMap() {}

    /** All that stands at some age of a band, youngest first; what was parted by a later one may come twice. */
    public List<T> at(AgeBand ages) {
        List<T> found = new ArrayList<>();
        Map.Entry<Integer, Stretch<T>> before = stretches.lowerEntry(ages.from());
        if (before != null && before.getValue().ages().overlaps(ages)) {
            found.add(before.getValue().what());
        }
        stretches.subMap(ages.from(), true, ages.to(), true).values().forEach(stretch -> found.add(stretch.what()));
        return found;
    }

    /** Puts something at every age of a band, in place of what stood there. */
    public void put(AgeBand ages, T what) {
        Map.Entry<Integer, Stretch<T>> before = stretches.lowerEntry(ages.from());
        if (before != null && before.getValue().ages().overlaps(ages)) {
            Stretch<T> cut = before.getValue();
            add(cut.ages().from(), ages.from() - 1, cut.what());
            addAfter(ages, cut);
        }
        Map<Integer, Stretch<T>> covered = stretches.subMap(ages.from(), true, ages.to(), true);
        List<Stretch<T>> gone = List.copyOf(covered.values());
        covered.clear();
        gone.forEach(stretch -> addAfter(ages, stretch));
        add(ages.from(), ages.to(), what);
    }

    /** What of a stretch lies after a band. */
    private void addAfter(AgeBand ages, Stretch<T> stretch) {
        if (stretch.ages().to() > ages.to()) {
            add(ages.to() + 1, stretch.ages().to(), stretch.what());
        }
    }

    private void add(int from, int to, T what) {
        stretches.put(from, new Stretch<>(new AgeBand(from, to), what));
    }
}
