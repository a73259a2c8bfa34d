package org.carecast.measure.funding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the cost of something follows from year to year. */
public enum PriceSeries {
    /** Consumer prices. */
    PRICES,
    /** Average earnings, which pay follows. */
    EARNINGS;

    /** The word used in files, which sentences use too. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The series with a word, empty if there is none. */
    public static Optional<PriceSeries> parse(String word) {
        return Arrays.stream(values()).filter(each -> each.id().equals(word)).findFirst();
    }
}
