package org.carecast.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carecast.disclosure.PublishedConstraint.Weights;
import org.carecast.linear.LinearSystem.Range;

/**
 * What an intruder cannot tell apart: for everything withheld, as many other ways that people could be as it takes until
 * enough numbers are possible, all of which agree with everything printed.
 *
 * <p>When more is printed, most of these ways still agree with it, and only the others must be sought again.
 */
final class Protection {

    private final Intruder intruder;
    private final Set<Place> withheld;
    private final Map<PublishedConstraint, List<Weights>> ways;
    private final Optional<PublishedConstraint> disclosed;

    private Protection(
            Intruder intruder,
            Set<Place> withheld,
            Map<PublishedConstraint, List<Weights>> ways,
            Optional<PublishedConstraint> disclosed) {
        this.intruder = intruder;
        this.withheld = withheld;
        this.ways = ways;
        this.disclosed = disclosed;
    }

    /** What an intruder is in doubt of, which nobody has sought yet. */
    static Protection of(Intruder intruder, Set<Place> withheld) {
        return new Protection(intruder, Set.copyOf(withheld), Map.of(), Optional.empty());
    }

    /** The first of what is withheld that is given away; empty if all of it is in protection. */
    Optional<PublishedConstraint> disclosed() {
        return disclosed;
    }

    /** What is in doubt once some figures are printed. */
    Protection printing(Set<Place> printed) {
        Set<Place> rest = new HashSet<>(withheld);
        rest.removeAll(printed);
        List<PublishedConstraint> told = intruder.constraints().stream()
                .filter(constraint -> constraint.isWithheld(printed))
                .toList();
        // Made when something must be sought, which is seldom.
        Intruder.AttackerView view = null;
        Map<PublishedConstraint, List<Weights>> found = new HashMap<>();
        for (PublishedConstraint constraint : intruder.constraints()) {
            if (!constraint.isProtected(rest)) {
                continue;
            }
            List<Weights> before = ways.get(constraint);
            if (before == null
                    || !before.stream().allMatch(way -> told.stream().allMatch(each -> each.agreesWith(way)))) {
                view = view == null ? intruder.new AttackerView(rest) : view;
                before = ways(constraint, view);
                if (before.isEmpty()) {
                    Map<PublishedConstraint, List<Weights>> soFar = new HashMap<>(ways);
                    soFar.putAll(found);
                    return new Protection(intruder, withheld, soFar, Optional.of(constraint));
                }
            }
            found.put(constraint, before);
        }
        return new Protection(intruder, rest, found, Optional.empty());
    }

    /** Ways that make enough numbers possible, no farther from the truth than it takes; none if there are none. */
    private static List<Weights> ways(PublishedConstraint constraint, Intruder.AttackerView view) {
        double far = Intruder.ENOUGH * constraint.protectedValue().step();
        Weights below = view.farthest(constraint.weights().times(-1), far);
        Weights above = view.farthest(constraint.weights(), far);
        double low = constraint.weights().dot(below);
        double high = constraint.weights().dot(above);
        for (Range enough : constraint.protectedValue().sufficientRanges()) {
            if (low <= enough.least() && high >= enough.greatest()) {
                List<Weights> ways = new ArrayList<>();
                if (enough.least() < 0) {
                    ways.add(below.times(enough.least() / low));
                }
                if (enough.greatest() > 0) {
                    ways.add(above.times(enough.greatest() / high));
                }
                return ways;
            }
        }
        return List.of();
    }
}
