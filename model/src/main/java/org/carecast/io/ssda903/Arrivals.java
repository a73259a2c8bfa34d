package org.carecast.io.ssda903;

import java.util.Map;
import java.util.TreeMap;
import org.carecast.cohort.Population;
import org.carecast.time.Horizon;

/**
 * Who came into care, by month and age on the day: their first time in care that is seen, if it began within the time seen.
 *
 * @param byMonth people by number of month, then age; months and ages without anybody are not there
 * @param firstMonth the first month of those the level is taken from: the last twelve, or as many as are seen
 * @param lastMonth the opening month
 */
record Arrivals(Map<Integer, Map<Integer, Integer>> byMonth, int firstMonth, int lastMonth) {

    /** The arrivals of a population. */
    static Arrivals of(PooledReturns returned, Population population) {
        Map<Integer, Map<Integer, Integer>> byMonth = new TreeMap<>();
        for (Person person : returned.arrivals(population)) {
            byMonth.computeIfAbsent(PooledReturns.month(person.cameIn().orElseThrow()), any -> new TreeMap<>())
                    .merge(PooledReturns.ageAtArrival(person), 1, Integer::sum);
        }
        int first = Math.max(returned.firstMonth(), returned.lastMonth() - Horizon.MONTHS_IN_A_YEAR + 1);
        return new Arrivals(byMonth, first, returned.lastMonth());
    }

    /** The months that the level is taken from. */
    int months() {
        return lastMonth - firstMonth + 1;
    }

    /** The people who came in those months. */
    int lately() {
        return byMonth.entrySet().stream()
                .filter(month -> month.getKey() >= firstMonth)
                .flatMap(month -> month.getValue().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Everyone who came within the time seen. */
    int people() {
        return byMonth.values().stream()
                .flatMap(month -> month.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Of all of them, those of an age. */
    int aged(int age) {
        return byMonth.values().stream()
                .mapToInt(month -> month.getOrDefault(age, 0))
                .sum();
    }
}
