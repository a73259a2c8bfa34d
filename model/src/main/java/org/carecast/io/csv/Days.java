package org.carecast.io.csv;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days as people and their programs write them, with a time of day after them or without: 31/03/2018, 3.4.18, 2018-03-31, 20180331,
 * 31-Mar-18, 31 March 2018, March 31, 2018, and the number of the day in a spreadsheet (43190).
 *
 * <p>Where a year comes last and the month is a number, a text is two days, one for each {@link DayOrder}. Which of them is meant is told from all
 * days of a file, never from one cell.
 */
public final class Days {

    private static final int CENTURY = 100;
    private static final int MONTH_LETTERS = 3;
    private static final int MOST_LETTERS = 40;
    // Day 0 as spreadsheets count since March 1900.
    private static final LocalDate SPREADSHEET = LocalDate.of(1899, Month.DECEMBER, 30);

    private static final Pattern TIME = Pattern.compile(
            "(?<=[\\dA-Z])(?:T|[ ,]+T?)\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d+)?)?(?: ?[AP]\\.?M\\.?)?"
                    + " ?(?:Z|GMT|UTC|BST|[+-]\\d{2}:?\\d{2})?$");
    private static final Pattern ZONE = Pattern.compile("(?<=\\d)(?:Z|[+-]\\d{2}:\\d{2})$");
    private static final Pattern WEEKDAY = Pattern.compile("^(?:MON|TUE|WED|THU|FRI|SAT|SUN)[A-Z]*,? +");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([/. -])(\\d{1,2})\\2(\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([/. -])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\d{4}|\\d{6})?");
    private static final Pattern NAMED_DAY_FIRST =
            Pattern.compile("(\\d{1,2})(?:ST|ND|RD|TH)?(?: OF)?[ /.-]*([A-Z]{3,9})[ /.,-]*(\\d{4}|\\d{2})");
    private static final Pattern NAMED_MONTH_FIRST =
            Pattern.compile("([A-Z]{3,9})[ /.-]*(\\d{1,2})(?:ST|ND|RD|TH)?[ /.,-]+(\\d{4}|\\d{2})");
    private static final Pattern NAMED_YEAR_FIRST = Pattern.compile("(\\d{4})[ /.-]*([A-Z]{3,9})[ /.-]*(\\d{1,2})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:[.,]\\d*)?");

    private final int latestYear;

    /**
     * A reader.
     *
     * @param latestYear a year of two digits is one of the hundred years that end with this one
     */
    public Days(int latestYear) {
        this.latestYear = latestYear;
    }

    /** The day or days that a text may be. */
    public WrittenDay read(String text) {
        String day = withoutTime(plain(text));
        Matcher last = YEAR_LAST.matcher(day);
        if (last.matches()) {
            int year = year(last.group(4));
            int one = number(last.group(1));
            int two = number(last.group(3));
            return new WrittenDay(of(year, two, one), of(year, one, two), true);
        }
        return WrittenDay.certain(certain(day));
    }

    private Optional<LocalDate> certain(String day) {
        Matcher first = YEAR_FIRST.matcher(day);
        if (first.matches()) {
            return of(number(first.group(1)), number(first.group(3)), number(first.group(4)));
        }
        Matcher together = TOGETHER.matcher(day);
        if (together.matches()) {
            return of(number(together.group(1)), number(together.group(2)), number(together.group(3)));
        }
        Matcher serial = SERIAL.matcher(day);
        if (serial.matches()) {
            return Optional.of(SPREADSHEET.plusDays(number(serial.group(1))));
        }
        Matcher named = NAMED_DAY_FIRST.matcher(day);
        if (named.matches()) {
            return of(year(named.group(3)), month(named.group(2)), number(named.group(1)));
        }
        named = NAMED_MONTH_FIRST.matcher(day);
        if (named.matches()) {
            return of(year(named.group(3)), month(named.group(1)), number(named.group(2)));
        }
        named = NAMED_YEAR_FIRST.matcher(day);
        return named.matches()
                ? of(number(named.group(1)), month(named.group(2)), number(named.group(3)))
                : Optional.empty();
    }

    /** The text in capitals, without what cannot be seen, the mark that makes text of a number, and spaces around its marks. */
    private static String plain(String text) {
        String plain = InvisibleCharacters.removedFrom(text).toUpperCase(Locale.ROOT);
        plain = plain.replaceFirst("^['`\u2018\u2019]+", "").strip();
        return WEEKDAY.matcher(plain)
                .replaceFirst("")
                .replaceAll("\\s*([/.-])\\s*", "$1")
                .replaceAll("\\s+", " ");
    }

    private static String withoutTime(String day) {
        String date = TIME.matcher(day).replaceFirst("");
        return ZONE.matcher(date).replaceFirst("").strip();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private int year(String digits) {
        int year = number(digits);
        return digits.length() > 2 ? year : latestYear - Math.floorMod(latestYear - year, CENTURY);
    }

    /** The number of the month of which a word is the beginning, or the English name; 0 for none. */
    private static int month(String word) {
        return Arrays.stream(Month.values())
                .filter(month -> month.name().startsWith(word) || (word.equals("SEPT") && month == Month.SEPTEMBER))
                .filter(month -> word.length() >= MONTH_LETTERS)
                .mapToInt(Month::getValue)
                .findFirst()
                .orElse(0);
    }

    private static Optional<LocalDate> of(int year, int month, int day) {
        boolean isThere = year >= 1
                && month >= 1
                && month <= Month.values().length
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return isThere ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /** How a text is written, without what it says: 9 for each digit and A for each letter, such as {@code 99-AAA-99}. */
    public static String shape(String text) {
        StringBuilder shape = new StringBuilder();
        text.codePoints().limit(MOST_LETTERS).forEach(each -> {
            if (Character.isDigit(each)) {
                shape.append('9');
            } else if (Character.isLetter(each)) {
                shape.append('A');
            } else {
                shape.append(each > ' ' && each < 0x7F ? (char) each : ' ');
            }
        });
        return shape.toString();
    }
}
