package org.carecast.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.carecast.linear.LinearSystem;
import org.carecast.linear.LinearSystem.Bound;
import org.carecast.linear.OjAlgo;
import org.junit.jupiter.api.Test;

/**
 * A system of 108 unknowns and 124 bounds, which came up when Kent's tables were reconciled with their cohorts.
 *
 * <p>The solver of that time, the dual simplex of Commons Math, went round in circles on it. It took a million steps and ended
 * in an exception that nobody caught. Later it stopped after 10,000 steps, and the system counted as undecided. That was wrong too: no
 * numbers meet its bounds, as ojAlgo says at once. The dual was removed, and the check that was always asked first decides the system.
 */
final class SolverWentInCirclesTest {

    private static final int UNKNOWNS = 108;

    @Test
    void theSystemIsContradictory() throws IOException {
        List<Bound> bounds = bounds();
        LinearSystem system = new LinearSystem(UNKNOWNS, bounds);
        double[] last = new double[UNKNOWNS];
        last[UNKNOWNS - 1] = 1;

        Set<Integer> contradicting = system.check().contradicting();

        assertThat(bounds).hasSize(124);
        assertThat(system.range(last)).isEmpty();
        assertThat(contradicting).isNotEmpty().hasSizeLessThan(20);
        assertThat(OjAlgo.isFeasible(UNKNOWNS, bounds)).isFalse();
        assertThat(OjAlgo.isFeasible(
                        UNKNOWNS, contradicting.stream().map(bounds::get).toList()))
                .isFalse();
    }

    /** A line of the file is a bound: low, high, then the index and the weight of each unknown in the sum. */
    private static List<Bound> bounds() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/cycling-solver.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> bound(line.split(" ")))
                .toList();
    }

    private static Bound bound(String[] words) {
        double[] weights = new double[UNKNOWNS];
        for (String word : Arrays.asList(words).subList(2, words.length)) {
            int colon = word.indexOf(':');
            weights[Integer.parseInt(word.substring(0, colon))] = Double.parseDouble(word.substring(colon + 1));
        }
        return Bound.of(Double.parseDouble(words[0]), weights, Double.parseDouble(words[1]));
    }
}
