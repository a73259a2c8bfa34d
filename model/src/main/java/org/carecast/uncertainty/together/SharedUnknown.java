package org.carecast.uncertainty.together;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.carecast.assumption.Parameter;
import org.carecast.projection.Draw;

/** Of whom an assumption is unknown: of the country, so that all councils have it alike in a draw, of each council, or of both. */
enum SharedUnknown {
    /** One unknown for all councils: what is believed was taken from national or from other councils' figures, and its range is doubt about these. */
    NATIONAL {
        @Override
        double level(String belief, Draw nation, Draw council, double share) {
            return nation.of(belief).probability();
        }
    },
    /** Partly common to all councils: how many come. */
    PARTLY {
        @Override
        double level(String belief, Draw nation, Draw council, double share) {
            double common =
                    NORMAL.inverseCumulativeProbability(nation.of(belief).probability());
            double own = NORMAL.inverseCumulativeProbability(council.of(belief).probability());
            double level = NORMAL.cumulativeProbability(Math.sqrt(share) * common + Math.sqrt(1 - share) * own);
            return Math.max(Double.MIN_NORMAL, Math.min(Math.nextDown(1.0), level));
        }
    },
    /** Each council's own: its range is how far councils differed from one another. */
    OWN {
        @Override
        double level(String belief, Draw nation, Draw council, double share) {
            return council.of(belief).probability();
        }
    };

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /** That of a parameter. */
    static SharedUnknown of(Parameter parameter) {
        return switch (parameter) {
            case ARRIVALS, ENTRANTS_AT_18 -> PARTLY;
            case LEAVES_SERVICE, RETURNS, IN_TOUCH_RATE, ACCOMMODATION, CASES_PER_ADVISER, PLACES -> OWN;
            default -> NATIONAL;
        };
    }

    /**
     * How high a belief lies in its own order in the draw of a council, above 0 and below 1; of each council by itself all levels are as likely.
     *
     * @param share of what moves how many come, the part that is common to all councils, 0 to 1
     */
    abstract double level(String belief, Draw nation, Draw council, double share);
}
