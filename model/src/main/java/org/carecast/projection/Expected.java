package org.carecast.projection;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import org.carecast.cohort.Population;
import org.carecast.time.Horizon;

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
    double takeOut(double[] places, int first, int end, double share) {
        double out = 0;
        for (int place = first; place < end; place++) {
            double going = places[place] * share;
            places[place] -= going;
            out += going;
        }
        return out;
    }

    @Override
    double putIn(double[] places, int first, int end, double share) {
        double in = 0;
        for (int place = first; place < end; place++) {
            double coming = places[place] * share;
            places[place] += coming;
            in += coming;
        }
        return in;
    }

    @Override
    double coming(double expected) {
        return expected;
    }

    @Override
    double birthdays(double people, double assignedShare, double[] months, int first) {
        double each = people * (1 - assignedShare) / Horizon.MONTHS_IN_A_YEAR;
        for (int month = first; month < first + Horizon.MONTHS_IN_A_YEAR; month++) {
            months[month] += each;
        }
        return people * assignedShare;
    }

    @Override
    double[] sharedOut(double people, double[] shares) {
        return DoubleStream.of(shares).map(share -> people * share).toArray();
    }

    @Override
    double[] levels(Population population, int years, IntToDoubleFunction dispersion) {
        double[] levels = new double[years];
        Arrays.fill(levels, 1);
        return levels;
    }
}
