package org.carecast.projection;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.KempSmallMeanPoissonSampler;
import org.apache.commons.rng.sampling.distribution.LargeMeanPoissonSampler;
import org.carecast.cohort.Cause;
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

    private final long key;
    private final long yearKey;
    private final UniformRandomProvider random;
    private double rareShare;
    private double logOfStaying;
    private double stayBefore;

    private Draw(long key, long yearKey) {
        this.key = key;
        this.yearKey = yearKey;
        this.random = new SplitMix64(key);
    }

    /** The draw with a number, of all that begin with a seed. */
    public static Draw of(long seed, int number) {
        long key = within(within(0, seed), number);
        return new Draw(key, key);
    }

    /** A stream of random numbers for something that has a name, whatever else is drawn. */
    public UniformRandomProvider stream(String name) {
        return new SplitMix64(within(key, name.hashCode()));
    }

    @Override
    public Draw in(Population population, int month) {
        long people = within(key, population.id().hashCode());
        int year = Math.floorDiv(month - 1, Horizon.MONTHS_IN_A_YEAR);
        return new Draw(within(within(people, 1), month), within(within(people, 2), year));
    }

    @Override
    Draw of(Cause cause) {
        return new Draw(within(key, cause.ordinal()), yearKey);
    }

    private static long within(long key, long part) {
        return new SplitMix64(key + part).nextLong();
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

    /** Negative-binomial, in a month as in a year: a Poisson number whose mean has a gamma factor; with no dispersion Poisson. */
    @Override
    double coming(double expected, double dispersion) {
        double mean = expected * factorOfTheYear(dispersion);
        if (mean == 0) {
            return 0;
        }
        return mean < MOST_BY_INVERSION
                ? KempSmallMeanPoissonSampler.of(random, mean).sample()
                : LargeMeanPoissonSampler.of(random, mean).sample();
    }

    private double factorOfTheYear(double dispersion) {
        return dispersion == 0
                ? 1
                : AhrensDieterMarsagliaTsangGammaSampler.of(new SplitMix64(yearKey), 1 / dispersion, dispersion)
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
