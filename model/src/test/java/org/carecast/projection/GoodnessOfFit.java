package org.carecast.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongSupplier;
import org.apache.commons.math3.stat.inference.ChiSquareTest;

/** Whether whole numbers drawn follow a distribution: a chi-square test in classes of at least ten expected. */
final class GoodnessOfFit {

    private static final int DRAWS = 100_000;
    private static final double LEAST_IN_A_CLASS = 10;
    // One right sampler in ten thousand would fail; with a fixed seed none does by accident.
    private static final double SIGNIFICANCE = 1e-4;

    private GoodnessOfFit() {}

    /** Draws 100,000 numbers from 0 to {@code highest}, and compares how often each came with its probability. */
    static void assertFollows(LongSupplier drawn, IntToDoubleFunction probability, int highest) {
        long[] seen = new long[highest + 1];
        for (int draw = 0; draw < DRAWS; draw++) {
            long number = drawn.getAsLong();
            assertThat(number).as("within the support").isBetween(0L, (long) highest);
            seen[(int) number]++;
        }
        List<Double> expected = new ArrayList<>();
        List<Long> observed = new ArrayList<>();
        double mass = 0;
        long count = 0;
        for (int number = 0; number <= highest; number++) {
            mass += DRAWS * probability.applyAsDouble(number);
            count += seen[number];
            if (mass >= LEAST_IN_A_CLASS) {
                expected.add(mass);
                observed.add(count);
                mass = 0;
                count = 0;
            }
        }
        int last = expected.size() - 1;
        expected.set(last, expected.get(last) + mass);
        observed.set(last, observed.get(last) + count);

        double p = new ChiSquareTest()
                .chiSquareTest(
                        expected.stream().mapToDouble(Double::doubleValue).toArray(),
                        observed.stream().mapToLong(Long::longValue).toArray());
        assertThat(p).as("chi-square over %d classes", expected.size()).isGreaterThan(SIGNIFICANCE);
    }
}
