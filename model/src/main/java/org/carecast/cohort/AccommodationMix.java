package org.carecast.cohort;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How care leavers are divided among the types of accommodation, in the order of the types.
 *
 * @param shares of each type; together 1
 */
public record AccommodationMix(Map<String, Double> shares) {

    private static final double AS_GOOD_AS_WHOLE = 1e-9;

    /** @throws IllegalArgumentException if a share is negative or all of them do not make a whole */
    public AccommodationMix {
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        double whole = shares.values().stream().reduce(0.0, Double::sum);
        if (!(Math.abs(whole - 1) <= AS_GOOD_AS_WHOLE)
                || shares.values().stream().anyMatch(share -> share < 0)) {
            throw new IllegalArgumentException("no shares of a whole: " + shares);
        }
    }

    /**
     * The mix of those counted: each type has the share that its count has in all counts.
     *
     * @throws IllegalArgumentException if nobody was counted
     */
    public static AccommodationMix ofCounts(Map<String, Double> people) {
        double all = people.values().stream().reduce(0.0, Double::sum);
        Map<String, Double> shares = new LinkedHashMap<>();
        people.forEach((type, count) -> shares.put(type, count / all));
        return new AccommodationMix(shares);
    }

    /** The share of a type; 0 if the mix does not name it. */
    public double share(String type) {
        return shares.getOrDefault(type, 0.0);
    }
}
