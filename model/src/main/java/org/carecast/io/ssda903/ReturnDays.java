package org.carecast.io.ssda903;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days as councils' systems write them: 31/03/2018, 31/3/18, 2018-03-31, with - or . for /, and a time of day after it.
 *
 * <p>Days are numbers as of {@link LocalDate#toEpochDay}. A year of two digits is the one that lies from 80 years before the year
 * of the as-at date to 19 years after it.
 */
final class ReturnDays {

    /** No day at all: the cell is empty. */
    static final int NONE = Integer.MAX_VALUE;

    /** A cell that holds no day. */
    static final int NOT_READ = Integer.MIN_VALUE;

    private static final int YEARS_AHEAD = 19;
    private static final int CENTURY = 100;
    // A time of day after the day may make any number of texts of it.
    private static final int LONGEST_KEPT = 10;
    // What lies farther off is no day of a child's life.
    private static final int YEARS_AROUND = 120;
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?:[T ].*)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})(?:[T ].*)?");

    private final int asAtYear;
    // Days stand in returns again and again, and are quicker looked up than read.
    private final Map<String, Integer> known = new HashMap<>();

    ReturnDays(LocalDate asAt) {
        this.asAtYear = asAt.getYear();
    }

    /** The day of a cell, {@link #NONE} or {@link #NOT_READ}. */
    int read(String cell) {
        if (cell.isEmpty()) {
            return NONE;
        }
        Integer seen = known.get(cell);
        if (seen != null) {
            return seen;
        }
        int day = parse(cell);
        if (day != NOT_READ && cell.length() <= LONGEST_KEPT) {
            known.put(cell, day);
        }
        return day;
    }

    private int parse(String cell) {
        Matcher matcher = DAY_FIRST.matcher(cell);
        if (matcher.matches()) {
            return day(year(matcher.group(4)), number(matcher.group(3)), number(matcher.group(1)));
        }
        matcher = YEAR_FIRST.matcher(cell);
        return matcher.matches()
                ? day(number(matcher.group(1)), number(matcher.group(3)), number(matcher.group(4)))
                : NOT_READ;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private int year(String digits) {
        int year = number(digits);
        if (digits.length() > 2) {
            return year;
        }
        int last = asAtYear + YEARS_AHEAD;
        return last - Math.floorMod(last - year, CENTURY);
    }

    private int day(int year, int month, int day) {
        boolean there = Math.abs(year - asAtYear) <= YEARS_AROUND
                && month >= 1
                && month <= Month.values().length
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return there ? (int) LocalDate.of(year, month, day).toEpochDay() : NOT_READ;
    }

    /** The collection year a day lies in: the year of the 31 March that ends it. */
    static int collectionYear(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return date.getMonthValue() > Month.MARCH.getValue() ? date.getYear() + 1 : date.getYear();
    }

    /** The last day of a collection year. */
    static LocalDate endOf(int collectionYear) {
        return LocalDate.of(collectionYear, Month.MARCH, 31);
    }

    /** The first day of a collection year. */
    static LocalDate startOf(int collectionYear) {
        return endOf(collectionYear - 1).plusDays(1);
    }
}
