package org.carecast.uncertainty.panel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.carecast.assumption.FittedSpread;
import org.carecast.assumption.Unit;
import org.carecast.measure.panel.AgeSplit;
import org.carecast.projection.Chance;
import org.carecast.projection.Draw;
import org.carecast.time.AgeBand;
import org.carecast.uncertainty.Uncertainty;

/**
 * Splits people of several ages, printed together, over these ages: the oldest are taken out of all, then the next oldest of the others.
 */
final class GroupSplits {

    private record Known(AgeSplit split, Optional<FittedSpread> fitted) {}

    private final Map<AgeBand, Known> byAges = new HashMap<>();

    GroupSplits(List<AgeSplit> splits) {
        splits.forEach(split -> byAges.putIfAbsent(
                split.ages(),
                new Known(split, split.range().map(range -> FittedSpread.of(range, split.oldest(), Unit.SHARE)))));
    }

    /** Whether the share of every age is known. */
    boolean tell(AgeBand ages) {
        return ages.ages().skip(1).allMatch(oldest -> byAges.containsKey(new AgeBand(ages.from(), oldest)));
    }

    /** People by age, each share at its value, with fractions of a person. */
    SortedMap<Integer, Double> expected(AgeBand ages, double people) {
        return split(ages, people, known -> known.split.oldest(), band -> Chance.EXPECTED);
    }

    /** People by age in one draw: shares within their ranges if beliefs are drawn, whole people if chance is. */
    SortedMap<Integer, Double> drawn(AgeBand ages, double people, Draw draw, Set<Uncertainty> uncertainties) {
        boolean believes = uncertainties.contains(Uncertainty.BELIEF);
        boolean isByChance = uncertainties.contains(Uncertainty.CHANCE);
        return split(
                ages,
                people,
                known -> known.fitted
                        .filter(any -> believes)
                        .map(fitted -> fitted.at(draw.of("share of the oldest of " + known.split.ages())
                                .probability()))
                        .orElse(known.split.oldest()),
                band -> isByChance ? draw.of("the oldest of " + band) : Chance.EXPECTED);
    }

    private SortedMap<Integer, Double> split(
            AgeBand ages, double people, ToDoubleFunction<Known> share, Function<AgeBand, Chance> chance) {
        SortedMap<Integer, Double> byAge = new TreeMap<>();
        double left = people;
        for (int oldest = ages.to(); oldest > ages.from(); oldest--) {
            AgeBand band = new AgeBand(ages.from(), oldest);
            double out = chance.apply(band).going(left, share.applyAsDouble(byAges.get(band)));
            byAge.put(oldest, out);
            left -= out;
        }
        byAge.put(ages.from(), left);
        return byAge;
    }
}
