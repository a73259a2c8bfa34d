package org.carecast.assumption;

import java.util.Arrays;
import java.util.Optional;
import org.carecast.cohort.Stock;

/** What a value counts, and the bounds no value of that kind can leave. */
public enum Unit {
    /** People a year. */
    PEOPLE_PER_YEAR("people per year", Stock.MOST_PEOPLE, false),
    /** People a month. */
    PEOPLE_PER_MONTH("people per month", Stock.MOST_PEOPLE, false),
    /** Whole months, ten years of them at most. */
    MONTHS("months", 120, true),
    /** A share of people, such as 0.85. */
    SHARE("share", 1, false),
    /** The variance of a factor whose mean is 1. */
    VARIANCE("variance", 10, false),
    /** How many times as much, 1 being as much. */
    FACTOR("factor", 10, false),
    /** People who are counted elsewhere, such as all children of an area. */
    PEOPLE("people", 1, 20_000_000, false),
    /** People whom one full-time worker has. */
    CASES("cases", 1, 1_000, false),
    /** Places that can be let or filled. */
    PLACES("places", 0, Stock.MOST_PEOPLE, false),
    /** A share of those present at the start of a year who go before its end. */
    SHARE_PER_YEAR("share per year", 1, false);

    private final String text;
    private final int lowest;
    private final int highest;
    private final boolean whole;

    Unit(String text, int highest, boolean whole) {
        this(text, 0, highest, whole);
    }

    Unit(String text, int lowest, int highest, boolean whole) {
        this.text = text;
        this.lowest = lowest;
        this.highest = highest;
        this.whole = whole;
    }

    /** The words used in files. */
    public String text() {
        return text;
    }

    /** Whether a value lies within the bounds, both included, and is whole where it must be. */
    public boolean allows(double value) {
        return value >= lowest && value <= highest && (!whole || value == Math.rint(value));
    }

    /** The lower bound. */
    public int lowest() {
        return lowest;
    }

    /** The upper bound. */
    public int highest() {
        return highest;
    }

    /** The value that is nearest to one of those within the bounds, whole where it must be. */
    public double nearest(double value) {
        return Math.max(lowest, Math.min(highest, whole ? Math.rint(value) : value));
    }

    /** Whether its values are whole numbers. */
    public boolean isWhole() {
        return whole;
    }

    /** Whether it is a share of people, from 0 to 1. */
    public boolean isShare() {
        return this == SHARE || this == SHARE_PER_YEAR;
    }

    /** Whether it is a number of people. */
    public boolean countsPeople() {
        return this == PEOPLE_PER_YEAR || this == PEOPLE_PER_MONTH;
    }

    /** The bounds in words. */
    public String bounds() {
        return (whole ? "a whole number from " : "from ") + lowest + " to " + highest;
    }

    /** The unit a text names, empty if it names none. */
    public static Optional<Unit> parse(String text) {
        return Arrays.stream(values()).filter(unit -> unit.text.equals(text)).findFirst();
    }
}
