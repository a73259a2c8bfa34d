package org.carecast.io.ssda903;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carecast.io.csv.Days;

/**
 * The year of a return as a column of each row writes it, as one number: the collection year of 2018-19, 2018/19, 201819 or a day; minus the year of
 * a bare 2019, which may be the year that ends or the one that begins in 2019.
 */
final class RowYear {

    /** A cell that names no year. */
    static final Integer NOT_READ = 0;

    private static final int CENTURY = 100;
    private static final int THIS_CENTURY = 2000;
    private static final Days DAYS = new Days(THIS_CENTURY + CENTURY - 1);
    private static final Pattern BARE = Pattern.compile("(?:FY ?)?(20\\d\\d)(?:\\.0)?");
    private static final Pattern BOTH =
            Pattern.compile("(?:FY ?)?(20\\d\\d) ?(?:[-/_\\u2013\\u2014 ]|TO)? ?(?:20)?(\\d\\d)");
    private static final Pattern SHORT = Pattern.compile("(?:FY ?)?(\\d\\d)[-/_](\\d\\d)");

    private RowYear() {}

    /** The year of a cell in capitals. */
    static Integer of(String cell) {
        Matcher bare = BARE.matcher(cell);
        if (bare.matches()) {
            return -Integer.parseInt(bare.group(1));
        }
        Matcher both = BOTH.matcher(cell);
        if (both.matches()) {
            return next(Integer.parseInt(both.group(1)), both.group(2));
        }
        Matcher brief = SHORT.matcher(cell);
        if (brief.matches()) {
            return next(THIS_CENTURY + Integer.parseInt(brief.group(1)), brief.group(2));
        }
        Optional<LocalDate> day = DAYS.read(cell).undoubted();
        return day.map(each -> ReturnDays.collectionYear((int) each.toEpochDay()))
                .orElse(NOT_READ);
    }

    private static Integer next(int first, String last) {
        return Integer.parseInt(last) == (first + 1) % CENTURY ? first + 1 : NOT_READ;
    }
}
