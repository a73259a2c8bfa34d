package org.carecast.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How a published sum is divided among the ages of its group: by what is published alone, so that it tells nothing more.
 *
 * <p>At either end of the ages each count is the same multiple of the one before it, beginning with the age beside the group, if that is
 * published by itself. Counts fall off towards the oldest and the youngest, and equal parts would put too many there. Any other group
 * has equal parts.
 */
final class AgeShares {

    private static final int HALVINGS = 200;
    private static final double HALF = 0.5;

    private AgeShares() {}

    /**
     * The counts of a group, one for each of its ages, which add up to its sum.
     *
     * @param groups all that is published of some ages, in their order
     * @param place the group
     * @param sums what is published of each group
     */
    static double[] of(List<PublicationTree> groups, int place, double[] sums) {
        int ages = groups.get(place).count();
        boolean isOldest = place == groups.size() - 1;
        if (ages > 1 && isOldest && place > 0 && groups.get(place - 1).count() == 1) {
            return inProportion(sums[place - 1], sums[place], ages);
        }
        if (ages > 1 && place == 0 && !isOldest && groups.get(1).count() == 1) {
            double[] fromOldest = inProportion(sums[1], sums[0], ages);
            double[] counts = new double[ages];
            Arrays.setAll(counts, age -> fromOldest[ages - 1 - age]);
            return counts;
        }
        double[] counts = new double[ages];
        Arrays.fill(counts, sums[place] / ages);
        return counts;
    }

    /** Counts of which each is the same multiple of the one before, the first of the neighbour. */
    private static double[] inProportion(double neighbour, double sum, int ages) {
        // The first count alone is at most the whole sum.
        double low = 0;
        double high = sum / neighbour;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) * HALF;
            if (DoubleStream.of(powers(middle, ages)).sum() * neighbour < sum) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double[] powers = powers(high, ages);
        double total = DoubleStream.of(powers).sum();
        return DoubleStream.of(powers).map(power -> sum * power / total).toArray();
    }

    private static double[] powers(double ratio, int ages) {
        double[] powers = new double[ages];
        double power = 1;
        for (int age = 0; age < ages; age++) {
            power *= ratio;
            powers[age] = power;
        }
        return powers;
    }
}
