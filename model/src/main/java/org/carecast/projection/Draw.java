package org.carecast.projection;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.KempSmallMeanPoissonSampler;
import org.apache.commons.rng.sampling.distribution.LargeMeanPoissonSampler;
import org.carecast.cohort.Population;

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
    private final UniformRandomProvider random;
    private double rareShare;
    private double logOfStaying;
    private double stayBefore;

    private Draw(long key) {
        this.key = key;
        this.random = new SplitMix64(key);
    }

    /** The draw with a number, of all that begin with a seed. */
    public static Draw of(long seed, int number) {
        return new Draw(0).within(seed).within(number);
    }

    @Override
    public Draw in(Population population, int month) {
        return of(population.id()).within(month);
    }

    @Override
    public Draw of(String reason) {
        return within(reason.hashCode());
    }

    private Draw within(long part) {
        return new Draw(new SplitMix64(key + part).nextLong());
    }

    /** A probability, above 0 and below 1. */
    public double probability() {
        return ((random.nextLong() >>> UNUSED_BITS) + 0.5) * SMALLEST;
    }

    @Override
    public double going(double people, double share) {
        if (share <= 0 || people == 0) {
            return 0;
        }
        return share < RARE ? passing(people, share) : Binomial.draw(random, people, Math.min(1, share));
    }

    /** Goes past people one after another to the next who goes: how many stay before is geometric, and has no memory. */
    private double passing(double people, double probability) {
        if (probability != rareShare) {
            rareShare = probability;
            logOfStaying = StrictMath.log1p(-probability);
            stayBefore = waiting();
        }
        double going = 0;
        double ahead = people;
        while (stayBefore < ahead) {
            going++;
            ahead -= stayBefore + 1;
            stayBefore = waiting();
        }
        stayBefore -= ahead;
        return going;
    }

    private double waiting() {
        return Math.floor(StrictMath.log(1 - random.nextDouble()) / logOfStaying);
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
     * A walk whose steps are gamma distributed: given the year before, those who come in a year or a month of it are
     * negative-binomial in number, with variance {@code m + dispersion m²}; with no dispersion Poisson.
     */
    @Override
    double[] levels(Population population, double[] dispersions) {
        double[] levels = new double[dispersions.length];
        double level = 1;
        for (int year = 0; year < levels.length; year++) {
            level *= step(of(population.id()).of(LEVEL).within(year), dispersions[year]);
            levels[year] = level;
        }
        return levels;
    }

    private static double step(Draw year, double dispersion) {
        return dispersion == 0
                ? 1
                : AhrensDieterMarsagliaTsangGammaSampler.of(year.random, 1 / dispersion, dispersion)
                        .sample();
    }

    /** Whole people only: a fraction of one is there or not. */
    @Override
    double[] sharedOut(double people, double[] shares) {
        double[] places = new double[shares.length];
        double whole = Math.floor(people);
        double count = whole + (random.nextDouble() < people - whole ? 1 : 0);
        for (int person = 0; person < count; person++) {
            places[place(shares)]++;
        }
        return places;
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
