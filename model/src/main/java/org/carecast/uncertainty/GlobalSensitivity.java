package org.carecast.uncertainty;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Belief;
import org.carecast.cohort.Population;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.time.Horizon;

/**
 * What one reading of a forecast depends on when every belief with a range varies together: the share of its variance that
 * each explains, alone and together with others.
 *
 * <p>Beliefs are taken as independent of one another, and people come and go in expected numbers.
 *
 * @param parts what each belief has, that with the largest total first; none where no belief moves the reading
 * @param moved about how far the indices can be relied on, as {@link SobolIndices#moved}
 */
public record GlobalSensitivity(List<Part> parts, double moved) {

    /** How many points of each population make shares that are right to about a hundredth. */
    public static final int POINTS = 1024;

    /** What a belief has in the variance. */
    public record Part(Belief belief, SobolIndices.Index index) {}

    /** Copies the list, so that it never changes. */
    public GlobalSensitivity {
        parts = List.copyOf(parts);
    }

    /**
     * What a reading depends on.
     *
     * <p>What is believed of one population does nothing to another, so each has indices of its own, which count by its share of
     * the variance.
     *
     * @param points how many points are taken for each population that is read, 2 or more, best a power of 2
     * @param progress told from any thread how many more of them are done
     * @throws IllegalArgumentException if its month or population is none of the forecast
     */
    public static GlobalSensitivity of(Premises forecast, Reading reading, int points, IntConsumer progress) {
        Premises read = forecast.upTo(reading);
        List<OfPopulation> each = read.assumptions().populations().stream()
                .map(population -> OfPopulation.of(population, read, reading, points, progress))
                .toList();
        double variance = each.stream().mapToDouble(OfPopulation::variance).reduce(0, Double::sum);
        if (variance == 0) {
            return new GlobalSensitivity(List.of(), 0);
        }
        return new GlobalSensitivity(
                each.stream()
                        .flatMap(one -> one.parts(variance).stream())
                        .sorted(Comparator.<Part>comparingDouble(
                                        part -> part.index().total())
                                .reversed())
                        .toList(),
                each.stream().mapToDouble(one -> one.moved(variance)).max().orElse(0));
    }

    /** The share of the variance that the beliefs explain one at a time: what is missing to 1 is what they do together. */
    public double oneAtATime() {
        return parts.stream().mapToDouble(part -> part.index().first()).reduce(0, Double::sum);
    }

    /** What the beliefs about one population do to a reading of it; no indices where none moves it. */
    private record OfPopulation(List<Belief> beliefs, Optional<SobolIndices> indices) {

        private static OfPopulation of(
                Population population, Premises read, Reading reading, int points, IntConsumer progress) {
            Premises own = read.of(Set.of(population));
            Reading ofIt = new Reading(reading.asAt(), Optional.of(population), reading.measure());
            List<Belief> beliefs = doubted(own.assumptions(), own.horizon());
            SampledForecast forecast = new SampledForecast(own, beliefs);
            return new OfPopulation(
                    beliefs,
                    SobolIndices.of(
                            beliefs.size(), points, levels -> forecast.read(forecast.at(levels), ofIt), progress));
        }

        /** Every belief with a range that is read. */
        private static List<Belief> doubted(Assumptions book, Horizon horizon) {
            List<Assumption> rows = book.rows().stream()
                    .filter(row -> row.spread().isPresent())
                    .filter(row -> Belief.of(row).rowsRead(book, horizon).contains(row))
                    .toList();
            return SampledForecast.beliefs(book.withRows(rows), List.of());
        }

        private double variance() {
            return indices.map(SobolIndices::variance).orElse(0.0);
        }

        private double moved(double whole) {
            return indices.map(own -> own.moved() * own.variance() / whole).orElse(0.0);
        }

        private List<Part> parts(double whole) {
            return IntStream.range(0, beliefs.size())
                    .mapToObj(place -> new Part(beliefs.get(place), index(place, whole)))
                    .toList();
        }

        private SobolIndices.Index index(int place, double whole) {
            return indices.map(own -> own.inputs().get(place).times(own.variance() / whole))
                    .orElse(new SobolIndices.Index(0, 0));
        }
    }
}
