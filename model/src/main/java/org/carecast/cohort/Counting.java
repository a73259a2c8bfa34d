package org.carecast.cohort;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whom the counts of a study hold after the birthday from which support goes to those who ask for it. */
public enum Counting {
    /** Those whom the service supports: who does not ask for support is not counted from that birthday on. */
    OPEN_CASES(0, "open cases"),
    /** Everybody of that age too, as the Department for Education counts all aged 17 to 21, whether or not they ask. */
    OFFICIAL_COUNT(1, "official count");

    private final int yearsLater;
    private final String words;

    Counting(int yearsLater, String words) {
        this.yearsLater = yearsLater;
        this.words = words;
    }

    /** How many years after the birthday that the law names those who do not ask go from the count. */
    public int yearsLater() {
        return yearsLater;
    }

    /** The name used in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name used in sentences. */
    public String words() {
        return words;
    }

    /** The counting with a name, empty if there is none. */
    public static Optional<Counting> parse(String id) {
        return Arrays.stream(values())
                .filter(counting -> counting.id().equals(id))
                .findFirst();
    }

    /** Every name used in files. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Counting::id).toList();
    }
}
