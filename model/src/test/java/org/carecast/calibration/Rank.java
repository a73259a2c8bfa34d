package org.carecast.calibration;

import java.util.function.DoubleUnaryOperator;

/**
 * Where an outcome lies among the draws of a forecast in whole people.
 *
 * @param below the share of draws below it
 * @param upTo the share of draws below it or at it
 */
record Rank(double below, double upTo) {

    private static final double MOST_WITHHELD = 0.975;

    /**
     * The rank of an outcome among the draws that could have been printed.
     *
     * @param below the share of draws below a number
     * @param from the first of the numbers that are never printed; the draws that gave one are left out, unless few are left
     * @param to the number after the last of them; {@code from} if all are printed
     */
    static Rank of(DoubleUnaryOperator below, double outcome, double from, double to) {
        double withheld = below.applyAsDouble(to) - below.applyAsDouble(from);
        if (withheld > MOST_WITHHELD) {
            return of(below, outcome, to, to);
        }
        DoubleUnaryOperator printed = people -> (below.applyAsDouble(people)
                        - below.applyAsDouble(Math.max(from, Math.min(to, people)))
                        + below.applyAsDouble(from))
                / (1 - withheld);
        return new Rank(printed.applyAsDouble(outcome), printed.applyAsDouble(outcome + 1));
    }

    /**
     * The share of the outcome that lies in a band, such as 0.8 for that between the 10th and the 90th percentile.
     *
     * <p>The outcome counts as lying evenly between its two shares: that is the randomised probability integral transform, in
     * expectation. For a true forecast it is the band's own share on average, however few people there are. A closed band of
     * whole people always holds more.
     */
    double inside(double band) {
        return between((1 - band) / 2, (1 + band) / 2);
    }

    /** The share of the outcome that lies below a band. */
    double belowOf(double band) {
        return between(0, (1 - band) / 2);
    }

    /** The share of the outcome that lies above a band. */
    double aboveOf(double band) {
        return between((1 + band) / 2, 1);
    }

    /** Whether it lies between the two ends of a band, which are whole people, or at one of them. */
    boolean isWithin(double band) {
        return upTo >= (1 - band) / 2 && below < (1 + band) / 2;
    }

    private double between(double from, double to) {
        if (upTo == below) {
            return from < below && below < to || below == from && from == 0 || below == to && to == 1 ? 1 : 0;
        }
        return Math.max(0, Math.min(upTo, to) - Math.max(below, from)) / (upTo - below);
    }
}
