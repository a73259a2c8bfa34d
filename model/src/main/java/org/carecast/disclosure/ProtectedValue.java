package org.carecast.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.carecast.linear.LinearSystem.Range;

/**
 * A value that must not be worked out while its figure is withheld: enough different numbers must stay possible.
 *
 * @param value the true value
 * @param step the distance between two numbers that may be printed; infinite if the value needs no protection
 * @param whole whether everyone knows that it is a whole number
 * @param least the least that it may be, as everyone knows
 */
record ProtectedValue(double value, double step, boolean whole, double least) {

    private static final double NOISE = 1e-9;

    static final ProtectedValue NONE = new ProtectedValue(0, Double.POSITIVE_INFINITY, false, Double.NEGATIVE_INFINITY);

    boolean needsProtection() {
        return step < Double.POSITIVE_INFINITY;
    }

    /** Ranges around the true value, as distances from it, in any of which enough numbers are possible; the preferred one first. */
    List<Range> sufficientRanges() {
        List<Range> ways = new ArrayList<>();
        for (int below : new int[] {1, 0, 2}) {
            double low = -down(below);
            if (value + low >= least - NOISE) {
                ways.add(new Range(low, up(Intruder.ENOUGH - 1 - below)));
            }
        }
        return ways;
    }

    private double down(int numbers) {
        double shown = Math.floor(value / step + 0.5);
        return whole || numbers == 0
                ? numbers * step
                : value - (shown - numbers + 0.5 - 2 * PublishedConstraint.NOT_QUITE) * step;
    }

    private double up(int numbers) {
        double shown = Math.floor(value / step + 0.5);
        return whole || numbers == 0
                ? numbers * step
                : (shown + numbers - 0.5 + 2 * PublishedConstraint.NOT_QUITE) * step - value;
    }

    /** The count of different numbers that may be printed if the value lies in a range, given as distances from the true value. */
    double possibleValues(Range range) {
        double low = (value + range.least()) / step;
        double high = (value + range.greatest()) / step;
        return whole
                ? Math.floor(high + PublishedConstraint.NOT_QUITE / 10)
                        - Math.ceil(low - PublishedConstraint.NOT_QUITE / 10)
                        + 1
                : Math.floor(high + 0.5 - PublishedConstraint.NOT_QUITE)
                        - Math.floor(low + 0.5 + PublishedConstraint.NOT_QUITE)
                        + 1;
    }
}
