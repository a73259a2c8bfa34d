package org.carecast.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which figures of a pack are withheld: those of few people, and as many others as it takes until no intruder works out
 * any of them.
 *
 * <p>It begins with all of them withheld and prints one after the other, what is missed most first, as long as nothing is
 * given away that must not be. What a figure gives away of others that need not be withheld is printed with it: where
 * someone is counted at 21, and a year later at 22, the one tells the other. The same pack gives the same choice.
 */
public final class Suppression {

    private final List<Intruder> intruders;
    private final Set<Place> small;

    private Suppression(List<Intruder> intruders, Set<Place> small) {
        this.intruders = List.copyOf(intruders);
        this.small = small;
    }

    /**
     * Where figures are withheld.
     *
     * @param figures every figure of the pack, under every scenario
     * @param threshold the largest number of people that is withheld for being small
     * @return empty if a small number can be worked out whatever is withheld
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
        // Where nobody is, which is always shown, that may say how many somebody else is.
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
     * What is in doubt once some figures are printed.
     *
     * @param printed to which all are added that they give away
     * @return empty if they give away what must not be
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
