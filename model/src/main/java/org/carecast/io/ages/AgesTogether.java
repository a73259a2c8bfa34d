package org.carecast.io.ages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Splits people of several ages who were counted together by the ages that a forecast or a derivation has. */
public final class AgesTogether {

    // Of a person: less than anyone counts.
    private static final int DECIMALS = 3;

    private AgesTogether() {}

    /**
     * The people of each age, which make the count together.
     *
     * @param shape the people of each age by what else is known; alike at all ages where it has nobody
     */
    public static SortedMap<Integer, Double> split(int people, Map<Integer, Double> shape) {
        SortedMap<Integer, Double> ages = new TreeMap<>(shape);
        double all = ages.values().stream().mapToDouble(Double::doubleValue).sum();
        ages.replaceAll((age, known) -> rounded(all > 0 ? people * known / all : (double) people / shape.size()));
        // What rounding leaves goes to the most, so that the parts make the count.
        int most = ages.keySet().stream().max(Comparator.comparing(ages::get)).orElseThrow();
        double left =
                people - ages.values().stream().mapToDouble(Double::doubleValue).sum();
        ages.put(most, rounded(ages.get(most) + left));
        return ages;
    }

    /** People as they are written in an opening position, to three decimals. */
    public static double rounded(double people) {
        return BigDecimal.valueOf(people)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
