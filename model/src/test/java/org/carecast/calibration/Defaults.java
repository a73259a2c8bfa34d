package org.carecast.calibration;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.carecast.assumption.Spread;
import org.carecast.assumption.Spread.Shape;

/** The ranges a new study should start from: those of the table in data/README.md, and nothing else. */
final class Defaults {

    /** Dispersion of UASC arrivals. */
    static final double OF_ARRIVALS = 0.35;

    /** Dispersion of entrants at 18. */
    static final double OF_ENTRANTS = 0.025;

    private static final double LOW_OF_ARRIVALS = 0.60;
    private static final double HIGH_OF_ARRIVALS = 1.67;
    private static final double LOW_OF_ENTRANTS = 0.94;
    private static final double HIGH_OF_ENTRANTS = 1.07;

    private static final double NATIONAL_PEOPLE_IN_TOUCH = 10;
    private static final double FIRMNESS_OF_IN_TOUCH = 20;
    private static final double HIGHEST_IN_TOUCH = 0.995;

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private Defaults() {}

    /** The value and range of a rate. */
    record Doubted(double value, Spread range) {}

    /** The range of the level of arrivals around a value. */
    static Spread arrivals(double value) {
        return new Spread(LOW_OF_ARRIVALS * value, HIGH_OF_ARRIVALS * value, Shape.LOGNORMAL);
    }

    /** The range of the level of entrants around a value. */
    static Spread entrants(double value) {
        return new Spread(LOW_OF_ENTRANTS * value, HIGH_OF_ENTRANTS * value, Shape.LOGNORMAL);
    }

    /** Leaving care before 18: about as in data/kent-2017. Nothing printed says whether it is right. */
    static Doubted leavingCare() {
        return new Doubted(0.05, new Spread(0.02, 0.12, Shape.BETA));
    }

    /** Leaving the service between one birthday and the next, at 18, 19 and 20. */
    static Doubted leaving(int age) {
        return switch (age) {
            case 18 -> new Doubted(0.007, new Spread(0.0001, 0.020, Shape.BETA));
            case 19 -> new Doubted(0.009, new Spread(0.0002, 0.024, Shape.BETA));
            default -> new Doubted(0.009, new Spread(0.0001, 0.027, Shape.BETA));
        };
    }

    /**
     * The in-touch rate of the years to come: a beta distribution around the council's own rate, to which ten people at the
     * rate of England are added.
     */
    static Doubted inTouch(double inTouch, double people, double england) {
        double mean = Math.min(
                HIGHEST_IN_TOUCH, (inTouch + NATIONAL_PEOPLE_IN_TOUCH * england) / (people + NATIONAL_PEOPLE_IN_TOUCH));
        BetaDistribution belief =
                new BetaDistribution(null, FIRMNESS_OF_IN_TOUCH * mean, FIRMNESS_OF_IN_TOUCH * (1 - mean));
        double low = belief.inverseCumulativeProbability(LOW);
        double high = belief.inverseCumulativeProbability(HIGH);
        return new Doubted(Math.min(mean, high), new Spread(low, high, Shape.BETA));
    }
}
