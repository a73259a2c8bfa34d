package org.carecast.cli.report.chart;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.carecast.cli.report.document.Figures;
import org.carecast.time.Horizon;

/**
 * The scale of time in a chart, in years: a month is a column from its first day to the next month's, and 1 January
 * lies at a whole number.
 *
 * @param months the months shown, one or more
 */
record TimeAxis(List<YearMonth> months) {

    private static final int[] YEARS_APART = {1, 2, 5, 10, 20, 25, 50};

    /**
     * A labelled place on an axis.
     *
     * @param at the place
     * @param label what it is called
     */
    record Tick(double at, String label) {}

    /** Copies the months, so that it never changes. */
    TimeAxis {
        months = List.copyOf(months);
    }

    /** Where the first month begins. */
    double start() {
        return beginning(months.get(0));
    }

    /** Where the last month ends. */
    double end() {
        return beginning(months.get(months.size() - 1).plusMonths(1));
    }

    /** Where each month begins, and where the last one ends. */
    double[] edges() {
        return IntStream.rangeClosed(0, months.size())
                .mapToDouble(month -> beginning(months.get(0).plusMonths(month)))
                .toArray();
    }

    /** Every 1 January at which a month shown follows another. */
    List<YearMonth> januaries() {
        return months.stream()
                .skip(1)
                .filter(month -> month.getMonth() == Month.JANUARY)
                .toList();
    }

    /** No more than a number of labels: Januaries where there are two or more, else months. */
    List<Tick> ticks(int most) {
        return ticks(most, january -> "Jan " + january.getYear());
    }

    /**
     * The same with the years alone, where room is scarce.
     *
     * @param fitting how many labels as wide as a given one there is room for
     */
    List<Tick> shortTicks(ToIntFunction<String> fitting) {
        String label = januaries().size() < 2 ? Figures.shortMonth(months.get(0)) : "2000";
        return ticks(fitting.applyAsInt(label), january -> Integer.toString(january.getYear()));
    }

    private List<Tick> ticks(int most, Function<YearMonth, String> label) {
        List<YearMonth> januaries = januaries();
        if (januaries.size() < 2) {
            int apart = apart(months.size(), most);
            return IntStream.range(0, months.size())
                    .filter(month -> month % apart == 0)
                    .mapToObj(months::get)
                    .map(month -> new Tick(
                            beginning(month) + 0.5 / (double) Horizon.MONTHS_IN_A_YEAR, Figures.shortMonth(month)))
                    .toList();
        }
        int apart = yearsApart(januaries.size(), most);
        return januaries.stream()
                .filter(january -> januaries.size() <= most || january.getYear() % apart == 0)
                .map(january -> new Tick(beginning(january), label.apply(january)))
                .toList();
    }

    /** The step from one shown thing to the next, so that no more than a number of them are shown. */
    static int apart(int things, int most) {
        return Math.max(1, (int) Math.ceil((double) things / Math.max(1, most)));
    }

    private static int yearsApart(int years, int most) {
        return IntStream.of(YEARS_APART)
                .filter(apart -> apart >= apart(years, most))
                .findFirst()
                .orElse(100);
    }

    private static double beginning(YearMonth month) {
        return month.getYear() + (month.getMonthValue() - 1) / (double) Horizon.MONTHS_IN_A_YEAR;
    }
}
