package org.carecast.assumption;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carecast.cohort.Population;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;

/**
 * One parameter of one population by age and month, every gap between dated rows filled.
 *
 * <p>It remembers which row holds when, so that a book with the same rows and other values is resolved in no time.
 */
final class ResolvedValues {

    private static final int NO_ROW = -1;

    private final Parameter parameter;
    private final int youngest;
    private final int[][] rowByAgeAndMonth;
    // Of each row of the book, as it is read.
    private final double[] values;

    private ResolvedValues(Parameter parameter, int youngest, int[][] rowByAgeAndMonth, double[] values) {
        this.parameter = parameter;
        this.youngest = youngest;
        this.rowByAgeAndMonth = rowByAgeAndMonth;
        this.values = values;
    }

    /**
     * The values of a parameter for every age and month in which it is read; none where the population's law does not
     * read it, and what is usual where it may be left out and is. Of yearly shares, what goes each month so that it is gone after twelve.
     *
     * @throws IllegalArgumentException if a value is missing for a month in which it is read
     */
    static ResolvedValues from(Assumptions assumptions, Parameter parameter, Population population, Horizon horizon) {
        Optional<AgeBand> ages = parameter.agesRead(assumptions.law(population));
        int[] about = about(assumptions.rows(), parameter, population);
        int[][] rows = ages.stream()
                .flatMapToInt(AgeBand::ages)
                .mapToObj(age -> months(assumptions.rows(), about, parameter, population, age, horizon))
                .toArray(int[][]::new);
        double[] values = assumptions.values();
        return new ResolvedValues(parameter, ages.map(AgeBand::from).orElse(0), rows, values).with(values);
    }

    /** Which rows of the book are about the parameter, earliest first. */
    private static int[] about(List<Assumption> rows, Parameter parameter, Population population) {
        return IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).isAbout(parameter, population))
                .boxed()
                .sorted(Comparator.comparing(row -> rows.get(row).effectiveFrom()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The row in force in each month at an age; where the parameter is left out, none. */
    private static int[] months(
            List<Assumption> rows, int[] about, Parameter parameter, Population population, int age, Horizon horizon) {
        int[] inForce = new int[horizon.months() + 1];
        Arrays.fill(inForce, NO_ROW);
        int first = Math.min(parameter.firstMonth(), inForce.length);
        for (int row : about) {
            if (rows.get(row).ages().contains(age)) {
                long start = horizon.opening().until(rows.get(row).effectiveFrom(), ChronoUnit.MONTHS);
                if (start <= horizon.months()) {
                    Arrays.fill(inForce, Math.max(first, (int) Math.max(start, 0)), inForce.length, row);
                }
            }
        }
        boolean leftOut = about.length == 0 && parameter.mayBeLeftOut();
        if (!leftOut && first < inForce.length && inForce[first] == NO_ROW) {
            throw new IllegalArgumentException("no " + parameter.id() + " for " + population
                    + (parameter.byAge() ? " aged " + age : "") + " in " + horizon.month(first));
        }
        return inForce;
    }

    /** The same parameter with other values, one for each row of the book. */
    ResolvedValues with(double[] byRow) {
        if (parameter.unit() != Unit.SHARE_PER_YEAR) {
            return new ResolvedValues(parameter, youngest, rowByAgeAndMonth, byRow);
        }
        double[] monthly = new double[byRow.length];
        for (int[] months : rowByAgeAndMonth) {
            for (int month = parameter.firstMonth(); month < months.length; month++) {
                int row = months[month];
                if (row != NO_ROW && monthly[row] == 0 && byRow[row] != 0) {
                    monthly[row] = YearlyShare.monthly(byRow[row]);
                }
            }
        }
        return new ResolvedValues(parameter, youngest, rowByAgeAndMonth, monthly);
    }

    /** Whether the population's law does not read the parameter at all. */
    boolean isEmpty() {
        return rowByAgeAndMonth.length == 0;
    }

    double at(int age, int month) {
        int row = rowByAgeAndMonth[age - youngest][month];
        return row == NO_ROW ? parameter.leftOut() : values[row];
    }

    /** The value in a month, where the parameter does not go by age. */
    double at(int month) {
        return at(youngest, month);
    }

    /** The value in a month: that of an age, where the parameter goes by age. */
    double of(int age, int month) {
        return parameter.byAge() ? at(age, month) : at(month);
    }
}
