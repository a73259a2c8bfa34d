package org.carecast.assumption;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;

/**
 * The exact range of what lies behind a count: of a share after Clopper and Pearson, of a number of events after Garwood.
 *
 * @param low so low that as many as were counted, or more, would come about in half of what the range leaves out
 * @param high so high that as few would
 */
public record ExactInterval(double low, double high) {

    private static final double PRECISION = 1e-12;

    /**
     * The range of a share, given how many of a total were counted.
     *
     * <p>Counts need not be whole: a cell that was filled up with a share of the whole has parts of people.
     *
     * @param count of those who did; 0 to {@code of}
     * @param of how many there were, above 0
     * @param level the probability that the range holds the share, such as 0.8
     * @throws IllegalArgumentException if the counts or the level are out of bounds
     */
    public static ExactInterval ofShare(double count, double of, double level) {
        if (!(of > 0 && count >= 0 && count <= of)) {
            throw new IllegalArgumentException(count + " of " + of + " is no share");
        }
        double tail = tail(level);
        double low = count == 0 ? 0 : beta(count, of - count + 1, tail);
        double high = count == of ? 1 : beta(count + 1, of - count, 1 - tail);
        return new ExactInterval(low, high);
    }

    /**
     * The range of the number of events to be expected, of which some were counted.
     *
     * @param count 0 or more
     * @param level the probability that the range holds it
     * @throws IllegalArgumentException if the count or the level are out of bounds
     */
    public static ExactInterval ofEvents(int count, double level) {
        if (count < 0) {
            throw new IllegalArgumentException(count + " is no number of events");
        }
        double tail = tail(level);
        double low = count == 0 ? 0 : gamma(count, tail);
        return new ExactInterval(low, gamma(count + 1, 1 - tail));
    }

    private static double tail(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level lies between 0 and 1, and " + level + " does not");
        }
        return (1 - level) / 2;
    }

    private static double beta(double alpha, double beta, double probability) {
        return new BetaDistribution(null, alpha, beta, PRECISION).inverseCumulativeProbability(probability);
    }

    private static double gamma(double shape, double probability) {
        return new GammaDistribution(null, shape, 1, PRECISION).inverseCumulativeProbability(probability);
    }
}
