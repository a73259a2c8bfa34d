package org.carecast.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.time.AgeBand;

/**
 * Some counts in a row and the groups that may be published of them; it is fixed before anybody is counted.
 *
 * @param from the place of its first count
 * @param to the place of its last count
 * @param children the parts of it that are published one by one or not at all; none of a single count
 */
public record PublicationTree(int from, int to, List<PublicationTree> children) {

    /** Copies the list, so that it never changes. */
    public PublicationTree {
        children = List.copyOf(children);
    }

    /**
     * The tree of some ages.
     *
     * @param ages at least one
     * @param bands the groups of ages that may be published, none of which overlaps another in part
     */
    public static PublicationTree ofAges(AgeBand ages, List<AgeBand> bands) {
        List<AgeBand> inside = bands.stream()
                .filter(ages::overlaps)
                .map(band -> new AgeBand(Math.max(band.from(), ages.from()), Math.min(band.to(), ages.to())))
                .filter(band -> !band.equals(ages))
                .distinct()
                .toList();
        List<PublicationTree> children = new ArrayList<>();
        for (int age = ages.from(); ages.from() < ages.to() && age <= ages.to(); age++) {
            int each = age;
            AgeBand widest = inside.stream()
                    .filter(band -> band.contains(each))
                    .reduce(new AgeBand(age, age), (one, other) -> other.count() > one.count() ? other : one);
            children.add(ofAges(widest, inside));
            age = widest.to();
        }
        return new PublicationTree(ages.from(), ages.to(), children);
    }

    /**
     * The tree of counts that have no order of their own: each group is two halves.
     *
     * @param from the place of the first
     * @param to the place of the last
     */
    public static PublicationTree ofHalves(int from, int to) {
        int middle = (from + to) / 2;
        return new PublicationTree(
                from, to, from == to ? List.of() : List.of(ofHalves(from, middle), ofHalves(middle + 1, to)));
    }

    /**
     * The finest groups whose sums may be published: a group is split if each of its parts has a large count.
     *
     * @param isLarge whether a count is large, by its place
     * @return in their order; none if no count is large
     */
    public List<PublicationTree> published(IntPredicate isLarge) {
        return hasLarge(isLarge) ? split(part -> part.hasLarge(isLarge)) : List.of();
    }

    /** The finest groups all of whose siblings pass a test; this one if its own parts do not. */
    private List<PublicationTree> split(Predicate<PublicationTree> passes) {
        return !children.isEmpty() && children.stream().allMatch(passes)
                ? children.stream().flatMap(part -> part.split(passes).stream()).toList()
                : List.of(this);
    }

    /** The places of its counts. */
    public IntStream places() {
        return IntStream.rangeClosed(from, to);
    }

    /** How many counts it has. */
    public int count() {
        return to - from + 1;
    }

    /** Those of some groups that lie in no wider one of them, each once, in their order. */
    static List<PublicationTree> widest(List<PublicationTree> groups) {
        return groups.stream()
                .flatMap(group -> Stream.of(groups.stream()
                        .filter(other -> other.from <= group.from && group.to <= other.to)
                        .reduce(group, (one, other) -> other.count() > one.count() ? other : one)))
                .distinct()
                .sorted(Comparator.comparing(PublicationTree::from))
                .toList();
    }

    private boolean hasLarge(IntPredicate isLarge) {
        return places().anyMatch(isLarge);
    }
}
