package org.carecast.linear;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The primal simplex method from a feasible start: the largest value of a weighted sum of variables under upper limits on other
 * sums, all of which 0 keeps. The table has a row for each limit and a column for each variable, and no more.
 *
 * <p>Every step keeps all limits, so the sum can be as large as it is wherever the method stops. A free variable that has
 * entered the basis never leaves it, because it has no bound.
 */
final class PrimalSimplex {

    private static final double ZERO = 1e-9;
    // Spreads the limits, so that no two are reached together and the method cannot cycle.
    private static final double PERTURBATION = 1e-9;
    private static final int MOST_STEPS_PER_VARIABLE = 40;

    private final int variables;
    private final double[][] rows;
    private final double[] slack;
    private final double[] reducedCosts;
    // What each row and column stands for: a variable by its index, or a limit by its index after the variables.
    private final int[] basic;
    private final int[] nonBasic;
    private double value;

    /**
     * A method that has not begun.
     *
     * @param sums one weighted sum of the variables for each limit
     * @param limits the most that each sum may be; 0 or more
     * @param objective the weighted sum to maximise
     */
    PrimalSimplex(List<double[]> sums, List<Double> limits, double[] objective) {
        variables = objective.length;
        rows = sums.stream().map(double[]::clone).toArray(double[][]::new);
        slack = new double[rows.length];
        basic = new int[rows.length];
        for (int row = 0; row < rows.length; row++) {
            slack[row] = limits.get(row) + PERTURBATION * (row + 1) / rows.length;
            basic[row] = variables + row;
        }
        reducedCosts = objective.clone();
        nonBasic = new int[variables];
        Arrays.setAll(nonBasic, column -> column);
    }

    /**
     * The variables where the objective is largest, or where it first reaches a value that is large enough.
     *
     * @throws IllegalStateException if the objective is unbounded and never large enough
     */
    double[] solve(double enough) {
        for (int step = 0; step < MOST_STEPS_PER_VARIABLE * variables && value < enough; step++) {
            int column = enteringColumn();
            if (column < 0) {
                break;
            }
            int row = leavingRow(column, reducedCosts[column] > 0 ? 1 : -1);
            if (row < 0) {
                throw new IllegalStateException("the objective is unbounded");
            }
            pivot(row, column);
        }
        double[] solution = new double[variables];
        for (int row = 0; row < rows.length; row++) {
            if (basic[row] < variables) {
                solution[basic[row]] = slack[row];
            }
        }
        return solution;
    }

    /** The multiplier of each limit once solved: how much of its sum makes up the objective; above 0 where the limit binds. */
    double[] multipliers() {
        double[] multipliers = new double[rows.length];
        for (int column = 0; column < variables; column++) {
            if (nonBasic[column] >= variables) {
                multipliers[nonBasic[column] - variables] = Math.max(0, -reducedCosts[column]);
            }
        }
        return multipliers;
    }

    /** The column along which the objective grows fastest: a variable either way, a limit only away from it; -1 at the largest value. */
    private int enteringColumn() {
        int best = -1;
        double most = ZERO;
        for (int column = 0; column < variables; column++) {
            double growth = nonBasic[column] < variables ? Math.abs(reducedCosts[column]) : reducedCosts[column];
            if (growth > most) {
                most = growth;
                best = column;
            }
        }
        return best;
    }

    /** The limit that is reached first; of those reached nearly together the one with the largest pivot. */
    private int leavingRow(int column, int sign) {
        double first = Double.POSITIVE_INFINITY;
        for (int row = 0; row < rows.length; row++) {
            double closing = sign * rows[row][column];
            if (basic[row] >= variables && closing > ZERO) {
                first = Math.min(first, (slack[row] + PERTURBATION) / closing);
            }
        }
        int best = -1;
        for (int row = 0; row < rows.length; row++) {
            double closing = sign * rows[row][column];
            if (basic[row] >= variables
                    && closing > ZERO
                    && slack[row] / closing <= first
                    && (best < 0 || closing > sign * rows[best][column])) {
                best = row;
            }
        }
        return best;
    }

    /** Exchanges a row and a column. */
    private void pivot(int row, int column) {
        double[] pivot = rows[row];
        double divisor = pivot[column];
        pivot[column] = 1;
        for (int each = 0; each < variables; each++) {
            pivot[each] /= divisor;
        }
        int[] changed = nonZero(pivot);
        slack[row] /= divisor;
        for (int other = 0; other < rows.length; other++) {
            double factor = rows[other][column];
            if (other != row && factor != 0) {
                double[] target = rows[other];
                target[column] = 0;
                for (int each : changed) {
                    target[each] -= factor * pivot[each];
                }
                slack[other] -= factor * slack[row];
                if (basic[other] >= variables && slack[other] < 0) {
                    slack[other] = 0;
                }
            }
        }
        double factor = reducedCosts[column];
        value += factor * slack[row];
        reducedCosts[column] = 0;
        for (int each : changed) {
            reducedCosts[each] -= factor * pivot[each];
        }
        int leaving = basic[row];
        basic[row] = nonBasic[column];
        nonBasic[column] = leaving;
    }

    /** The columns in which a row is not 0: most limits are on few variables. */
    private static int[] nonZero(double[] row) {
        return IntStream.range(0, row.length).filter(column -> row[column] != 0).toArray();
    }
}
