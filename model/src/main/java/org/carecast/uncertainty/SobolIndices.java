package org.carecast.uncertainty;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How much of the variance of a function each of its inputs explains, all of them independent and even between 0 and 1.
 *
 * <p>They are estimated at the points of a Sobol sequence, with no random number: the same function and number of points
 * give the same bytes on any number of threads.
 *
 * @param variance that of the function, in the square of its unit; above 0
 * @param inputs the indices of each input, in their order
 * @param moved how far that one of them moved that moved farthest when the second half of the points was added: about how
 *     far they can be relied on
 */
public record SobolIndices(double variance, List<Index> inputs, double moved) {

    /**
     * The indices of one input, as estimated: that of an input without effect can come out a little below 0.
     *
     * @param first the share of the variance that it explains alone
     * @param total the share that is left when all others are known: the first, and all that it does together with others
     */
    public record Index(double first, double total) {

        /** What it does together with others, as a share of the variance. */
        public double withOthers() {
            return total - first;
        }

        /** The indices for a larger variance, of which the own one is a share. */
        Index times(double share) {
            return new Index(share * first, share * total);
        }
    }

    /** Copies the list, so that it never changes. */
    public SobolIndices {
        inputs = List.copyOf(inputs);
    }

    /**
     * The indices of a function; none if it does not vary.
     *
     * @param inputs of how many numbers above 0 and below 1 it is a function, evaluated on any thread
     * @param points how many points are taken, 2 or more, for each of which the function is asked once for every input and
     *     twice more; those of a power of 2 fill the room most evenly
     * @param progress told from any thread how many more points are done
     */
    public static Optional<SobolIndices> of(
            int inputs, int points, ToDoubleFunction<double[]> function, IntConsumer progress) {
        if (inputs == 0) {
            return Optional.empty();
        }
        SaltelliSample sample = SaltelliSample.of(inputs, points, function, progress);
        if (!sample.varies()) {
            return Optional.empty();
        }
        List<Index> all = sample.indices(points);
        List<Index> half = sample.indices(points / 2);
        double moved = IntStream.range(0, inputs)
                .mapToDouble(input -> apart(all.get(input), half.get(input)))
                .max()
                .orElse(0);
        return Optional.of(new SobolIndices(sample.variance(points), all, moved));
    }

    private static double apart(Index one, Index other) {
        return Math.max(Math.abs(one.first() - other.first()), Math.abs(one.total() - other.total()));
    }

    /** The share of the variance that the inputs explain one at a time: what is missing to 1 is what they do together. */
    public double oneAtATime() {
        return inputs.stream().mapToDouble(Index::first).reduce(0, Double::sum);
    }
}
