package org.carecast.measure.funding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** By which rates a grant is counted after the last day on which they are known. */
public enum Rates {
    /** The last known rate goes on. */
    CARRIED_FORWARD,
    /** None: years without a known rate are refused. */
    KNOWN_ONLY;

    /** The word used on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one that a word names, empty if it names none. */
    public static Optional<Rates> parse(String text) {
        return Arrays.stream(values()).filter(rates -> rates.id().equals(text)).findFirst();
    }

    /** The words of all. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Rates::id).toList();
    }
}
