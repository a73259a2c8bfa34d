package org.carecast.io.ssda903;

import org.carecast.assumption.ExactInterval;

/**
 * A count of people out of a total, by which a share is estimated.
 *
 * @param count the people counted
 * @param of the total
 */
record CellCount(double count, double of) {

    /** Coverage of the range from low to high: 80%. */
    private static final double LEVEL = 0.8;

    static final CellCount NOBODY = new CellCount(0, 0);

    CellCount plus(CellCount other) {
        return new CellCount(count + other.count, of + other.of);
    }

    /** The same with one more, who did or did not. */
    CellCount with(boolean did) {
        return new CellCount(count + (did ? 1 : 0), of + 1);
    }

    boolean isEmpty() {
        return of == 0;
    }

    /**
     * A thin cell shrunk towards a share: pseudo-counts with that share are added until the total is enough.
     *
     * @param enough the total from which on the cell stands as counted
     * @param share the share of the pseudo-counts, from 0 to 1
     */
    CellCount shrunkTowards(double enough, double share) {
        return of >= enough ? this : new CellCount(Math.min(enough, count + (enough - of) * share), enough);
    }

    double share() {
        return count / of;
    }

    /** The exact range that holds the true share eight times in ten. */
    ExactInterval range() {
        return ExactInterval.ofShare(count, of, LEVEL);
    }

    /** The exact range that holds the expected number of events eight times in ten. */
    static ExactInterval rangeOfEvents(int count) {
        return ExactInterval.ofEvents(count, LEVEL);
    }
}
