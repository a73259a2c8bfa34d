package org.carecast.io.ssda903;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.carecast.cohort.Population;

/**
 * How many of those who came into care another council took over (REC E3), and how many months after.
 *
 * @param byMonths how many were taken over after each number of calendar months, the fewest first
 * @param after the month by which half of them had been: the median, of an even number the lower; empty where nobody was
 * @param lastMonth the number of the last month of coming in that is long enough ago
 * @param share of those still in care when that month had come, who came long enough ago to be judged by
 */
record Transfers(Map<Integer, Integer> byMonths, OptionalInt after, int lastMonth, CellCount share) {

    private static final int PERCENT = 100;

    Transfers {
        byMonths = Collections.unmodifiableMap(new TreeMap<>(byMonths));
    }

    /** Those of a population who came into care within the time seen. */
    static Transfers of(PooledReturns returned, Population population) {
        List<Integer> months = new ArrayList<>();
        for (Person person : returned.arrivals(population)) {
            if (isTransferred(person)) {
                months.add(monthsInCare(person));
            }
        }
        Collections.sort(months);
        Map<Integer, Integer> byMonths = new TreeMap<>();
        months.forEach(each -> byMonths.merge(each, 1, Integer::sum));
        OptionalInt after =
                months.isEmpty() ? OptionalInt.empty() : OptionalInt.of(months.get((months.size() - 1) / 2));
        int percent = returned.rules().number("transfers_seen_percent");
        int longEnough = months.isEmpty() ? 0 : months.get((months.size() * percent + PERCENT - 1) / PERCENT - 1);
        int lastMonth = returned.lastMonth() - longEnough;
        CellCount share = CellCount.NOBODY;
        for (Person person : returned.arrivals(population)) {
            boolean isOldEnough = PooledReturns.month(person.cameIn().orElseThrow()) <= lastMonth;
            boolean isStillThere =
                    isTransferred(person) || person.ended().isEmpty() || monthsInCare(person) >= after.orElse(0);
            if (isOldEnough && isStillThere) {
                share = share.with(isTransferred(person));
            }
        }
        return new Transfers(byMonths, after, lastMonth, share);
    }

    private static boolean isTransferred(Person person) {
        return person.ended().filter(EpisodeEnd.TRANSFERRED::equals).isPresent();
    }

    private static int monthsInCare(Person person) {
        return PooledReturns.month(person.left())
                - PooledReturns.month(person.cameIn().orElseThrow());
    }

    /** How many after how many months, such as "2 after 1, 5 after 3". */
    String words() {
        return String.join(
                ", ",
                byMonths.entrySet().stream()
                        .map(each -> "%d after %d".formatted(each.getValue(), each.getKey()))
                        .toList());
    }

    /** All who were taken over. */
    int people() {
        return byMonths.values().stream().mapToInt(Integer::intValue).sum();
    }
}
