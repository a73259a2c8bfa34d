package org.carecast.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.carecast.uncertainty.SobolIndices.Index;

/**
 * A function at the points of Saltelli's method: at two sets of inputs, and at the one set with each input in turn
 * taken from the other.
 */
final class SaltelliSample {

    // What the arithmetic alone makes of a function that stays, as a share of its size.
    private static final double NOISE = 1e-10;

    // By point.
    private final double[] one;
    private final double[] other;
    // By input and point.
    private final double[][] exchanged;

    private SaltelliSample(int inputs, int points) {
        this.one = new double[points];
        this.other = new double[points];
        this.exchanged = new double[inputs][points];
    }

    /** A function of a number of inputs at a number of points; threads evaluate side by side, each point has its own place. */
    static SaltelliSample of(int inputs, int points, ToDoubleFunction<double[]> function, IntConsumer progress) {
        double[][] sequence = sequence(2 * inputs, points);
        SaltelliSample sample = new SaltelliSample(inputs, points);
        IntStream.range(0, points).parallel().forEach(point -> {
            sample.evaluate(point, sequence[point], function);
            progress.accept(1);
        });
        return sample;
    }

    /** The points of the sequence after its first, which is all 0 and so no level. */
    private static double[][] sequence(int dimensions, int points) {
        SobolSequenceGenerator generator = new SobolSequenceGenerator(dimensions);
        generator.skipTo(1);
        double[][] sequence = new double[points][];
        Arrays.setAll(sequence, point -> generator.nextVector());
        return sequence;
    }

    private void evaluate(int point, double[] both, ToDoubleFunction<double[]> function) {
        int inputs = exchanged.length;
        one[point] = function.applyAsDouble(Arrays.copyOf(both, inputs));
        other[point] = function.applyAsDouble(Arrays.copyOfRange(both, inputs, 2 * inputs));
        for (int input = 0; input < inputs; input++) {
            double[] mixed = Arrays.copyOf(both, inputs);
            mixed[input] = both[inputs + input];
            exchanged[input][point] = function.applyAsDouble(mixed);
        }
    }

    /** Whether the function is not the same everywhere, but for the noise of its arithmetic. */
    boolean varies() {
        double lowest = all().min().orElse(0);
        double highest = all().max().orElse(0);
        return highest - lowest > NOISE * Math.max(Math.abs(lowest), Math.abs(highest));
    }

    private DoubleStream all() {
        return Stream.concat(Stream.of(one, other), Stream.of(exchanged)).flatMapToDouble(DoubleStream::of);
    }

    /** The variance of the function as the first of the points have it. */
    double variance(int points) {
        double mean = mean(points);
        double variance = 0;
        for (int point = 0; point < points; point++) {
            variance += (square(one[point] - mean) + square(other[point] - mean)) / (2 * points);
        }
        return variance;
    }

    private double mean(int points) {
        double mean = 0;
        for (int point = 0; point < points; point++) {
            mean += (one[point] + other[point]) / (2 * points);
        }
        return mean;
    }

    /**
     * The indices of every input as the first of the points have them: the first index is Saltelli's estimate, the total is
     * Jansen's.
     *
     * <p>The mean is taken off, since products of large numbers that differ a little lose what they differ by.
     */
    List<Index> indices(int points) {
        double mean = mean(points);
        double variance = variance(points);
        List<Index> indices = new ArrayList<>();
        for (double[] mixed : exchanged) {
            double first = 0;
            double total = 0;
            for (int point = 0; point < points; point++) {
                first += (other[point] - mean) * (mixed[point] - one[point]) / points;
                total += square(mixed[point] - one[point]) / (2 * points);
            }
            indices.add(new Index(first / variance, total / variance));
        }
        return List.copyOf(indices);
    }

    private static double square(double number) {
        return number * number;
    }
}
