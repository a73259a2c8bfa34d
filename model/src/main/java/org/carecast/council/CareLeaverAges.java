package org.carecast.council;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carecast.measure.panel.AgeSplit;
import org.carecast.time.AgeBand;

/** How care leavers who are printed together split by single age, as shares that make 1. */
public final class CareLeaverAges {

    private final Map<AgeBand, Double> oldest = new HashMap<>();

    /** The shares that some splits say: the oldest are taken out of all, then the next oldest of the others. */
    public CareLeaverAges(List<AgeSplit> splits) {
        splits.forEach(split -> oldest.putIfAbsent(split.ages(), split.oldest()));
    }

    /** The shares by age; where a split is not known, as many of each age. */
    SortedMap<Integer, Double> shares(AgeBand ages) {
        SortedMap<Integer, Double> shares = new TreeMap<>();
        double left = 1;
        for (int age = ages.to(); age > ages.from(); age--) {
            AgeBand band = new AgeBand(ages.from(), age);
            double out = left * oldest.getOrDefault(band, 1.0 / band.count());
            shares.put(age, out);
            left -= out;
        }
        shares.put(ages.from(), left);
        return shares;
    }
}
