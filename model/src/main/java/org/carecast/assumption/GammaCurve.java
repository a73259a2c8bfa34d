package org.carecast.assumption;

import java.util.Optional;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Gamma;

/**
 * The gamma distribution of scale 1 on the line of logarithms.
 *
 * @param shape its mean, and its variance
 */
record GammaCurve(double shape) implements Curve {

    private static final double FINEST = 1e-13;
    private static final int MOST_EVALUATIONS = 500;
    // In logs: the shapes among which a range is looked for.
    private static final double LOOSEST = StrictMath.log(0.1);
    private static final double TIGHTEST = StrictMath.log(1e6);

    /** The one whose 90th percentile is to its 10th as high is to low; empty if they lie too near or too far apart. */
    static Optional<GammaCurve> through(double low, double high) {
        double ratio = StrictMath.log(high) - StrictMath.log(low);
        UnivariateFunction missed = logShape -> new GammaCurve(StrictMath.exp(logShape)).logRatio() - ratio;
        if (missed.value(LOOSEST) < 0 || missed.value(TIGHTEST) > 0) {
            return Optional.empty();
        }
        double logShape = new BrentSolver(FINEST, FINEST, FINEST).solve(MOST_EVALUATIONS, missed, LOOSEST, TIGHTEST);
        return Optional.of(new GammaCurve(StrictMath.exp(logShape)));
    }

    private double logRatio() {
        return point(Normal.quantile(Spread.BELOW_HIGH), middle()) - point(Normal.quantile(Spread.BELOW_LOW), middle());
    }

    @Override
    public double below(double point) {
        return Gamma.regularizedGammaP(shape, StrictMath.exp(point));
    }

    @Override
    public double above(double point) {
        return Gamma.regularizedGammaQ(shape, StrictMath.exp(point));
    }

    @Override
    public double density(double point) {
        return StrictMath.exp(shape * point - StrictMath.exp(point) - Gamma.logGamma(shape));
    }

    @Override
    public double middle() {
        return StrictMath.log(shape);
    }

    @Override
    public double number(double point) {
        return StrictMath.exp(point);
    }

    @Override
    public double growth(double point) {
        return StrictMath.exp(point);
    }
}
