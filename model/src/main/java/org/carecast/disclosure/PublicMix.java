package org.carecast.disclosure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecast.cohort.Population;
import org.carecast.evidence.AccommodationCount;
import org.carecast.evidence.Provenance;

/**
 * What is published of how care leavers live: as of an {@link PublicOpening}, where two halves of the types in their order are the parts
 * of a group.
 *
 * @param counts each type of a group taken as equal
 * @param rows the types that are shown together, in their order; most of them alone
 */
public record PublicMix(List<AccommodationCount> counts, List<List<String>> rows) {

    private static final double HALF = 0.5;

    /** Copies the lists, so that they never change. */
    public PublicMix {
        counts = List.copyOf(counts);
        rows = rows.stream().map(List::copyOf).toList();
    }

    private record Key(Optional<Population> population, YearMonth from) {}

    /**
     * What is published of some counts, possibly none.
     *
     * @param threshold the largest count that is small
     */
    public static PublicMix of(List<AccommodationCount> counts, int threshold) {
        if (counts.isEmpty()) {
            return new PublicMix(List.of(), List.of());
        }
        List<String> types =
                counts.stream().map(AccommodationCount::type).distinct().toList();
        PublicationTree tree = PublicationTree.ofHalves(0, types.size() - 1);
        Map<Key, Map<String, AccommodationCount>> mixes = counts.stream()
                .collect(Collectors.groupingBy(
                        count -> new Key(count.population(), count.effectiveFrom()),
                        LinkedHashMap::new,
                        Collectors.toMap(AccommodationCount::type, count -> count)));
        List<AccommodationCount> all = new ArrayList<>();
        List<PublicationTree> groups = new ArrayList<>();
        // Other counts of the same people may be told: what one mix has less than another, or less than all of them,
        // tells nothing if sums are rounded.
        boolean overlap = mixes.keySet().stream()
                        .map(key -> key.population().isPresent())
                        .distinct()
                        .count()
                > 1;
        boolean isDerived = counts.stream().anyMatch(count -> count.provenance() instanceof Provenance.Derived);
        int step = overlap || isDerived ? threshold + 1 : 0;
        mixes.values().forEach(mix -> {
            List<PublicationTree> published = tree.published(place -> people(mix, types.get(place)) > threshold);
            List<PublicationTree> parts = published.isEmpty() ? List.of(tree) : published;
            parts.forEach(group -> {
                double sum = rounded(
                        group.places()
                                .mapToDouble(place -> people(mix, types.get(place)))
                                .sum(),
                        step);
                double each = published.isEmpty() ? 1 : sum / group.count();
                AccommodationCount first = mix.values().iterator().next();
                group.places().forEach(place -> all.add(first.bare(types.get(place), each)));
            });
            groups.addAll(parts);
        });
        return new PublicMix(
                all,
                PublicationTree.widest(groups).stream()
                        .map(group -> group.places().mapToObj(types::get).toList())
                        .toList());
    }

    /** A sum, or the nearest multiple of a step that is not 0. */
    private static double rounded(double sum, int step) {
        return step == 0 ? sum : Math.floor(sum / step + HALF) * step;
    }

    private static double people(Map<String, AccommodationCount> mix, String type) {
        return mix.containsKey(type) ? mix.get(type).people() : 0;
    }
}
