package org.carecast.projection;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.KempSmallMeanPoissonSampler;
import org.apache.commons.rng.sampling.distribution.LargeMeanPoissonSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.carecast.cohort.Population;
import org.carecast.time.Horizon;

/**
 * People come and go one by one, in whole numbers, as random numbers have it.
 *
 * <p>What happens follows from the seed, the number of the draw, the population and the month, and from nothing else: not
 * from other draws, nor from what else is assumed.
 */
public final class Draw extends Chance {

    // Below it the waiting times between those who go are drawn, above it how many go: the faster of two ways.
    private static final double RARE = 0.1;
    private static final double MOST_BY_INVERSION = 200;
    private static final int UNUSED_BITS = 12;
    private static final double SMALLEST = 0x1p-52;

    private static final String LEVEL = "level of those who come";

    private final long key;
    // Of what moves how many come, the part that others have in common with this draw, and the draw that has it.
    private final double commonShare;
    private final long commonKey;
    private final UniformRandomProvider random;
    private ContinuousSampler exponential;
    // None yet.
    private double rareShare = Double.NaN;
    private double meanWait;
    private double stayBefore;

    private Draw(long key) {
        this(key, 0, 0);
    }

    private Draw(long key, double commonShare, long commonKey) {
        this.key = key;
        this.commonShare = commonShare;
        this.commonKey = commonKey;
        this.random = new SplitMix64(key);
    }

    /** The draw with a number, of all that begin with a seed. */
    public static Draw of(long seed, int number) {
        return new Draw(within(within(0, seed), number));
    }

    @Override
    public Draw in(Population population, int month) {
        return new Draw(within(within(key, population.id().hashCode()), month));
    }

    @Override
    public Draw of(String reason) {
        return new Draw(within(key, reason.hashCode()));
    }

    /**
     * The same draw, in which how many come rises and falls partly with another: as correlated as the share says, and as dispersed as before.
     *
     * @param common the draw that several have in common
     * @param share the correlation of any two of them, 0 to 1
     */
    public Draw sharing(Draw common, double share) {
        return new Draw(key, share, common.key);
    }

    private static long within(long key, long part) {
        return new SplitMix64(key + part).nextLong();
    }

    /** A probability, above 0 and below 1. */
    public double probability() {
        return ((random.nextLong() >>> UNUSED_BITS) + 0.5) * SMALLEST;
    }

    @Override
    public double going(double people, double share) {
        return Binomial.draw(random, people, share);
    }

    /**
     * Where few go, passes people one after another up to the next who goes: how many stay before is geometric, and has no
     * memory, so that it is carried from place to place.
     */
    @Override
    double takeOut(double[] places, int first, int end, double share) {
        double out = 0;
        if (share >= RARE) {
            for (int place = first; place < end; place++) {
                double going = places[place] == 0 ? 0 : going(places[place], share);
                places[place] -= going;
                out += going;
            }
            return out;
        }
        if (share != rareShare) {
            rareShare = share;
            meanWait = -1 / StrictMath.log1p(-share);
            stayBefore = waiting();
        }
        for (int place = first; place < end; place++) {
            double ahead = places[place];
            while (stayBefore < ahead) {
                places[place]--;
                out++;
                ahead -= stayBefore + 1;
                stayBefore = waiting();
            }
            stayBefore -= ahead;
        }
        return out;
    }

    private double waiting() {
        if (exponential == null) {
            exponential = ZigguratSampler.Exponential.of(random);
        }
        return Math.floor(exponential.sample() * meanWait);
    }

    /** How many come is Poisson; each is born as somebody of those who were there, all of them as likely. */
    @Override
    double putIn(double[] places, int first, int end, double share) {
        double there = sum(places, first, end);
        double in = coming(there * share);
        double[] beside = new double[(int) in];
        Arrays.setAll(beside, any -> random.nextDouble() * there);
        Arrays.sort(beside);
        int next = 0;
        double passed = 0;
        for (int place = first; place < end; place++) {
            passed += places[place];
            while (next < beside.length && beside[next] < passed) {
                places[place]++;
                next++;
            }
        }
        return in;
    }

    /** Whole people add up exactly; a stream would take a seventh of the draw. */
    private static double sum(double[] places, int first, int end) {
        double sum = 0;
        for (int place = first; place < end; place++) {
            sum += places[place];
        }
        return sum;
    }

    @Override
    double coming(double expected) {
        if (expected == 0) {
            return 0;
        }
        return expected < MOST_BY_INVERSION
                ? KempSmallMeanPoissonSampler.of(random, expected).sample()
                : LargeMeanPoissonSampler.of(random, expected).sample();
    }

    /**
     * A walk whose steps are lognormal with median 1: half of the draws lie above the forecast and half below it, however many years ahead.
     * The dispersion is the variance of a step over the square of its mean.
     */
    @Override
    double[] levels(Population population, int years, IntToDoubleFunction dispersion) {
        double[] levels = new double[years];
        double level = 1;
        long walk = walk(key, population);
        long common = walk(commonKey, population);
        for (int year = 0; year < years; year++) {
            double dispersed = dispersion.applyAsDouble(year);
            if (dispersed > 0) {
                double own = normal(within(walk, year));
                double step = commonShare == 0
                        ? own
                        : Math.sqrt(commonShare) * normal(within(common, year)) + Math.sqrt(1 - commonShare) * own;
                level *= StrictMath.exp(Math.sqrt(StrictMath.log1p(dispersed)) * step);
            }
            levels[year] = level;
        }
        return levels;
    }

    private static long walk(long key, Population population) {
        return new Draw(key).of(LEVEL).in(population, 0).key;
    }

    private static double normal(long key) {
        return ZigguratSampler.NormalizedGaussian.of(new SplitMix64(key)).sample();
    }

    @Override
    double birthdays(double people, double assignedShare, double[] months, int first) {
        double monthsPerShare = Horizon.MONTHS_IN_A_YEAR / (1 - assignedShare);
        double count = whole(people);
        double assigned = 0;
        for (int person = 0; person < count; person++) {
            double rest = random.nextDouble() - assignedShare;
            if (rest < 0) {
                assigned++;
            } else {
                months[first + (int) Math.min(rest * monthsPerShare, Horizon.MONTHS_IN_A_YEAR - 1)]++;
            }
        }
        return assigned;
    }

    @Override
    double[] sharedOut(double people, double[] shares) {
        double[] places = new double[shares.length];
        double count = whole(people);
        for (int person = 0; person < count; person++) {
            places[place(shares)]++;
        }
        return places;
    }

    /** A fraction of a person is there or not. */
    private double whole(double people) {
        double whole = Math.floor(people);
        return people == whole || random.nextDouble() >= people - whole ? whole : whole + 1;
    }

    private int place(double[] shares) {
        double rest = random.nextDouble();
        int place = 0;
        while (place < shares.length - 1 && rest >= shares[place]) {
            rest -= shares[place];
            place++;
        }
        return place;
    }
}
