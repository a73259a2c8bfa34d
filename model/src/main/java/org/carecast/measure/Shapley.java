package org.carecast.measure;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * Shares a difference out among the things that make it, independently of their order: what each adds on average over
 * all orders in which they could come.
 *
 * <p>A set of things is the bits of a number, the lowest being the first thing.
 */
final class Shapley {

    /** The most things whose every set is tried; of more, orders are drawn. */
    static final int MOST_EXACT = 8;

    // A set is the bits of a number.
    private static final int MOST = 62;
    // Each with its reverse, which takes out the larger part of the chance in them.
    private static final int DRAWN_PAIRS = 64;

    private final int count;
    private final LongFunction<double[]> readings;
    private final Map<Long, double[]> known = new HashMap<>();

    private Shapley(int count, LongFunction<double[]> readings) {
        this.count = count;
        this.readings = readings;
    }

    /**
     * What each thing adds to each reading, by thing and reading; for every reading they sum to that of all things less
     * that of none.
     *
     * @param count how many things there are, 62 at most
     * @param readings the readings where a set of the things has come
     * @param seed of the orders drawn, where there are too many things to try every set
     */
    static double[][] shares(int count, LongFunction<double[]> readings, long seed) {
        if (count > MOST) {
            throw new IllegalArgumentException(count + " things differ; of more than " + MOST + " no shares are taken");
        }
        Shapley shapley = new Shapley(count, readings);
        return count <= MOST_EXACT ? shapley.exact() : shapley.sampled(new SplittableRandom(seed));
    }

    private double[] at(long set) {
        return known.computeIfAbsent(set, readings::apply);
    }

    private double[][] exact() {
        double[][] shares = new double[count][at(0).length];
        for (long without = 0; without < 1L << count; without++) {
            double weight = weight(Long.bitCount(without));
            for (int thing = 0; thing < count; thing++) {
                if ((without >> thing & 1) == 0) {
                    add(shares[thing], weight, without, without | 1L << thing);
                }
            }
        }
        return shares;
    }

    /** The share of all orders in which exactly one given set of this size comes before one given thing. */
    private double weight(int before) {
        double weight = 1.0 / count;
        for (int each = 1; each <= before; each++) {
            weight *= (double) each / (count - each);
        }
        return weight;
    }

    private double[][] sampled(SplittableRandom random) {
        double[][] shares = new double[count][at(0).length];
        for (int pair = 0; pair < DRAWN_PAIRS; pair++) {
            int[] order = shuffled(random);
            follow(order, shares);
            follow(
                    IntStream.range(0, count)
                            .map(place -> order[count - 1 - place])
                            .toArray(),
                    shares);
        }
        return shares;
    }

    private void follow(int[] order, double[][] shares) {
        long set = 0;
        for (int thing : order) {
            long with = set | 1L << thing;
            add(shares[thing], 1.0 / (2 * DRAWN_PAIRS), set, with);
            set = with;
        }
    }

    private void add(double[] share, double weight, long before, long after) {
        double[] from = at(before);
        double[] to = at(after);
        for (int reading = 0; reading < share.length; reading++) {
            share[reading] += weight * (to[reading] - from[reading]);
        }
    }

    private int[] shuffled(SplittableRandom random) {
        int[] order = IntStream.range(0, count).toArray();
        for (int last = count - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int moved = order[last];
            order[last] = order[other];
            order[other] = moved;
        }
        return order;
    }
}
