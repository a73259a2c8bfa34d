package org.carecast.council;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What an opening position is derived with besides published figures; the values of {@code opening-rules.csv}.
 *
 * @param values a range of each rule
 */
public record OpeningRules(Map<Rule, Range> values) {

    /** What must be believed where nothing is printed. */
    public enum Rule {
        /** A count printed as c, in people. */
        WITHHELD,
        /** Share of UASC who left care, neither to another council nor found to be adults, who turned 18 as care leavers. */
        TURNED_18,
        /** What the number who left care is multiplied by, where only its share of England's tells it. */
        BY_PROPORTION,
        /** What the children of an age are multiplied by, of whom only the number at all ages is printed. */
        BY_AGE,
        /** What is multiplied where a few people were estimated from other figures. */
        ESTIMATED,
        /** What those aged 22 and over are multiplied by, of whom only England's number is printed. */
        ON_REQUEST,
        /** Largest share of the care leavers of an age band who were UASC. */
        MOST;

        /** The word used in the file. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A value that eight in ten truths lie around.
     *
     * @param low end of the range
     * @param high end of the range
     */
    public record Range(double value, double low, double high) {}

    /**
     * Copies the values, so that it never changes.
     *
     * @throws IllegalArgumentException if a rule has none
     */
    public OpeningRules {
        values = Map.copyOf(new EnumMap<>(values));
        if (values.size() < Rule.values().length) {
            throw new IllegalArgumentException("every rule needs a value");
        }
    }

    Range of(Rule rule) {
        return values.get(rule);
    }

    double value(Rule rule) {
        return values.get(rule).value();
    }
}
