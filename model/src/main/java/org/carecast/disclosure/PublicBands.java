package org.carecast.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carecast.time.AgeBand;

/**
 * The ages that share a row in the tables of a public pack, which follow from what was chosen and from no count.
 *
 * @param bands in the order of the rows
 */
public record PublicBands(List<AgeBand> bands) {

    /** Copies the list, so that it never changes. */
    public PublicBands {
        bands = List.copyOf(bands);
    }

    /**
     * The bands of a council that chooses none: a row begins where a group of ages that may be published begins, or one has ended.
     *
     * @param ages those that have rows
     * @param groups the groups of ages that may be published
     */
    public static PublicBands usual(AgeBand ages, List<AgeBand> groups) {
        TreeSet<Integer> begins = new TreeSet<>(List.of(ages.from()));
        groups.forEach(group -> begins.addAll(List.of(group.from(), group.to() + 1)));
        begins.removeIf(age -> !ages.contains(age));
        return new PublicBands(begins.stream()
                .map(from -> new AgeBand(from, begins.higher(from) == null ? ages.to() : begins.higher(from) - 1))
                .toList());
    }

    /** What keeps them from being the rows of some ages, each once and in their order; empty where nothing does. */
    public List<String> faults(AgeBand ages) {
        List<String> faults = new ArrayList<>();
        int next = ages.from();
        for (AgeBand band : bands) {
            if (!ages.holds(band)) {
                faults.add("nobody is supported at some age of " + band);
            }
            if (!ages.overlaps(band)) {
                continue;
            }
            if (Math.max(ages.from(), band.from()) < next) {
                faults.add(band + " comes after an age that is the same or older");
            }
            if (band.from() > next) {
                faults.add(new AgeBand(next, band.from() - 1) + " has no row");
            }
            next = Math.max(next, band.to() + 1);
        }
        if (next <= ages.to()) {
            faults.add(new AgeBand(next, ages.to()) + " has no row");
        }
        return faults;
    }

    /** The rows of a population of some of these ages. */
    public List<AgeBand> of(AgeBand ages) {
        return bands.stream()
                .filter(ages::overlaps)
                .map(band -> new AgeBand(Math.max(band.from(), ages.from()), Math.min(band.to(), ages.to())))
                .toList();
    }

    @Override
    public String toString() {
        return bands.stream().map(AgeBand::toString).collect(Collectors.joining(","));
    }
}
