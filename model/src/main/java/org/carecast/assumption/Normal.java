package org.carecast.assumption;

import org.apache.commons.math3.distribution.NormalDistribution;

/** The standard normal distribution. */
final class Normal {

    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    private Normal() {}

    /** The number below which a share lies. */
    static double quantile(double probability) {
        return STANDARD.inverseCumulativeProbability(probability);
    }

    /** The share that lies below a number. */
    static double below(double z) {
        return STANDARD.cumulativeProbability(z);
    }

    static double density(double z) {
        return STANDARD.density(z);
    }
}
