package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.carecast.evidence.PrintedFigure;
import org.carecast.io.csv.BadDataException;
import org.junit.jupiter.api.Test;

/**
 * Which in-touch rates can lie behind Kent's tables? A linear program says, without our model: with y = rate × people of
 * a hidden cohort, every printed cell, total and in-touch figure is a linear bound on the y and the rate.
 *
 * <pre>
 *            printed   lowest    highest
 * citizen      0.907   0.90644   0.90745
 * UASC         0.85    0.84757   0.84872     so 0.85 is not the rate, and 0.848 can be
 * </pre>
 */
final class KentPrintedRatesTest {

    private static final Path KENT = Path.of("../data/kent-2017");
    private static final double HALF = 0.5;
    // The paper counts people in November 2017; those figures are whole.
    private static final YearMonth COUNTED = YearMonth.of(2017, 11);

    @Test
    void theCitizenRateIs0907AsPrinted() throws BadDataException {
        assertThat(rate("citizen", GoalType.MINIMIZE)).isEqualTo(0.90644, within(1e-5));
        assertThat(rate("citizen", GoalType.MAXIMIZE)).isEqualTo(0.90745, within(1e-5));
    }

    @Test
    void theUascRateIsNot085ButCanBe0848() throws BadDataException {
        assertThat(rate("uasc", GoalType.MINIMIZE)).isEqualTo(0.84757, within(1e-5));
        assertThat(rate("uasc", GoalType.MAXIMIZE))
                .isEqualTo(0.84872, within(1e-5))
                .isLessThan(0.85);
    }

    /** The lowest or highest rate for which some unrounded cohorts give every figure of a table. */
    private static double rate(String population, GoalType goal) throws BadDataException {
        List<PrintedFigure> printed = StudyReader.read(KENT).history().printed().stream()
                .filter(figure -> figure.population().id().equals(population))
                .toList();
        List<PrintedFigure> cells = printed.stream()
                .filter(figure -> Character.isDigit(figure.label().charAt(0)))
                .toList();
        int variables = cells.size() + 1;
        int rate = cells.size();
        List<LinearConstraint> bounds = new ArrayList<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            double printedPeople = cells.get(cell).printed().doubleValue();
            double slack = cells.get(cell).asAt().equals(COUNTED) ? 0 : HALF;
            between(bounds, unit(variables, cell), rate, printedPeople - slack, printedPeople + slack);
            cohortRollsOn(bounds, cells, cell, variables);
        }
        for (PrintedFigure figure : printed) {
            double[] column = column(cells, figure.asAt(), variables);
            double value = figure.printed().doubleValue();
            if (figure.label().equals(TableLayout.TOTAL)) {
                between(bounds, column, rate, value - HALF, value + HALF);
            } else if (figure.label().equals(TableLayout.IN_TOUCH)) {
                bounds.add(new LinearConstraint(column, Relationship.GEQ, value - HALF));
                bounds.add(new LinearConstraint(column, Relationship.LEQ, value + HALF));
            }
        }
        return new SimplexSolver()
                .optimize(
                        new MaxIter(10_000),
                        new LinearObjectiveFunction(unit(variables, rate), 0),
                        new LinearConstraintSet(bounds),
                        goal,
                        new NonNegativeConstraint(true))
                .getPoint()[rate];
    }

    /** rate × low ≤ y ≤ rate × high. */
    private static void between(List<LinearConstraint> bounds, double[] y, int rate, double low, double high) {
        double[] above = y.clone();
        above[rate] = -low;
        bounds.add(new LinearConstraint(above, Relationship.GEQ, 0));
        double[] below = y.clone();
        below[rate] = -high;
        bounds.add(new LinearConstraint(below, Relationship.LEQ, 0));
    }

    /** A cohort that is printed again a year older, and no smaller, is the same hidden number. */
    private static void cohortRollsOn(
            List<LinearConstraint> bounds, List<PrintedFigure> cells, int cell, int variables) {
        PrintedFigure figure = cells.get(cell);
        cells.stream()
                .filter(later -> later.asAt().equals(figure.asAt().plusYears(1)))
                .filter(later -> age(later) == age(figure) + 1)
                .filter(later -> later.printed().compareTo(figure.printed()) == 0)
                .forEach(later -> {
                    double[] equal = unit(variables, cell);
                    equal[cells.indexOf(later)] = -1;
                    bounds.add(new LinearConstraint(equal, Relationship.EQ, 0));
                });
    }

    private static int age(PrintedFigure figure) {
        return figure.label().equals("17 and 18")
                ? 18
                : Integer.parseInt(figure.label().replace("+", ""));
    }

    private static double[] unit(int variables, int at) {
        double[] unit = new double[variables];
        unit[at] = 1;
        return unit;
    }

    private static double[] column(List<PrintedFigure> cells, YearMonth asAt, int variables) {
        double[] column = new double[variables];
        for (int cell = 0; cell < cells.size(); cell++) {
            column[cell] = cells.get(cell).asAt().equals(asAt) ? 1 : 0;
        }
        return column;
    }
}
