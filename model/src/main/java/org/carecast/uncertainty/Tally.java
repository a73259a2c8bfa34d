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

    // Fractions are summed in whole numbers of such a part of a person: so the order of the draws does not matter, and
    // ten
    // million draws of 800,000 people have room.
    private static final double SUMS_OF_FRACTIONS = 0x1p20;
    private static final int FINEST_OF_FRACTIONS = -20;

    // A hundred million draws of a hundred million pounds have room.
    private static final double SUMS_OF_POUNDS = 0x1p7;
    private static final int FINEST_OF_POUNDS = -7;

    // In draws: 7 % of 100 must be 7 in spite of rounding.
    private static final double NOISE = 1e-6;
    private static final int SMALLEST_MARGIN = 8;
    // An eighth of the steps on either side: room is seldom made, and little of it is left over.
    private static final int PART_OF_MARGIN = 8;

    private final boolean whole;
    private final double sumsPerPerson;
    private int exponent;
    private double stepsPerPerson;
    // The step counted at the first place; beyond those taken there is room.
    private long first;
    private int[] counts = new int[0];
    private long least;
    private long most;
    private int draws;
    private long sum;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;

    private Tally(boolean whole, double sumsPerPerson, int exponent) {
        this.whole = whole;
        this.sumsPerPerson = sumsPerPerson;
        this.exponent = exponent;
        this.stepsPerPerson = Math.scalb(1.0, -exponent);
    }

    /** A tally of whole people: its quantiles are exact while fewer than {@value #MOST_STEPS} different figures are possible. */
    static Tally ofWholePeople() {
        return new Tally(true, 1, 0);
    }

    /** A tally of expected numbers of people. */
    static Tally ofFractions() {
        return new Tally(false, SUMS_OF_FRACTIONS, FINEST_OF_FRACTIONS);
    }

    /** A tally of pounds, counted to less than a penny while that leaves few enough steps. */
    static Tally ofPounds() {
        return new Tally(false, SUMS_OF_POUNDS, FINEST_OF_POUNDS);
    }

    /** Counts the figure of one draw, in people or pounds. */
    void add(double people) {
        add(new double[] {people});
    }

    /** Counts the figures of some draws, in people. */
    void add(double[] figures) {
        double low = lowest;
        double high = highest;
        long more = 0;
        for (double people : figures) {
            low = people < low ? people : low;
            high = people > high ? people : high;
            more += (long) Math.floor(people * sumsPerPerson + 0.5);
            long step = (long) Math.floor(people * stepsPerPerson);
            if (step >= least && step <= most && counts.length > 0) {
                counts[(int) (step - first)]++;
            } else {
                add(step, exponent, 1);
            }
        }
        lowest = low;
        highest = high;
        sum += more;
        draws += figures.length;
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

    /** How many draws were counted. */
    int draws() {
        return draws;
    }

    /** The mean, in people. */
    double mean() {
        return within((double) sum / draws / sumsPerPerson);
    }

    /** The figure that a share of the draws, above 0 and at most 1, do not pass; in people, whole if they are. */
    double quantile(double share) {
        double wanted = share * draws - NOISE;
        long below = 0;
        int place = (int) (least - first);
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

    /**
     * The continuous ranked probability score against what came, in people or pounds: how far the draws lie from it, less half of how far
     * they lie from one another. Exact where its quantiles are, else to a part of a step.
     */
    double crps(double outcome) {
        double step = Math.scalb(1.0, exponent);
        double start = Math.scalb((double) least, exponent);
        double end = Math.scalb((double) most + 1, exponent);
        double score = Math.max(0, start - outcome) + Math.max(0, outcome - end);
        long below = 0;
        for (int place = (int) (least - first); place <= most - first; place++) {
            below += counts[place];
            double upTo = (whole && exponent == 0 ? below : below - counts[place] / 2.0) / draws;
            double before = Math.max(0, Math.min(step, outcome - Math.scalb((double) first + place, exponent)));
            score += before * upTo * upTo + (step - before) * (1 - upTo) * (1 - upTo);
        }
        return score;
    }

    private double within(double people) {
        return Math.max(lowest, Math.min(highest, people));
    }

    private void add(long finerStep, int finerExponent, int times) {
        long step = finerStep >> (exponent - finerExponent);
        if (counts.length == 0) {
            least = step;
            most = step;
        }
        while (Math.max(step, most) - Math.min(step, least) >= MOST_STEPS) {
            coarsen();
            step = finerStep >> (exponent - finerExponent);
        }
        least = Math.min(least, step);
        most = Math.max(most, step);
        if (least < first || most >= first + counts.length) {
            makeRoom(0);
        }
        counts[(int) (step - first)] += times;
    }

    /** Counts in steps twice as wide. */
    private void coarsen() {
        exponent++;
        stepsPerPerson /= 2;
        least >>= 1;
        most >>= 1;
        if (counts.length > 0) {
            makeRoom(1);
        }
    }

    private void makeRoom(int halvings) {
        int margin = SMALLEST_MARGIN + (int) (most - least) / PART_OF_MARGIN;
        long from = least - margin;
        int[] wider = new int[(int) (most + margin - from + 1)];
        for (int place = 0; place < counts.length; place++) {
            if (counts[place] > 0) {
                wider[(int) (((first + place) >> halvings) - from)] += counts[place];
            }
        }
        first = from;
        counts = wider;
    }
}
