package org.carecast.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carecast.disclosure.Clue.Weights;
import org.carecast.linear.LinearSystem.Range;

/**
 * What an intruder cannot tell apart: for everything withheld, as many other ways that people could be as it takes until
 * enough numbers are possible, all of which agree with everything printed.
 *
 * <p>When more is printed, most of these ways still agree with it, and only the others must be sought again.
 */
final class Doubt {

    private final Intruder intruder;
    private final Set<Place> withheld;
    private final Map<Clue, List<Weights>> ways;
    private final Optional<Clue> given;

    private Doubt(Intruder intruder, Set<Place> withheld, Map<Clue, List<Weights>> ways, Optional<Clue> given) {
        this.intruder = intruder;
        this.withheld = withheld;
        this.ways = ways;
        this.given = given;
    }

    /** What an intruder is in doubt of, which nobody has sought yet. */
    static Doubt of(Intruder intruder, Set<Place> withheld) {
        return new Doubt(intruder, Set.copyOf(withheld), Map.of(), Optional.empty());
    }

    /** The first of what is withheld that is given away; empty if all of it is in doubt. */
    Optional<Clue> given() {
        return given;
    }

    /** What is in doubt once some figures are printed. */
    Doubt printing(Set<Place> printed) {
        Set<Place> rest = new HashSet<>(withheld);
        rest.removeAll(printed);
        List<Clue> told = intruder.clues().stream()
                .filter(clue -> clue.isWithheld(printed))
                .toList();
        // Made when something must be sought, which is seldom.
        Intruder.Sight sight = null;
        Map<Clue, List<Weights>> found = new HashMap<>();
        for (Clue clue : intruder.clues()) {
            if (!clue.isSecret(rest)) {
                continue;
            }
            List<Weights> before = ways.get(clue);
            if (before == null
                    || !before.stream().allMatch(way -> told.stream().allMatch(each -> each.agreesWith(way)))) {
                sight = sight == null ? intruder.new Sight(rest) : sight;
                before = ways(clue, sight);
                if (before.isEmpty()) {
                    Map<Clue, List<Weights>> soFar = new HashMap<>(ways);
                    soFar.putAll(found);
                    return new Doubt(intruder, withheld, soFar, Optional.of(clue));
                }
            }
            found.put(clue, before);
        }
        return new Doubt(intruder, rest, found, Optional.empty());
    }

    /** Ways that make enough numbers possible, no farther from the truth than it takes; none if there are none. */
    private static List<Weights> ways(Clue clue, Intruder.Sight sight) {
        double far = Intruder.ENOUGH * clue.secret().step();
        Weights below = sight.farthest(clue.weights().times(-1), far);
        Weights above = sight.farthest(clue.weights(), far);
        double low = clue.weights().of(below);
        double high = clue.weights().of(above);
        for (Range enough : clue.secret().enough()) {
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
