package org.carecast.assumption;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * The triangular distribution, of which the quantile can be written down.
 *
 * @param from where it begins
 * @param width how wide it is
 * @param rising the share below its peak, which is also the place of the peak as a share of the width
 */
record Triangle(double from, double width, double rising) implements DoubleUnaryOperator {

    private static final double FINEST = 1e-15;
    private static final int MOST_EVALUATIONS = 200;

    /** The triangle with its peak at a value and a tenth of it below low and above high. */
    static Triangle through(double low, double value, double high) {
        double rising = rising((value - low) / (high - low));
        double width = (high - low) / between(rising);
        return new Triangle(low - width * below(rising), width, rising);
    }

    /** The share below the peak, given where from low, 0, to high, 1, the peak lies. */
    private static double rising(double place) {
        if (place <= 0 || place >= 1) {
            return place <= 0 ? Spread.BELOW_LOW : Spread.BELOW_HIGH;
        }
        return new BrentSolver(FINEST, FINEST, FINEST)
                .solve(
                        MOST_EVALUATIONS,
                        share -> share - below(share) - place * between(share),
                        Spread.BELOW_LOW,
                        Spread.BELOW_HIGH);
    }

    /** The part of the width that lies below low. */
    private static double below(double rising) {
        return Math.sqrt(Spread.BELOW_LOW * rising);
    }

    /** The part of the width that lies between low and high. */
    private static double between(double rising) {
        return 1 - below(rising) - below(1 - rising);
    }

    @Override
    public double applyAsDouble(double probability) {
        return probability <= rising
                ? from + width * Math.sqrt(probability * rising)
                : from + width - width * Math.sqrt((1 - probability) * (1 - rising));
    }
}
