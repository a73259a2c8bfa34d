package org.carecast.io;

import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * How large a kind of value usually is: wide enough that most sound studies stay within it.
 *
 * @param id the id of a parameter or of a {@link Magnitude}
 * @param from the month from which it is so
 * @param low the least that is usual
 * @param high the most that is usual
 * @param unit what both count, in words that follow a number
 * @param what what it is, in words that follow "for"
 */
public record UsualRange(String id, YearMonth from, double low, double high, String unit, String what) {

    private static final double NOISE = 1e-9;

    private static final Pattern MEANT = Pattern.compile("(?i)\\bmeant:\\s*\\S");

    /** Whether a note says that an unusual value is meant, and why. */
    public static boolean isMeant(String note) {
        return MEANT.matcher(note).find();
    }

    /** Whether a value lies within it, both ends included. */
    public boolean contains(double value) {
        return value >= low - NOISE && value <= high + NOISE;
    }
}
