package org.carecast.io.csv;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether the day or the month comes first where a day is written with the year last. */
public enum DayOrder {
    /** 31/03/2018. */
    DMY("day/month/year"),
    /** 03/31/2018. */
    MDY("month/day/year");

    private final String words;

    DayOrder(String words) {
        this.words = words;
    }

    /** In words, such as {@code day/month/year}. */
    public String words() {
        return words;
    }

    /** As an option names it, such as {@code dmy}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that a text names; empty if it names none. */
    public static Optional<DayOrder> parse(String text) {
        return Arrays.stream(values())
                .filter(order -> order.text().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
