package org.carecast.projection;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.carecast.cohort.Population;

/** People come and go in expected numbers. */
final class Expected extends Chance {

    @Override
    public Chance in(Population population, int month) {
        return this;
    }

    @Override
    public Chance of(String reason) {
        return this;
    }

    @Override
    public double going(double people, double share) {
        return people * share;
    }

    @Override
    double coming(double expected) {
        return expected;
    }

    @Override
    double[] sharedOut(double people, double[] shares) {
        return DoubleStream.of(shares).map(share -> people * share).toArray();
    }

    @Override
    double[] levels(Population population, double[] dispersions) {
        double[] levels = new double[dispersions.length];
        Arrays.fill(levels, 1);
        return levels;
    }
}
