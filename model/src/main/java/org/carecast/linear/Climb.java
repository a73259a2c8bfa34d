package org.carecast.linear;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The way from 0, where every limit is kept, to where a sum is as large as it can be: the simplex method on a table with a
 * row for each limit and a column for each number, and no more.
 *
 * <p>Every step keeps all limits, so wherever it stops the sum can be so large. A free number that has been moved is never
 * moved back, since nothing holds it.
 */
final class Climb {

    private static final double NOTHING = 1e-9;
    // So that no two limits are reached at once, and the way never goes round in circles.
    private static final double APART = 1e-9;
    private static final int STEPS = 40;

    private final int numbers;
    private final double[][] rows;
    private final double[] room;
    private final double[] gain;
    // What stands at the head of each row and column: a number by its place, or a limit by its place behind the
    // numbers.
    private final int[] rowHeads;
    private final int[] columnHeads;
    private double reached;

    /**
     * A way that has not begun.
     *
     * @param sums a weighted sum of the numbers for each limit
     * @param limits no less than 0 each
     * @param sought the weighted sum that is to be as large as it can be
     */
    Climb(List<double[]> sums, List<Double> limits, double[] sought) {
        numbers = sought.length;
        rows = sums.stream().map(double[]::clone).toArray(double[][]::new);
        room = new double[rows.length];
        rowHeads = new int[rows.length];
        for (int row = 0; row < rows.length; row++) {
            room[row] = limits.get(row) + APART * (row + 1) / rows.length;
            rowHeads[row] = numbers + row;
        }
        gain = sought.clone();
        columnHeads = new int[numbers];
        Arrays.setAll(columnHeads, column -> column);
    }

    /**
     * The numbers at the end of the way, or where the sum is large enough.
     *
     * @throws IllegalStateException if the sum is never large enough and has no end
     */
    double[] end(double enough) {
        for (int step = 0; step < STEPS * numbers && reached < enough; step++) {
            int column = steepest();
            if (column < 0) {
                break;
            }
            int row = nearest(column, gain[column] > 0 ? 1 : -1);
            if (row < 0) {
                throw new IllegalStateException("the sum has no end");
            }
            exchange(row, column);
        }
        double[] found = new double[numbers];
        for (int row = 0; row < rows.length; row++) {
            if (rowHeads[row] < numbers) {
                found[rowHeads[row]] = room[row];
            }
        }
        return found;
    }

    /** How much of each limit makes up the sum at the end of the way: of those that hold it, more than nothing. */
    double[] shares() {
        double[] shares = new double[rows.length];
        for (int column = 0; column < numbers; column++) {
            if (columnHeads[column] >= numbers) {
                shares[columnHeads[column] - numbers] = Math.max(0, -gain[column]);
            }
        }
        return shares;
    }

    /** The column along which the sum grows fastest: a number either way, a limit only away from it; -1 if it is at its end. */
    private int steepest() {
        int best = -1;
        double most = NOTHING;
        for (int column = 0; column < numbers; column++) {
            double grows = columnHeads[column] < numbers ? Math.abs(gain[column]) : gain[column];
            if (grows > most) {
                most = grows;
                best = column;
            }
        }
        return best;
    }

    /** The limit that is reached first; of those reached nearly at once the one that turns the way most. */
    private int nearest(int column, int sign) {
        double first = Double.POSITIVE_INFINITY;
        for (int row = 0; row < rows.length; row++) {
            double closing = sign * rows[row][column];
            if (rowHeads[row] >= numbers && closing > NOTHING) {
                first = Math.min(first, (room[row] + APART) / closing);
            }
        }
        int best = -1;
        for (int row = 0; row < rows.length; row++) {
            double closing = sign * rows[row][column];
            if (rowHeads[row] >= numbers
                    && closing > NOTHING
                    && room[row] / closing <= first
                    && (best < 0 || closing > sign * rows[best][column])) {
                best = row;
            }
        }
        return best;
    }

    /** Goes along a column until a limit is reached, which is gone along from there. */
    private void exchange(int row, int column) {
        double[] pivot = rows[row];
        double turn = pivot[column];
        pivot[column] = 1;
        for (int each = 0; each < numbers; each++) {
            pivot[each] /= turn;
        }
        int[] turned = placesOf(pivot);
        room[row] /= turn;
        for (int other = 0; other < rows.length; other++) {
            double share = rows[other][column];
            if (other != row && share != 0) {
                double[] changed = rows[other];
                changed[column] = 0;
                for (int each : turned) {
                    changed[each] -= share * pivot[each];
                }
                room[other] -= share * room[row];
                if (rowHeads[other] >= numbers && room[other] < 0) {
                    room[other] = 0;
                }
            }
        }
        double share = gain[column];
        reached += share * room[row];
        gain[column] = 0;
        for (int each : turned) {
            gain[each] -= share * pivot[each];
        }
        int head = rowHeads[row];
        rowHeads[row] = columnHeads[column];
        columnHeads[column] = head;
    }

    /** Where a row is not 0: most limits are of few numbers. */
    private static int[] placesOf(double[] row) {
        return IntStream.range(0, row.length).filter(place -> row[place] != 0).toArray();
    }
}
