package org.carecast.assumption;

import java.util.Arrays;
import java.util.Optional;
import org.carecast.cohort.Stock;

/** What a value counts, and the bounds no value of that kind can leave. */
public enum Unit {
    /** People a year. */
    PEOPLE_PER_YEAR("people per year", Stock.MOST_PEOPLE),
    /** A share of people, such as 0.85. */
    SHARE("share", 1),
    /** A share of those present at the start of a year who go before its end. */
    SHARE_PER_YEAR("share per year", 1);

    private final String text;
    private final double highest;

    Unit(String text, double highest) {
        this.text = text;
        this.highest = highest;
    }

    /** The words used in files. */
    public String text() {
        return text;
    }

    /** Whether a value lies within the bounds, 0 and the highest included. */
    public boolean allows(double value) {
        return value >= 0 && value <= highest;
    }

    /** The bounds in words. */
    public String bounds() {
        return "from 0 to " + (int) highest;
    }

    /** The unit a text names, empty if it names none. */
    public static Optional<Unit> parse(String text) {
        return Arrays.stream(values()).filter(unit -> unit.text.equals(text)).findFirst();
    }
}
