package org.carecast.io.ssda903;

import org.carecast.assumption.ExactInterval;

/**
 * So many of so many, by which a share is estimated.
 *
 * @param count those who did
 * @param of all of them
 */
record Cell(double count, double of) {

    /** What low and high of an assumption leave out on both sides together is the rest. */
    private static final double LEVEL = 0.8;

    static final Cell NOBODY = new Cell(0, 0);

    Cell plus(Cell other) {
        return new Cell(count + other.count, of + other.of);
    }

    /** The same with one more, who did or did not. */
    Cell with(boolean did) {
        return new Cell(count + (did ? 1 : 0), of + 1);
    }

    boolean isEmpty() {
        return of == 0;
    }

    /** A cell of fewer than are enough, filled up to them with others of whom a share did. */
    Cell filledUp(double enough, double share) {
        return of >= enough ? this : new Cell(Math.min(enough, count + (enough - of) * share), enough);
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
