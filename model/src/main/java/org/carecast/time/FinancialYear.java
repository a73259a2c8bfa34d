package org.carecast.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A year of public accounts, from April to March, such as 2018-19.
 *
 * @param begins the calendar year in whose April it begins
 */
public record FinancialYear(int begins) implements Comparable<FinancialYear> {

    private static final Pattern TEXT = Pattern.compile("\\d{4}-\\d{2}");
    private static final int CENTURY = 100;

    /** The year a text such as {@code 2018-19} names, empty if it names none. */
    public static Optional<FinancialYear> parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(new FinancialYear(Integer.parseInt(text.substring(0, 4))))
                .filter(year -> year.toString().equals(text));
    }

    /** The year that a month belongs to. */
    public static FinancialYear of(YearMonth month) {
        return new FinancialYear(
                month.getMonthValue() < Month.APRIL.getValue() ? month.getYear() - 1 : month.getYear());
    }

    /** The years that lie wholly in a run of months, both ends included, earliest first. */
    public static List<FinancialYear> within(YearMonth first, YearMonth last) {
        return IntStream.rangeClosed(of(first).begins, of(last).begins)
                .mapToObj(FinancialYear::new)
                .filter(year -> !year.april().isBefore(first) && !year.march().isAfter(last))
                .toList();
    }

    /** Its first month. */
    public YearMonth april() {
        return YearMonth.of(begins, Month.APRIL);
    }

    /** Its last month. */
    public YearMonth march() {
        return YearMonth.of(begins + 1, Month.MARCH);
    }

    /** Its first day, 1 April. */
    public LocalDate firstDay() {
        return april().atDay(1);
    }

    /** Its last day, 31 March. */
    public LocalDate lastDay() {
        return march().atEndOfMonth();
    }

    /** Its twelve months, April first. */
    public List<YearMonth> months() {
        return IntStream.range(0, Horizon.MONTHS_IN_A_YEAR)
                .mapToObj(april()::plusMonths)
                .toList();
    }

    /** How many days it has, 365 or 366. */
    public int days() {
        return (int) (lastDay().toEpochDay() - firstDay().toEpochDay()) + 1;
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(begins, other.begins);
    }

    @Override
    public String toString() {
        return "%04d-%02d".formatted(begins, (begins + 1) % CENTURY);
    }
}
