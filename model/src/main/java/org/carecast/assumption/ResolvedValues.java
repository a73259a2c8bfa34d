package org.carecast.assumption;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.carecast.cohort.Population;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;

/**
 * One parameter of one population by age or by type, and by month, every gap between dated rows filled.
 *
 * <p>It remembers which row holds when, so that a book with the same rows and other values is resolved in no time.
 */
final class ResolvedValues {

    private static final int NO_ROW = -1;

    private final Parameter parameter;
    private final int youngest;
    private final List<String> types;
    // Which rows of the book are read at all, and which of these holds at each age in each month.
    private final int[] rows;
    private final int[][] readByAgeAndMonth;
    // Of each row that is read, as it is read.
    private final double[] values;

    private ResolvedValues(
            Parameter parameter,
            int youngest,
            List<String> types,
            int[] rows,
            int[][] readByAgeAndMonth,
            double[] values) {
        this.parameter = parameter;
        this.youngest = youngest;
        this.types = types;
        this.rows = rows;
        this.readByAgeAndMonth = readByAgeAndMonth;
        this.values = values;
    }

    /**
     * The values of a parameter for every age and month in which it is read; none where the population's law does not
     * read it, and what is usual where it may be left out and is. Of yearly shares, what goes or comes each month so that it has after twelve.
     *
     * @throws IllegalArgumentException if a value is missing for a month in which it is read
     */
    static ResolvedValues from(Assumptions assumptions, Parameter parameter, Population population, Horizon horizon) {
        Optional<AgeBand> ages = parameter.agesRead(assumptions.law(population));
        int[] about = about(assumptions, parameter, population);
        List<String> types = assumptions.types(parameter, population);
        int[][] inForce = parameter.byType()
                ? types.stream()
                        .map(type -> months(
                                assumptions.rows(),
                                Arrays.stream(about)
                                        .filter(row -> assumptions
                                                .rows()
                                                .get(row)
                                                .type()
                                                .equals(Optional.of(type)))
                                        .toArray(),
                                parameter,
                                population,
                                AgeBand.ALL.from(),
                                horizon))
                        .toArray(int[][]::new)
                : ages.stream()
                        .flatMapToInt(AgeBand::ages)
                        .mapToObj(age -> months(assumptions.rows(), about, parameter, population, age, horizon))
                        .toArray(int[][]::new);
        int[] read = Arrays.stream(inForce)
                .flatMapToInt(Arrays::stream)
                .filter(row -> row != NO_ROW)
                .distinct()
                .sorted()
                .toArray();
        for (int[] months : inForce) {
            Arrays.setAll(months, month -> months[month] == NO_ROW ? NO_ROW : Arrays.binarySearch(read, months[month]));
        }
        return new ResolvedValues(
                parameter,
                ages.filter(any -> !parameter.byType()).map(AgeBand::from).orElse(0),
                types,
                read,
                inForce,
                values(parameter, read, row -> assumptions.rows().get(row).value()));
    }

    private static double[] values(Parameter parameter, int[] rows, IntToDoubleFunction valueOfRow) {
        double[] values = new double[rows.length];
        for (int index = 0; index < rows.length; index++) {
            values[index] = parameter.inAMonth(valueOfRow.applyAsDouble(rows[index]));
        }
        return values;
    }

    /** Which rows of the book are about the parameter, earliest first. */
    private static int[] about(Assumptions assumptions, Parameter parameter, Population population) {
        return assumptions
                .places(parameter, population)
                .boxed()
                .sorted(Comparator.comparing(row -> assumptions.rows().get(row).effectiveFrom()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The row in force in each month at an age; where the parameter is left out, none. */
    private static int[] months(
            List<Assumption> rows, int[] about, Parameter parameter, Population population, int age, Horizon horizon) {
        int[] inForce = new int[horizon.months() + 1];
        Arrays.fill(inForce, NO_ROW);
        int first = Math.min(parameter.firstMonth(), inForce.length);
        int next = inForce.length;
        // Latest first, so that each month is filled once.
        for (int index = about.length - 1; index >= 0 && next > first; index--) {
            Assumption row = rows.get(about[index]);
            if (row.ages().contains(age)) {
                long start = Math.max(first, horizon.opening().until(row.effectiveFrom(), ChronoUnit.MONTHS));
                if (start < next) {
                    Arrays.fill(inForce, (int) start, next, about[index]);
                    next = (int) start;
                }
            }
        }
        boolean leftOut = parameter.byType() || about.length == 0 && parameter.mayBeLeftOut();
        if (!leftOut && first < inForce.length && inForce[first] == NO_ROW) {
            throw new IllegalArgumentException("no " + parameter.id() + " for " + population
                    + (parameter.byAge() ? " aged " + age : "") + " in " + horizon.month(first));
        }
        return inForce;
    }

    /** The same parameter with other values, one for each row of the book. */
    ResolvedValues with(double[] byRow) {
        return new ResolvedValues(
                parameter, youngest, types, rows, readByAgeAndMonth, values(parameter, rows, row -> byRow[row]));
    }

    /** Whether the population's law does not read the parameter at all. */
    boolean isEmpty() {
        return readByAgeAndMonth.length == 0;
    }

    /** The types it has values for, where it goes by type. */
    List<String> types() {
        return types;
    }

    /** The value of a type in a month; 0 of a type that it does not know. */
    double ofType(String type, int month) {
        int place = types.indexOf(type);
        return place < 0 ? 0 : at(place, month);
    }

    /** The sum of the values of all types in a month. */
    double ofAllTypes(int month) {
        double sum = 0;
        for (int place = 0; place < types.size(); place++) {
            sum += at(place, month);
        }
        return sum;
    }

    double at(int age, int month) {
        int row = readByAgeAndMonth[age - youngest][month];
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
