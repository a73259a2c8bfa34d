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

    /**
     * What the public may know of the cell, the same whatever number of few people are in it. A total of twice few or fewer counts nothing;
     * few who did, or who did not, are as many as a usual share makes them; all else is rounded to a multiple of few.
     *
     * @param few the largest count that is small, 2 or more
     * @param usual the share that is known of everybody, from 0 to 1
     */
    CellCount told(int few, double usual) {
        if (of <= 2.0 * few) {
            return NOBODY;
        }
        double all = Math.max(2.0 * few, Math.rint(of / few) * few);
        if (count <= few) {
            return new CellCount(Math.min(few, usual * all), all);
        }
        if (of - count <= few) {
            return new CellCount(all - Math.min(few, (1 - usual) * all), all);
        }
        return new CellCount(Math.max(few, Math.min(all - few, Math.rint(count / few) * few)), all);
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
