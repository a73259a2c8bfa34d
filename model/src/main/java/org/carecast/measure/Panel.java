package org.carecast.measure;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A published table of counts by council, one a year; a count that was withheld is not here, and is never 0.
 *
 * @param people counts of people, in the order of councils and years
 * @param withheld how many cells of councils hold no count
 */
public record Panel(SortedMap<At, Integer> people, int withheld) {

    /** How many years ahead a count is looked for. */
    public static final int YEARS = 3;

    /**
     * A council in a month.
     *
     * @param council its code
     */
    public record At(String council, YearMonth month) implements Comparable<At> {

        /** The same council a number of years later. */
        public At later(int years) {
            return new At(council, month.plusYears(years));
        }

        @Override
        public int compareTo(At other) {
            return Comparator.comparing(At::council).thenComparing(At::month).compare(this, other);
        }
    }

    /** Copies the counts, so that it never changes. */
    public Panel {
        people = Collections.unmodifiableSortedMap(new TreeMap<>(people));
    }

    /** The count of a council, if it was printed. */
    public OptionalInt at(At place) {
        Integer count = people.get(place);
        return count == null ? OptionalInt.empty() : OptionalInt.of(count);
    }

    /** Every count that another follows within {@link #YEARS}. */
    public List<At> starts() {
        return people.keySet().stream().filter(start -> mostYears(start) > 0).toList();
    }

    /** How many years ahead the last count that follows one lies, 0 where none does within {@link #YEARS}. */
    public int mostYears(At start) {
        return IntStream.rangeClosed(1, YEARS)
                .filter(years -> at(start.later(years)).isPresent())
                .max()
                .orElse(0);
    }

    /** How many councils have a count at all. */
    public int councils() {
        return (int) people.keySet().stream().map(At::council).distinct().count();
    }

    /** The mean of all counts of a month. */
    public double mean(YearMonth month) {
        return people.entrySet().stream()
                .filter(each -> each.getKey().month().equals(month))
                .mapToInt(Map.Entry::getValue)
                .average()
                .orElse(0);
    }
}
