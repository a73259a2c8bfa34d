package org.carecast.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carecast.linear.LinearSystem.Range;

/**
 * The proof that withheld values are protected from an intruder: for each, alternatives to the truth that agree with everything printed
 * and between which enough numbers are possible.
 *
 * <p>When more is printed, most alternatives still agree with it, and only the others are looked for again.
 */
final class Protection {

    private final Intruder intruder;
    private final Set<Place> withheld;
    private final Map<PublishedConstraint, List<Weights>> alternatives;
    private final Optional<PublishedConstraint> disclosed;

    private Protection(
            Intruder intruder,
            Set<Place> withheld,
            Map<PublishedConstraint, List<Weights>> alternatives,
            Optional<PublishedConstraint> disclosed) {
        this.intruder = intruder;
        this.withheld = withheld;
        this.alternatives = alternatives;
        this.disclosed = disclosed;
    }

    /** The protection of everything withheld, for which no alternatives have been looked for yet. */
    static Protection of(Intruder intruder, Set<Place> withheld) {
        return new Protection(intruder, Set.copyOf(withheld), Map.of(), Optional.empty());
    }

    /** The first withheld value that is not protected; empty if all are. */
    Optional<PublishedConstraint> disclosed() {
        return disclosed;
    }

    /** The protection of what is left once some more figures are printed; unchanged but for {@link #disclosed} if a value would not be. */
    Protection printing(Set<Place> printed) {
        Set<Place> rest = new HashSet<>(withheld);
        rest.removeAll(printed);
        List<PublishedConstraint> added = intruder.constraints().stream()
                .filter(constraint -> constraint.isWithheld(printed))
                .toList();
        // Made only if alternatives must be looked for, which is seldom.
        Intruder.AttackerView view = null;
        Map<PublishedConstraint, List<Weights>> found = new HashMap<>();
        for (PublishedConstraint constraint : intruder.constraints()) {
            if (!constraint.isProtected(rest)) {
                continue;
            }
            List<Weights> before = alternatives.get(constraint);
            if (before == null
                    || !before.stream()
                            .allMatch(alternative -> added.stream().allMatch(each -> each.agreesWith(alternative)))) {
                view = view == null ? intruder.new AttackerView(rest) : view;
                before = alternatives(constraint, view);
                if (before.isEmpty()) {
                    Map<PublishedConstraint, List<Weights>> soFar = new HashMap<>(alternatives);
                    soFar.putAll(found);
                    return new Protection(intruder, withheld, soFar, Optional.of(constraint));
                }
            }
            found.put(constraint, before);
        }
        return new Protection(intruder, rest, found, Optional.empty());
    }

    /** Alternatives between which enough numbers are possible, as near to the truth as possible; none if there are none. */
    private static List<Weights> alternatives(PublishedConstraint constraint, Intruder.AttackerView view) {
        double far = Intruder.ENOUGH * constraint.protectedValue().step();
        Weights below = view.farthest(constraint.weights().times(-1), far);
        Weights above = view.farthest(constraint.weights(), far);
        double low = constraint.weights().dot(below);
        double high = constraint.weights().dot(above);
        for (Range enough : constraint.protectedValue().sufficientRanges()) {
            if (low <= enough.least() && high >= enough.greatest()) {
                List<Weights> alternatives = new ArrayList<>();
                if (enough.least() < 0) {
                    alternatives.add(below.times(enough.least() / low));
                }
                if (enough.greatest() > 0) {
                    alternatives.add(above.times(enough.greatest() / high));
                }
                return alternatives;
            }
        }
        return List.of();
    }
}
