package org.carecast.uncertainty;

/**
 * How many draws gave a figure, by its size: its mean and quantiles, in memory that does not grow with the draws.
 *
 * <p>Figures are counted in steps of a power of two: the finest of which fewer than {@value #MOST_STEPS} reach from the
 * lowest figure to the highest. So nothing depends on the order of the draws, nor on how they were shared out.
 */
final class Tally {

    /** The most steps counted apart. */
    static final int MOST_STEPS = 8192;

    // In people: sums of whole multiples of it are exact in any order.
    private static final double SUMMED_IN = 0x1p-24;
    private static final int FINEST_OF_FRACTIONS = -20;

    private final boolean whole;
    private int exponent;
    private long first;
    private int[] counts = new int[0];
    private long draws;
    private long sum;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;

    private Tally(boolean whole, int exponent) {
        this.whole = whole;
        this.exponent = exponent;
    }

    /** A tally of whole people: its quantiles are exact while fewer than {@value #MOST_STEPS} different figures are possible. */
    static Tally ofWholePeople() {
        return new Tally(true, 0);
    }

    /** A tally of expected numbers of people. */
    static Tally ofFractions() {
        return new Tally(false, FINEST_OF_FRACTIONS);
    }

    /** Counts the figure of one draw, in people. */
    void add(double people) {
        lowest = Math.min(lowest, people);
        highest = Math.max(highest, people);
        draws++;
        sum += Math.round(people / SUMMED_IN);
        add((long) Math.floor(people * Math.scalb(1.0, -exponent)), exponent, 1);
    }

    /** Counts all draws of another tally of the same kind. */
    void add(Tally other) {
        lowest = Math.min(lowest, other.lowest);
        highest = Math.max(highest, other.highest);
        draws += other.draws;
        sum += other.sum;
        while (exponent < other.exponent) {
            coarsen();
        }
        for (int place = 0; place < other.counts.length; place++) {
            if (other.counts[place] > 0) {
                add(other.first + place, other.exponent, other.counts[place]);
            }
        }
    }

    /** The mean, in people. */
    double mean() {
        return within((double) sum / draws * SUMMED_IN);
    }

    /** The figure that a share of the draws, above 0 and at most 1, do not pass; in people, whole if they are. */
    double quantile(double share) {
        double wanted = share * draws;
        long below = 0;
        int place = 0;
        while (below + counts[place] < wanted) {
            below += counts[place];
            place++;
        }
        double across = whole && exponent == 0 ? 0 : (wanted - below) / counts[place];
        return within(Math.scalb(first + place + across, exponent));
    }

    /** The share of draws below a number of people: exact where its quantiles are, else to a part of a step. */
    double below(double people) {
        if (people <= lowest) {
            return 0;
        }
        if (people > highest) {
            return 1;
        }
        double steps = Math.scalb(people, -exponent) - first;
        int step = (int) Math.floor(steps);
        long below = 0;
        for (int place = 0; place < step; place++) {
            below += counts[place];
        }
        double part = whole && exponent == 0 ? Math.ceil(steps - step) : steps - step;
        return (below + part * counts[step]) / draws;
    }

    private double within(double people) {
        return Math.max(lowest, Math.min(highest, people));
    }

    private void add(long finerStep, int finerExponent, int times) {
        long step = finerStep >> (exponent - finerExponent);
        if (counts.length == 0) {
            first = step;
        }
        while (Math.max(step, last()) - Math.min(step, first) >= MOST_STEPS) {
            coarsen();
            step = finerStep >> (exponent - finerExponent);
        }
        if (counts.length == 0 || step < first || step > last()) {
            reach(Math.min(first, step), Math.max(last(), step), 0);
        }
        counts[(int) (step - first)] += times;
    }

    private long last() {
        return Math.max(first, first + counts.length - 1);
    }

    /** Counts in steps twice as wide. */
    private void coarsen() {
        exponent++;
        if (counts.length > 0) {
            reach(first >> 1, last() >> 1, 1);
        }
    }

    private void reach(long from, long to, int halvings) {
        int[] wider = new int[(int) (to - from + 1)];
        for (int place = 0; place < counts.length; place++) {
            wider[(int) (((first + place) >> halvings) - from)] += counts[place];
        }
        first = from;
        counts = wider;
    }
}
