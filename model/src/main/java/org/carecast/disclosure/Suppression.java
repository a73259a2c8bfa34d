package org.carecast.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The choice of figures that a pack withholds: those of few people, and others until no intruder can work out any withheld figure.
 *
 * <p>It begins with all figures withheld and prints one after the other, those that readers miss most first, as long as every withheld
 * value stays protected. Figures that another gives away, and that need no protection themselves, are printed with it: a cohort counted at 21
 * gives away its count a year later, at 22. The same pack always gives the same choice.
 */
public final class Suppression {

    private final List<Intruder> intruders;
    private final Set<Place> small;

    private Suppression(List<Intruder> intruders, Set<Place> small) {
        this.intruders = List.copyOf(intruders);
        this.small = small;
    }

    /**
     * The places whose figures are withheld.
     *
     * @param figures every figure of the pack, under every scenario
     * @param threshold the largest number of people that is withheld for being small
     * @return empty if a small number can be worked out even with everything withheld
     */
    public static Optional<Set<Place>> of(List<Intruder> intruders, List<Printed> figures, int threshold) {
        Set<Place> small = new LinkedHashSet<>();
        figures.stream()
                .filter(figure -> figure.isSmall(threshold))
                .map(Printed::place)
                .forEach(small::add);
        return new Suppression(intruders, small).choose();
    }

    private Optional<Set<Place>> choose() {
        Set<Place> withheld = new LinkedHashSet<>();
        intruders.forEach(intruder -> withheld.addAll(intruder.places()));
        withheld.addAll(small);
        // Counts of 0 are always printed, and they alone may give other figures away.
        Set<Place> shown = new LinkedHashSet<>();
        Optional<List<Protection>> first = printing(
                shown,
                intruders.stream()
                        .map(intruder -> intruder.protection(withheld))
                        .toList());
        if (first.isEmpty()) {
            return Optional.empty();
        }
        List<Protection> protections = first.get();
        withheld.removeAll(shown);
        List<Place> mostMissed = new ArrayList<>(withheld);
        mostMissed.sort(Comparator.comparing(Place::missed).reversed());
        for (Place place : mostMissed) {
            if (withheld.contains(place) && !small.contains(place)) {
                Set<Place> printed = new LinkedHashSet<>();
                intruders.forEach(intruder -> printed.addAll(intruder.equivalentPlaces(place)));
                printed.removeAll(small);
                Optional<List<Protection>> left = printing(printed, protections);
                if (left.isPresent()) {
                    protections = left.get();
                    withheld.removeAll(printed);
                }
            }
        }
        return Optional.of(withheld);
    }

    /**
     * The protection of what is left once some figures are printed.
     *
     * @param printed the figures; those that they give away are added
     * @return empty if they give away a small number
     */
    private Optional<List<Protection>> printing(Set<Place> printed, List<Protection> protections) {
        List<Protection> left = new ArrayList<>(protections);
        int settled = 0;
        while (settled < left.size()) {
            Protection protection = left.get(settled).printing(printed);
            left.set(settled, protection);
            Optional<PublishedConstraint> disclosed = protection.disclosed();
            if (disclosed.isEmpty()) {
                settled++;
            } else if (disclosed
                    .get()
                    .place()
                    .filter(place -> !small.contains(place))
                    .isEmpty()) {
                return Optional.empty();
            } else {
                printed.add(disclosed.get().place().get());
                settled = 0;
            }
        }
        return Optional.of(left);
    }
}
