package org.carecast.time;

import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The months a projection covers, such as 2017-11 and the 48 months after it.
 *
 * <p>Month 0 is the opening month; every month is read at its end.
 *
 * @param opening the month whose end is the opening position
 * @param months how many months follow it, 0 or more
 */
public record Horizon(YearMonth opening, int months) {

    /** The most months that can be projected: a century. */
    public static final int MOST_MONTHS = 1200;

    /** The months in a year. */
    public static final int MONTHS_IN_A_YEAR = 12;

    /** @throws IllegalArgumentException if {@code months} is negative or more than {@link #MOST_MONTHS} */
    public Horizon {
        if (months < 0 || months > MOST_MONTHS) {
            throw new IllegalArgumentException("a horizon has 0 to " + MOST_MONTHS + " months, not " + months);
        }
    }

    /**
     * The horizon from one month to another, both included.
     *
     * @throws IllegalArgumentException if {@code until} lies before {@code opening}, or more than a century after it
     */
    public static Horizon of(YearMonth opening, YearMonth until) {
        return new Horizon(opening, Math.toIntExact(opening.until(until, ChronoUnit.MONTHS)));
    }

    /** The last month of the horizon. */
    public YearMonth last() {
        return month(months);
    }

    /** The month with this index; 0 is the opening month. */
    public YearMonth month(int index) {
        return opening.plusMonths(index);
    }

    /**
     * The index of a month; the inverse of {@link #month}.
     *
     * @throws IllegalArgumentException if the month lies outside the horizon
     */
    public int index(YearMonth month) {
        long index = opening.until(month, ChronoUnit.MONTHS);
        if (index < 0 || index > months) {
            throw new IllegalArgumentException(month + " lies outside " + opening + " to " + last());
        }
        return (int) index;
    }

    /** Every month from the opening month to the last. */
    public List<YearMonth> all() {
        return IntStream.rangeClosed(0, months).mapToObj(this::month).toList();
    }

    /** The months of the horizon that fall in one month of the year, such as every November. */
    public List<YearMonth> yearly(Month month) {
        return all().stream().filter(each -> each.getMonth() == month).toList();
    }

    /** The opening month and every twelfth after it. */
    public List<YearMonth> yearly() {
        return yearly(opening.getMonth());
    }

    /** The last anniversary of the opening month before the month with this index, 1 or more: 12 for 13 to 24. */
    public YearMonth anniversaryBefore(int index) {
        return month((index - 1) / MONTHS_IN_A_YEAR * MONTHS_IN_A_YEAR);
    }
}
