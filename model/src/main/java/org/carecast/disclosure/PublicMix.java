package org.carecast.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carecast.evidence.AccommodationCount;
import org.carecast.evidence.Provenance;

/**
 * What is published of how care leavers live: the large counts, and of each small one only that it is small. It depends on nothing else.
 *
 * @param counts the large ones as they are published; each small one as half the threshold
 * @param rows the types that are shown, each in a row of its own: those without a small count. Where every type has one, all of them
 *     share a row
 */
public record PublicMix(List<AccommodationCount> counts, List<List<String>> rows) {

    private static final double HALF = 0.5;

    /** Copies the lists, so that they never change. */
    public PublicMix {
        counts = List.copyOf(counts);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * What is published of some counts, possibly none.
     *
     * @param threshold the largest count that is small
     */
    public static PublicMix of(List<AccommodationCount> counts, int threshold) {
        if (counts.isEmpty()) {
            return new PublicMix(List.of(), List.of());
        }
        int step = isTotalKnown(counts) ? threshold + 1 : 1;
        List<AccommodationCount> told = new ArrayList<>();
        for (AccommodationCount count : counts) {
            double people =
                    count.people() > threshold ? Math.floor(count.people() / step + HALF) * step : threshold * HALF;
            told.add(count.bare(count.type(), people));
        }
        Set<String> small = counts.stream()
                .filter(count -> count.people() <= threshold)
                .map(AccommodationCount::type)
                .collect(Collectors.toSet());
        List<String> types =
                counts.stream().map(AccommodationCount::type).distinct().toList();
        List<List<String>> rows = types.stream()
                .filter(type -> !small.contains(type))
                .map(List::of)
                .toList();
        return new PublicMix(told, rows.isEmpty() ? List.of(types) : rows);
    }

    /**
     * Whether other figures may tell how many people a mix counts, and so what its large counts leave for a small one: counts that nobody
     * has published yet, or that stand beside a mix of the same people. Large counts are rounded then.
     */
    private static boolean isTotalKnown(List<AccommodationCount> counts) {
        Set<Boolean> ofOnePopulation =
                counts.stream().map(count -> count.population().isPresent()).collect(Collectors.toSet());
        return ofOnePopulation.size() > 1
                || counts.stream().anyMatch(count -> !(count.provenance() instanceof Provenance.Published));
    }
}
