package org.carecast.calibration;

/**
 * Where an outcome lies among the draws of a forecast in whole people.
 *
 * @param below the share of draws below it
 * @param upTo the share of draws below it or at it
 */
record Rank(double below, double upTo) {

    /** The rank of an outcome; the draws need not be in order. */
    static Rank of(double[] draws, double outcome) {
        double below = 0;
        double upTo = 0;
        for (double draw : draws) {
            below += draw < outcome ? 1 : 0;
            upTo += draw <= outcome ? 1 : 0;
        }
        return new Rank(below / draws.length, upTo / draws.length);
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
