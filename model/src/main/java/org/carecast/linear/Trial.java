package org.carecast.linear;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whether some numbers meet every limit, tried by a climb: all limits give way by the same at first, so that 0 meets them, and by as
 * little as can be in the end.
 *
 * <p>What is found is tried against every limit, and what is refused is summed up again; where neither is sure, nothing is said.
 *
 * @param numbers that meet every limit, if some were found
 * @param against the places of limits that no numbers meet together, if that was found; otherwise none
 */
public record Trial(Optional<double[]> numbers, Set<Integer> against) {

    // No solution is looked for farther away than some thousands of people.
    private static final double REACH = 0x1p24;
    /** Neither was found. */
    static final Trial UNTOLD = new Trial(Optional.empty(), Set.of());

    /** Tries as many numbers as each sum has weights. */
    static Trial of(int unknowns, List<double[]> sums, List<Double> limits) {
        double farthest = Math.max(0, -limits.stream().min(Double::compare).orElse(0.0));
        Climb climb = new Climb(
                Stream.concat(sums.stream().map(sum -> and(sum, 1)), Stream.of(and(new double[unknowns], 1)))
                        .toList(),
                Stream.concat(limits.stream().map(limit -> limit + farthest), Stream.of(farthest + 1))
                        .toList(),
                and(new double[unknowns], 1));
        double[] found = Arrays.copyOf(climb.end(farthest), unknowns);
        for (int row = 0; row < sums.size(); row++) {
            if (LinearSystem.product(sums.get(row), found) > limits.get(row) + LinearSystem.TOLERANCE) {
                return refused(sums, limits, climb.shares());
            }
        }
        return new Trial(Optional.of(found), Set.of());
    }

    /** The limits are no more than so much for each share of them, where the shares of their sums leave nothing. */
    private static Trial refused(List<double[]> sums, List<Double> limits, double[] shares) {
        double[] rest = new double[sums.get(0).length];
        double most = 0;
        Set<Integer> against = new TreeSet<>();
        for (int row = 0; row < sums.size(); row++) {
            if (shares[row] > 0) {
                against.add(row);
                most += shares[row] * (limits.get(row) + LinearSystem.TOLERANCE);
                for (int place = 0; place < rest.length; place++) {
                    rest[place] += shares[row] * sums.get(row)[place];
                }
            }
        }
        return most + LinearSystem.largest(rest) * REACH < 0 ? new Trial(Optional.empty(), against) : UNTOLD;
    }

    private static double[] and(double[] numbers, double last) {
        double[] more = Arrays.copyOf(numbers, numbers.length + 1);
        more[numbers.length] = last;
        return more;
    }
}
