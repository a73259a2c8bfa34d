package org.carecast.io.ssda903;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.carecast.io.csv.DayOrder;
import org.carecast.io.csv.Days;
import org.carecast.io.csv.WrittenDay;

/**
 * Reads the days of one file of returns, in its order of day and month.
 *
 * <p>Days are numbers as of {@link LocalDate#toEpochDay}. A year of two digits is the one that lies from 80 years before the year
 * of the as-at date to 19 years after it.
 */
final class ReturnDays {

    /** No day at all: the cell is empty, or says so. */
    static final int NONE = Integer.MAX_VALUE;

    /** A cell that holds no day. */
    static final int NOT_READ = Integer.MIN_VALUE;

    private static final int YEARS_AHEAD = 19;
    // A time of day after the day may make any number of texts of it.
    private static final int LONGEST_KEPT = 10;
    // What lies farther back is no day of a child's life.
    private static final int YEARS_BACK = 120;

    private final LocalDate asAt;
    private final DayOrder order;
    private final NoDays none;
    private final Days days;
    // Days stand in returns again and again, and are quicker looked up than read.
    private final Map<String, Integer> known = new HashMap<>();

    ReturnDays(LocalDate asAt, DayOrder order, NoDays none) {
        this.asAt = asAt;
        this.order = order;
        this.none = none;
        this.days = days(asAt);
    }

    /** The reader of days for returns as at a day. */
    static Days days(LocalDate asAt) {
        return new Days(asAt.getYear() + YEARS_AHEAD);
    }

    /** The day of a cell in capitals, {@link #NONE} or {@link #NOT_READ}. */
    int read(String cell) {
        return read(cell, form -> {});
    }

    /**
     * The same of a cell in which an end may be still to come.
     *
     * @param forms told how a cell that is not empty says that there is no day
     */
    int read(String cell, Consumer<String> forms) {
        if (cell.isEmpty()) {
            return NONE;
        }
        Integer seen = known.get(cell);
        if (seen != null) {
            return seen;
        }
        Optional<String> word = none.word(cell);
        if (word.isPresent()) {
            forms.accept(word.get());
            return NONE;
        }
        WrittenDay written = days.read(cell);
        Optional<LocalDate> day = written.in(order);
        Optional<String> form = none.day(written, asAt);
        if (form.isPresent()) {
            forms.accept(form.get());
            return NONE;
        }
        int read = day.filter(each -> asAt.getYear() - each.getYear() <= YEARS_BACK)
                .map(each -> (int) each.toEpochDay())
                .orElse(NOT_READ);
        if (read != NOT_READ && cell.length() <= LONGEST_KEPT) {
            known.put(cell, read);
        }
        return read;
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
