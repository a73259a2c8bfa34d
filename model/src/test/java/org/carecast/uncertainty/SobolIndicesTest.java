package org.carecast.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.carecast.uncertainty.SobolIndices.Index;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Indices of functions of which they are known. */
final class SobolIndicesTest {

    private static final int POINTS = 8192;
    private static final ToDoubleFunction<double[]> PRODUCT = levels -> levels[0] * levels[1];

    /** Ishigami's function with 7 and 0.1; its indices are in Saltelli and others, Global Sensitivity Analysis. */
    @Test
    void ishigami() {
        SobolIndices indices = of(3, levels -> {
            double[] angles = DoubleStream.of(levels)
                    .map(level -> StrictMath.PI * (2 * level - 1))
                    .toArray();
            double second = StrictMath.sin(angles[1]);
            return StrictMath.sin(angles[0]) * (1 + 0.1 * StrictMath.pow(angles[2], 4)) + 7 * second * second;
        });

        assertIndex(indices, 0, 0.3139, 0.5576);
        assertIndex(indices, 1, 0.4424, 0.4424);
        assertIndex(indices, 2, 0, 0.2437);
        assertThat(indices.oneAtATime()).isEqualTo(0.7563, within(0.01));
        assertThat(indices.variance()).isEqualTo(13.845, within(0.1));
    }

    /** Without interactions first and total are the same: 1, 4 and 9 of 14, whatever is added. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e6})
    void whatAddsUp(double added) {
        SobolIndices indices = of(3, levels -> added + levels[0] + 2 * levels[1] - 3 * levels[2]);

        for (int input = 0; input < 3; input++) {
            double share = (input + 1) * (input + 1) / 14.0;
            assertIndex(indices, input, share, share);
        }
        assertThat(indices.oneAtATime()).isEqualTo(1, within(0.002));
    }

    /**
     * Sobol's g-function, the product of (|4 x - 2| + a) / (1 + a): each factor has a variance of 1 / (3 (1 + a)²), and 1 plus
     * that multiplies up to 1 plus the variance of all.
     */
    @Test
    void theGFunction() {
        double[] a = {0, 1, 4.5, 9, 99, 99};
        SobolIndices indices = of(
                a.length,
                levels -> IntStream.range(0, a.length)
                        .mapToDouble(input -> (Math.abs(4 * levels[input] - 2) + a[input]) / (1 + a[input]))
                        .reduce(1, (one, other) -> one * other));

        double[] variances = DoubleStream.of(a)
                .map(each -> 1 / (3 * (1 + each) * (1 + each)))
                .toArray();
        double all = DoubleStream.of(variances).map(each -> 1 + each).reduce(1, (one, other) -> one * other);
        for (int input = 0; input < a.length; input++) {
            double own = variances[input];
            assertIndex(indices, input, own / (all - 1), own * all / (1 + own) / (all - 1));
        }
        assertThat(indices.variance()).isEqualTo(all - 1, within(0.01));
    }

    /** An input that is not read explains nothing, of its own or with others. */
    @Test
    void anInputWithoutEffect() {
        SobolIndices indices = of(2, levels -> levels[0]);

        assertThat(indices.inputs().get(1).total()).isZero();
        assertIndex(indices, 0, 1, 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1456, -1e9})
    void whatDoesNotVaryHasNone(double value) {
        assertThat(SobolIndices.of(3, 64, levels -> value, points -> {})).isEmpty();
        assertThat(SobolIndices.of(3, 64, levels -> value + value * 1e-14 * levels[0], points -> {}))
                .as("the noise of the arithmetic")
                .isEmpty();
    }

    @Test
    void ofNoInputsThereAreNone() {
        assertThat(SobolIndices.of(0, 64, levels -> 1, points -> {})).isEmpty();
    }

    @Test
    void everyLevelLiesBetween() {
        SobolIndices.of(
                18,
                1024,
                levels -> {
                    assertThat(levels).hasSize(18);
                    assertThat(DoubleStream.of(levels).allMatch(level -> level > 0 && level < 1))
                            .isTrue();
                    return levels[0];
                },
                points -> {});
    }

    @Test
    void theSameOnAnyNumberOfThreads() throws Exception {
        SobolIndices alone = on(1);

        assertThat(on(2)).isEqualTo(alone);
        assertThat(on(7)).isEqualTo(alone);
        assertThat(of(2, PRODUCT)).isEqualTo(alone);
    }

    private static SobolIndices on(int threads) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> of(2, PRODUCT)).get();
        } finally {
            pool.shutdown();
        }
    }

    /** How far they moved is about how far they are from the truth, 3/7 and 4/7. */
    @ParameterizedTest
    @ValueSource(ints = {256, 512, 1024, 2048, 4096, 8192})
    void theySayHowFarTheyCanBeReliedOn(int points) {
        SobolIndices indices = SobolIndices.of(2, points, PRODUCT, done -> {}).orElseThrow();

        assertThat(indices.inputs()).allSatisfy(input -> {
            assertThat(input.first()).isEqualTo(3.0 / 7, within(3 * indices.moved()));
            assertThat(input.total()).isEqualTo(4.0 / 7, within(3 * indices.moved()));
        });
        assertThat(indices.moved()).isLessThan(20.0 / points);
    }

    @Test
    void progressIsToldOfEveryPoint() {
        AtomicInteger told = new AtomicInteger();
        SobolIndices.of(2, 100, PRODUCT, told::addAndGet);

        assertThat(told).hasValue(100);
    }

    private static SobolIndices of(int inputs, ToDoubleFunction<double[]> function) {
        return SobolIndices.of(inputs, POINTS, function, points -> {}).orElseThrow();
    }

    private static void assertIndex(SobolIndices indices, int input, double first, double total) {
        Index index = indices.inputs().get(input);
        assertThat(index.first()).as("first of " + input).isEqualTo(first, within(0.01));
        assertThat(index.total()).as("total of " + input).isEqualTo(total, within(0.01));
    }
}
