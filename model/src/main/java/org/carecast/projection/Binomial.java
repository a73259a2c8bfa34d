package org.carecast.projection;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * How many of a number of people go, each with the same probability: by inversion if few are expected, else by transformed
 * rejection with squeeze (Hörmann 1993, algorithm BTRS); no library at hand draws it for probabilities that change.
 */
final class Binomial {

    private static final double MOST_BY_INVERSION = 30;

    private Binomial() {}

    /** The number of those who go. */
    static double draw(UniformRandomProvider random, double people, double share) {
        if (share > 0.5) {
            return people - atMostHalf(random, people, 1 - share);
        }
        return atMostHalf(random, people, share);
    }

    private static double atMostHalf(UniformRandomProvider random, double people, double share) {
        if (share == 0 || people == 0) {
            return 0;
        }
        if (people == 1) {
            return random.nextDouble() < share ? 1 : 0;
        }
        return people * share < MOST_BY_INVERSION ? inverted(random, people, share) : rejected(random, people, share);
    }

    private static double inverted(UniformRandomProvider random, double people, double share) {
        double odds = share / (1 - share);
        double probability = power(1 - share, (long) people);
        double rest = random.nextDouble();
        double going = 0;
        while (rest >= probability && going < people) {
            rest -= probability;
            going++;
            probability *= odds * (people - going + 1) / going;
        }
        return going;
    }

    /** By squaring: quick, and the same bits everywhere. */
    private static double power(double base, long exponent) {
        double power = 1;
        double square = base;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                power *= square;
            }
            square *= square;
        }
        return power;
    }

    private static double rejected(UniformRandomProvider random, double people, double share) {
        double deviation = Math.sqrt(people * share * (1 - share));
        double b = 1.15 + 2.53 * deviation;
        double a = -0.0873 + 0.0248 * b + 0.01 * share;
        double centre = people * share + 0.5;
        double alpha = (2.83 + 5.1 / b) * deviation;
        double squeeze = 0.92 - 4.2 / b;
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextDouble();
            double us = 0.5 - Math.abs(u);
            double going = Math.floor((2 * a / us + b) * u + centre);
            if (us >= 0.07 && v <= squeeze) {
                return going;
            }
            if (going >= 0
                    && going <= people
                    && Math.log(v * alpha / (a / (us * us) + b)) <= logRatio(people, share, going)) {
                return going;
            }
        }
    }

    /** The logarithm of how probable a number is, compared with the most probable one. */
    private static double logRatio(double people, double share, double going) {
        double mode = Math.floor((people + 1) * share);
        double odds = share / (1 - share);
        return (mode + 0.5) * Math.log((mode + 1) / (odds * (people - mode + 1)))
                + (people + 1) * Math.log((people - mode + 1) / (people - going + 1))
                + (going + 0.5) * Math.log(odds * (people - going + 1) / (going + 1))
                + beyondStirling(mode)
                + beyondStirling(people - mode)
                - beyondStirling(going)
                - beyondStirling(people - going);
    }

    /** What Stirling's formula leaves out of the logarithm of a factorial. */
    private static double beyondStirling(double number) {
        double next = number + 1;
        double square = next * next;
        return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / next;
    }
}
