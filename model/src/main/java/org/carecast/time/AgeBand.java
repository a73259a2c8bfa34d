package org.carecast.time;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A run of whole ages, both ends included, such as 18-20; a single age is written 18.
 *
 * @param from the youngest age, in years at the last birthday
 * @param to the oldest age, not below {@code from}
 */
public record AgeBand(int from, int to) {

    /** Every age: what a parameter that does not go by age applies to. */
    public static final AgeBand ALL = new AgeBand(0, Integer.MAX_VALUE);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,3})(?:-(\\d{1,3}))?");

    /** @throws IllegalArgumentException if the band is upside down or begins below 0 */
    public AgeBand {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("not an age band: " + from + "-" + to);
        }
    }

    /** The band a text such as {@code 18-20}, {@code 18} or {@code all} names, empty if it names none. */
    public static Optional<AgeBand> parse(String text) {
        if (text.equals("all")) {
            return Optional.of(ALL);
        }
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(matcher.group(1));
        int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
        return to < from ? Optional.empty() : Optional.of(new AgeBand(from, to));
    }

    /** Whether an age lies in the band. */
    public boolean contains(int age) {
        return from <= age && age <= to;
    }

    /** Whether some age lies in both bands. */
    public boolean overlaps(AgeBand other) {
        return from <= other.to && other.from <= to;
    }

    /** Whether each age of another band lies in this one. */
    public boolean holds(AgeBand other) {
        return from <= other.from && other.to <= to;
    }

    /** How many ages it holds; {@link #ALL} holds more than can be counted. */
    public int count() {
        return Math.addExact(to - from, 1);
    }

    /** The ages of the band, youngest first. */
    public IntStream ages() {
        return IntStream.rangeClosed(from, to);
    }

    @Override
    public String toString() {
        if (equals(ALL)) {
            return "all";
        }
        return from == to ? Integer.toString(from) : from + "-" + to;
    }
}
