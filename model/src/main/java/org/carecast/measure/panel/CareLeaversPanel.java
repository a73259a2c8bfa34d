package org.carecast.measure.panel;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carecast.time.AgeBand;

/**
 * A published table of care leavers by council and age, one count a year; a count that was withheld is not here, and is never 0.
 *
 * @param people counts of people, in the order of councils, months and ages
 * @param withheld how many cells of councils hold no count
 */
public record CareLeaversPanel(SortedMap<At, Integer> people, int withheld) {

    /** How many years ahead a count is looked for. */
    public static final int YEARS = 3;

    /**
     * Care leavers of some ages of a council at the end of a month.
     *
     * @param council its code
     * @param ages one age, or several that are printed together
     */
    public record At(String council, YearMonth month, AgeBand ages) implements Comparable<At> {

        /** The same people some years later, or earlier: each that much older. */
        public At older(int years) {
            return new At(council, month.plusYears(years), new AgeBand(ages.from() + years, ages.to() + years));
        }

        /** The same ages some years later. */
        public At later(int years) {
            return new At(council, month.plusYears(years), ages);
        }

        /** The same council and month at other ages. */
        public At aged(AgeBand others) {
            return new At(council, month, others);
        }

        @Override
        public int compareTo(At other) {
            return Comparator.comparing(At::council)
                    .thenComparing(At::month)
                    .thenComparing(at -> at.ages.from())
                    .thenComparing(at -> at.ages.to())
                    .compare(this, other);
        }
    }

    /** Copies the counts, so that it never changes. */
    public CareLeaversPanel {
        people = Collections.unmodifiableSortedMap(new TreeMap<>(people));
    }

    /** The count of some ages, if it was printed. */
    public OptionalInt at(At place) {
        Integer count = people.get(place);
        return count == null ? OptionalInt.empty() : OptionalInt.of(count);
    }

    /** How many councils have a count at all. */
    public int councils() {
        return (int) people.keySet().stream().map(At::council).distinct().count();
    }
}
