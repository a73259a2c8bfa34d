package org.carecast.assumption;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.carecast.cohort.Population;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;

/** One parameter of one population by age and month, every gap between dated rows filled. */
final class ResolvedValues {

    private final int youngest;
    private final double[][] byAgeAndMonth;

    private ResolvedValues(int youngest, double[][] byAgeAndMonth) {
        this.youngest = youngest;
        this.byAgeAndMonth = byAgeAndMonth;
    }

    /**
     * The values of a parameter for every age and month in which it is read.
     *
     * @throws IllegalArgumentException if a value is missing for a month in which it is read
     */
    static ResolvedValues from(Assumptions assumptions, Parameter parameter, Population population, Horizon horizon) {
        AgeBand ages = parameter.agesNeeded(assumptions.law(population));
        double[][] values = ages.ages()
                .mapToObj(age -> months(assumptions, parameter, population, age, horizon))
                .toArray(double[][]::new);
        return new ResolvedValues(ages.from(), values);
    }

    private static double[] months(
            Assumptions assumptions, Parameter parameter, Population population, int age, Horizon horizon) {
        List<Assumption> history = assumptions.history(parameter, population, age);
        double[] values = new double[horizon.months() + 1];
        int next = 0;
        for (int month = parameter.firstMonth(); month <= horizon.months(); month++) {
            YearMonth calendar = horizon.month(month);
            while (next < history.size() && !history.get(next).effectiveFrom().isAfter(calendar)) {
                next++;
            }
            if (next == 0) {
                throw new IllegalArgumentException("no " + parameter.id() + " for " + population
                        + (parameter.byAge() ? " aged " + age : "") + " in " + calendar);
            }
            values[month] = history.get(next - 1).value();
        }
        return values;
    }

    /** The same table with every value put through a function. */
    ResolvedValues map(DoubleUnaryOperator function) {
        double[][] values = Arrays.stream(byAgeAndMonth)
                .map(months -> Arrays.stream(months).map(function).toArray())
                .toArray(double[][]::new);
        return new ResolvedValues(youngest, values);
    }

    double at(int age, int month) {
        return byAgeAndMonth[age - youngest][month];
    }

    /** The value in a month, where the parameter does not go by age. */
    double at(int month) {
        return byAgeAndMonth[0][month];
    }
}
