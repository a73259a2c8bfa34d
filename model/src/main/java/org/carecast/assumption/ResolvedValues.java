package org.carecast.assumption;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
     * The values of a parameter for every age and month in which it is read; none where the population's law does not
     * read it, and 0 where it may be left out and is.
     *
     * @throws IllegalArgumentException if a value is missing for a month in which it is read
     */
    static ResolvedValues from(Assumptions assumptions, Parameter parameter, Population population, Horizon horizon) {
        Optional<AgeBand> read = parameter.agesRead(assumptions.law(population));
        if (read.isEmpty()) {
            return new ResolvedValues(0, new double[0][]);
        }
        AgeBand ages = read.get();
        if (assumptions.leavesOut(parameter, population)) {
            return new ResolvedValues(ages.from(), new double[ages.count()][horizon.months() + 1]);
        }
        double[][] values = ages.ages()
                .mapToObj(age -> months(assumptions, parameter, population, age, horizon))
                .toArray(double[][]::new);
        return new ResolvedValues(ages.from(), values);
    }

    /** The shares that go each month so that, after twelve, the yearly shares of a parameter have gone. */
    static ResolvedValues monthlyShares(
            Assumptions assumptions, Parameter parameter, Population population, Horizon horizon) {
        return from(assumptions, parameter, population, horizon).map(ResolvedValues::monthlyShare);
    }

    private static double monthlyShare(double yearlyShare) {
        return 1 - StrictMath.pow(1 - yearlyShare, 1.0 / Horizon.MONTHS_IN_A_YEAR);
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

    private ResolvedValues map(DoubleUnaryOperator function) {
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
