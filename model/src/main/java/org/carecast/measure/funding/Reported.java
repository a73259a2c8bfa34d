package org.carecast.measure.funding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carecast.cohort.Population;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;

/**
 * What a council set aside, spent or was paid for some people in a year, as it was printed. It is shown beside a bid and is part of none.
 *
 * @param pounds of the whole year
 */
public record Reported(
        FinancialYear year, Population population, AgeBand ages, Line line, double pounds, Citation citation) {

    /** What was reported. */
    public enum Line {
        /** What was set aside. */
        BUDGET("a budget of"),
        /** What was spent. */
        COST("a cost of"),
        /** What was paid to the council. */
        GRANT("a grant of");

        private final String words;

        Line(String words) {
            this.words = words;
        }

        /** The word used in files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The words before the sum in a sentence. */
        public String words() {
            return words;
        }

        /** The line that a word names, empty if it names none. */
        public static Optional<Line> parse(String text) {
            return Arrays.stream(values())
                    .filter(line -> line.id().equals(text))
                    .findFirst();
        }

        /** Every word used in files. */
        public static List<String> ids() {
            return Arrays.stream(values()).map(Line::id).toList();
        }
    }

    /** The same without what somebody wrote about it. */
    public Reported bare() {
        return new Reported(year, population, ages, line, pounds, citation.bare());
    }
}
