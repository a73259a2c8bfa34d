package org.carecast.io.panel;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a published table was read, and what was not.
 *
 * @param layout in which it was taken to be
 * @param counting whom it was taken to count
 * @param page what the table is called
 * @param headings the line on which the names of its columns stand
 * @param rows how many rows stand below them
 * @param used how many of those gave a count or a withheld cell
 * @param passedOver how many were not used, by why
 * @param filters which rows were chosen, in words, such as "characteristic is 'Total'"
 * @param borders the councils that began or ended within its years
 */
public record PanelUse(
        Layout layout,
        PanelSubject counting,
        String page,
        int headings,
        int rows,
        int used,
        Map<PassedOver, Integer> passedOver,
        List<String> filters,
        List<Border> borders) {

    /** Why a row was not used. */
    public enum PassedOver {
        /** It is of a region, of England, or of another area. */
        AREA("of regions, England or other areas"),
        /** It is a note. */
        NOTE("that are notes"),
        /** It is of ages that are not counted. */
        AGE("of other ages"),
        /** It counts something else. */
        MEASURE("of other measures"),
        /** It says what another row says. */
        REPEATED("that repeat a count"),
        /** It is of a council that was not there in that year. */
        NOT_THERE("of councils in years in which they were not there"),
        /** It adds up ages that are printed one by one too. */
        SUM("of ages together that are printed one by one too");

        private final String words;

        PassedOver(String words) {
            this.words = words;
        }

        /** The reason as it follows "rows". */
        public String words() {
            return words;
        }
    }

    /** How a published table is laid out. */
    public enum Layout {
        /** A row for each council and year. */
        ROWS("a row for each council and year"),
        /** A row for each council, year and value of some filters, as the Department for Education publishes it. */
        LONG("the long layout of the Department for Education"),
        /** A row for each council, and a column for each year. */
        WIDE("a row for each council and a column for each year");

        private final String words;

        Layout(String words) {
            this.words = words;
        }

        /** The layout as a sentence has it. */
        public String words() {
            return words;
        }
    }

    /** Copies the collections, so that it never changes. */
    public PanelUse {
        passedOver = Collections.unmodifiableMap(new LinkedHashMap<>(passedOver));
        filters = List.copyOf(filters);
        borders = List.copyOf(borders);
    }

    /** The same with the councils that began or ended within its years. */
    PanelUse with(List<Border> changed) {
        return new PanelUse(layout, counting, page, headings, rows, used, passedOver, filters, changed);
    }

    /**
     * A council that began or ended within the years of a table.
     *
     * @param before the names of the councils that ended
     * @param after the name of the council that began
     * @param from the first month of the new one
     * @param handling what was done with the counts before
     */
    public record Border(List<String> before, String after, YearMonth from, Handling handling) {

        /** Copies the names, so that it never changes. */
        public Border {
            before = List.copyOf(before);
        }
    }

    /** What is done with the counts of a council that ended. */
    public enum Handling {
        /** The area stayed the same, and its counts go on under a new code. */
        JOINED,
        /** The new council is several old ones as a whole, and their counts are added where all are printed. */
        ADDED,
        /** The areas are not the same, and counts before are compared with none after. */
        KEPT_APART
    }
}
