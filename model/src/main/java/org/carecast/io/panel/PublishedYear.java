package org.carecast.io.panel;

import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a year of a published table as the 31 March at its end, however it is written. */
final class PublishedYear {

    static final int FIRST = 1990;
    static final int LAST = 2100;

    private static final int CENTURY = 100;
    private static final Pattern PLAIN = Pattern.compile("(\\d{4})(?:\\.0+)?");
    // 2018/19, 2018-19, 2018 to 2019, 201819.
    private static final Pattern SPAN = Pattern.compile("(\\d{4})\\s*(?:[/\u2013_-]|to|)\\s*(\\d{2}|\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-?03(?:-31)?(?:[t ]00:00(?::00)?)?");
    private static final String DAY = "(?:31(?:st)?[ ./-])?";
    private static final Pattern MARCH = Pattern.compile(DAY + "(?:march|mar|0?3)[ ./-](\\d{4}|\\d{2})");

    private PublishedYear() {}

    /** The month at whose end it ends; empty if it is no year, or one that ends on another day. */
    static Optional<YearMonth> parse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Matcher year = PLAIN.matcher(plain);
        if (year.matches()) {
            return march(Integer.parseInt(year.group(1)));
        }
        Matcher span = SPAN.matcher(plain);
        if (span.matches()) {
            int from = Integer.parseInt(span.group(1));
            int to = Integer.parseInt(span.group(2));
            if ((span.group(2).length() == 2 ? to == (from + 1) % CENTURY : to == from + 1)) {
                return march(from + 1);
            }
        }
        Matcher month = MONTH.matcher(plain);
        if (month.matches()) {
            return march(Integer.parseInt(month.group(1)));
        }
        Matcher day = MARCH.matcher(plain);
        if (day.matches()) {
            int given = Integer.parseInt(day.group(1));
            return march(given < CENTURY ? FIRST / CENTURY * CENTURY + CENTURY + given : given);
        }
        return Optional.empty();
    }

    private static Optional<YearMonth> march(int year) {
        return Optional.of(year)
                .filter(each -> FIRST <= each && each <= LAST)
                .map(each -> YearMonth.of(each, Month.MARCH));
    }
}
