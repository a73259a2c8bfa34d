package org.carecast.assumption;

import java.util.function.DoubleUnaryOperator;

/**
 * The quantile of a curve, tabulated by the standard normal number that has as much below it, and cubic in between.
 *
 * <p>It rises throughout. Beyond the last of its entries, a chance of less than one in a billion, it goes no further.
 */
final class QuantileTable implements DoubleUnaryOperator {

    private static final double LAST = 6;
    private static final int A_UNIT = 48;
    private static final int MIDDLE = (int) LAST * A_UNIT;
    // A cubic between rising ends rises if neither slope is more than this many times the mean one.
    private static final double STEEPEST = 3;

    private final double[] values;
    private final double[] slopes;

    private QuantileTable(double[] values, double[] slopes) {
        this.values = values;
        this.slopes = slopes;
    }

    /**
     * The table of a curve that is moved and stretched.
     *
     * @param origin where its 0 goes
     * @param width what its 1 becomes the distance to
     */
    static QuantileTable of(Curve curve, double origin, double width) {
        double[] points = points(curve);
        double[] values = new double[points.length];
        double[] slopes = new double[points.length];
        for (int entry = 0; entry < points.length; entry++) {
            double point = points[entry];
            values[entry] = origin + width * curve.number(point);
            slopes[entry] = width * curve.growth(point) * Normal.density(normal(entry)) / curve.density(point) / A_UNIT;
        }
        for (int entry = 0; entry < points.length; entry++) {
            double before = entry == 0 ? Double.MAX_VALUE : values[entry] - values[entry - 1];
            double after = entry == points.length - 1 ? Double.MAX_VALUE : values[entry + 1] - values[entry];
            slopes[entry] = Math.min(slopes[entry], STEEPEST * Math.max(0, Math.min(before, after)));
        }
        return new QuantileTable(values, slopes);
    }

    /** The points of the line that belong to the entries, from the middle outwards: each lies near where the last two lead. */
    private static double[] points(Curve curve) {
        double[] points = new double[2 * MIDDLE + 1];
        points[MIDDLE] = curve.point(0, curve.middle());
        for (int direction = -1; direction <= 1; direction += 2) {
            for (int away = 1; away <= MIDDLE; away++) {
                int entry = MIDDLE + direction * away;
                double last = points[entry - direction];
                double lead = away == 1 ? 0 : last - points[entry - 2 * direction];
                points[entry] = curve.point(normal(entry), last + lead);
            }
        }
        return points;
    }

    private static double normal(int entry) {
        return (double) (entry - MIDDLE) / A_UNIT;
    }

    @Override
    public double applyAsDouble(double probability) {
        double place = (Math.max(-LAST, Math.min(LAST, Normal.quantile(probability))) + LAST) * A_UNIT;
        int entry = Math.min((int) place, values.length - 2);
        double along = place - entry;
        double left = values[entry];
        double right = values[entry + 1];
        double rise = right - left;
        double bend = slopes[entry] - rise;
        double other = rise - slopes[entry + 1];
        double value = left + along * (rise + (1 - along) * (bend * (1 - along) + other * along));
        return Math.max(left, Math.min(right, value));
    }
}
