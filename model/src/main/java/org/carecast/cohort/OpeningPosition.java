package org.carecast.cohort;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The counts by age from which a projection starts, such as 386 UASC aged 18 at the end of 2017-11.
 *
 * <p>It holds no birth months: a projector spreads people over them, with an assumed share of assigned birthdays.
 */
public final class OpeningPosition {

    private final YearMonth asAt;
    private final Map<Population, Map<Integer, Double>> peopleByAge;

    private OpeningPosition(YearMonth asAt, Map<Population, Map<Integer, Double>> peopleByAge) {
        this.asAt = asAt;
        this.peopleByAge = peopleByAge;
    }

    /**
     * The opening position with these counts.
     *
     * @param asAt the month at whose end people were counted
     * @param peopleByAge people by whole years of age, for every population
     */
    public static OpeningPosition of(YearMonth asAt, Map<Population, Map<Integer, Double>> peopleByAge) {
        Map<Population, Map<Integer, Double>> copy = new LinkedHashMap<>();
        peopleByAge.forEach(
                (population, ages) -> copy.put(population, Collections.unmodifiableMap(new LinkedHashMap<>(ages))));
        return new OpeningPosition(asAt, Collections.unmodifiableMap(copy));
    }

    /** People of one population by whole years of age. */
    public Map<Integer, Double> peopleByAge(Population population) {
        return peopleByAge.get(population);
    }

    /** The month at whose end people were counted. */
    public YearMonth asAt() {
        return asAt;
    }

    /** This position with only some of its populations. */
    public OpeningPosition of(Set<Population> populations) {
        Map<Population, Map<Integer, Double>> fewer = new LinkedHashMap<>(peopleByAge);
        fewer.keySet().retainAll(populations);
        return of(asAt, fewer);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpeningPosition position
                && asAt.equals(position.asAt)
                && peopleByAge.equals(position.peopleByAge);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asAt, peopleByAge);
    }
}
