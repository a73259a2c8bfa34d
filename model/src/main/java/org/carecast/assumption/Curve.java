package org.carecast.assumption;

/**
 * A distribution seen on a line on which its density is log-concave, so that both its tails are too: the logit of a share,
 * the logarithm of a number.
 */
sealed interface Curve permits BetaCurve, GammaCurve {

    /** A step of this size, as a share of the tail, is followed by one that is lost in rounding. */
    double LAST_STEP = 1e-6;

    int MOST_STEPS = 100;

    /** The share below a point of the line. */
    double below(double point);

    /** The share above a point of the line. */
    double above(double point);

    /** The density at a point of the line. */
    double density(double point);

    /** A point near the middle. */
    double middle();

    /** The number that a point of the line stands for. */
    double number(double point);

    /** How much that number grows as the point moves on. */
    double growth(double point);

    /** The number below which a share lies. */
    default double quantile(double probability) {
        return number(point(Normal.quantile(probability), middle()));
    }

    /**
     * The point below which lies as much as below a standard normal number, by Newton's method on the logarithm of the
     * nearer tail: that is concave, so no start is a bad one.
     *
     * @param start where it is looked for first
     */
    default double point(double normal, double start) {
        boolean lower = normal <= 0;
        double share = Normal.below(-Math.abs(normal));
        double point = start;
        double step = 1;
        for (int steps = 0; Math.abs(step) > LAST_STEP && steps < MOST_STEPS; steps++) {
            double tail = lower ? below(point) : above(point);
            double slope = density(point) / tail;
            double missed = StrictMath.log(share / tail);
            point += (lower ? missed : -missed) / slope;
            step = missed;
        }
        return point;
    }
}
