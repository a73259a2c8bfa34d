package org.carecast.time;

import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A calendar year, or a month of one.
 *
 * @param month empty for the whole year
 */
public record YearOrMonth(int year, Optional<Month> month) {

    private static final Pattern YEAR = Pattern.compile("(?:19|2\\d)\\d{2}");

    /** A whole year. */
    public static YearOrMonth of(int year) {
        return new YearOrMonth(year, Optional.empty());
    }

    /** A month. */
    public static YearOrMonth of(YearMonth month) {
        return new YearOrMonth(month.getYear(), Optional.of(month.getMonth()));
    }

    /** The whole year that a text such as 2015 names; empty if it names none from 1900 to 2999. */
    public static Optional<YearOrMonth> parseYear(String text) {
        return YEAR.matcher(text).matches() ? Optional.of(of(Integer.parseInt(text))) : Optional.empty();
    }

    /** As files have it, such as 2015 or 2015-07. */
    @Override
    public String toString() {
        return month.map(one -> YearMonth.of(year, one).toString()).orElse(Integer.toString(year));
    }
}
