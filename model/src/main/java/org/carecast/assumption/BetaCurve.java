package org.carecast.assumption;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Beta;

/**
 * The beta distribution on the line of logits.
 *
 * @param alpha how strongly it keeps away from 0
 * @param beta how strongly it keeps away from 1
 */
record BetaCurve(double alpha, double beta) implements Curve {

    private static final double FINEST = 1e-13;
    private static final int MOST_EVALUATIONS = 500;
    // In logs: the sums of alpha and beta between which a range is looked for.
    private static final double LOOSEST = StrictMath.log(0.15);
    private static final double TIGHTEST = StrictMath.log(1e6);
    // Below it nearly all lies within rounding of 0 or 1.
    private static final double LEAST = 0.05;
    private static final double FARTHEST_LOGIT = 40;
    private static final double NEAR_ONE = 5;
    // The weight of the value in a PERT distribution.
    private static final double PERT = 4;

    /** The one of which a tenth lies below low and a tenth above high; empty if they lie too near or too far apart. */
    static Optional<BetaCurve> through(double low, double high) {
        UnivariateFunction missed = logSum -> withLow(low, logSum).above(logit(high)) - (1 - Spread.BELOW_HIGH);
        if (missed.value(LOOSEST) < 0 || missed.value(TIGHTEST) > 0) {
            return Optional.empty();
        }
        return Optional.of(withLow(low, solve(missed, LOOSEST, TIGHTEST)))
                .filter(curve -> Math.min(curve.alpha, curve.beta) >= LEAST);
    }

    /** The one with a sum of alpha and beta, given as a logarithm, of which a tenth lies below low. */
    private static BetaCurve withLow(double low, double logSum) {
        double sum = StrictMath.exp(logSum);
        double mean =
                solve(logit -> of(sum, logit).below(logit(low)) - Spread.BELOW_LOW, -FARTHEST_LOGIT, FARTHEST_LOGIT);
        return of(sum, mean);
    }

    private static BetaCurve of(double sum, double logitOfMean) {
        return new BetaCurve(sum * share(logitOfMean), sum * share(-logitOfMean));
    }

    /** The quantile of the PERT distribution with its mode at a value, a tenth of it below low and a tenth above high. */
    static DoubleUnaryOperator pertThrough(double low, double value, double high) {
        double place = (value - low) / (high - low);
        double mode = solve(
                share -> {
                    BetaCurve curve = pert(share);
                    double from = curve.quantile(Spread.BELOW_LOW);
                    return share - from - place * (curve.quantile(Spread.BELOW_HIGH) - from);
                },
                0,
                1);
        BetaCurve curve = pert(mode);
        double from = curve.quantile(Spread.BELOW_LOW);
        double width = (high - low) / (curve.quantile(Spread.BELOW_HIGH) - from);
        return QuantileTable.of(curve, low - width * from, width);
    }

    private static BetaCurve pert(double mode) {
        return new BetaCurve(1 + PERT * mode, 1 + PERT * (1 - mode));
    }

    private static double solve(UnivariateFunction missed, double from, double to) {
        return new BrentSolver(FINEST, FINEST, FINEST).solve(MOST_EVALUATIONS, missed, from, to);
    }

    private static double logit(double share) {
        return StrictMath.log(share / (1 - share));
    }

    private static double share(double logit) {
        double odds = StrictMath.exp(-Math.abs(logit));
        return (logit < 0 ? odds : 1) / (1 + odds);
    }

    private static double logOfShare(double logit) {
        return Math.min(logit, 0) - StrictMath.log1p(StrictMath.exp(-Math.abs(logit)));
    }

    @Override
    public double below(double point) {
        return below(point, alpha, beta);
    }

    @Override
    public double above(double point) {
        return below(-point, beta, alpha);
    }

    private static double below(double point, double alpha, double beta) {
        return point < NEAR_ONE
                ? Beta.regularizedBeta(share(point), alpha, beta)
                : 1 - Beta.regularizedBeta(share(-point), beta, alpha);
    }

    @Override
    public double density(double point) {
        return StrictMath.exp(alpha * logOfShare(point) + beta * logOfShare(-point) - Beta.logBeta(alpha, beta));
    }

    @Override
    public double middle() {
        return StrictMath.log(alpha / beta);
    }

    @Override
    public double number(double point) {
        return share(point);
    }

    @Override
    public double growth(double point) {
        return share(point) * share(-point);
    }
}
