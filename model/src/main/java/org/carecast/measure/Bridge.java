package org.carecast.measure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.carecast.cohort.Cause;
import org.carecast.cohort.Population;
import org.carecast.projection.Position;
import org.carecast.projection.Projection;

/**
 * The walk between two totals: where it begins, one part after another, and where it ends; the parts add up or it does
 * not exist.
 *
 * @param <W> why: a cause of flow, or a driver of difference
 * @param from the total it begins with, in people
 * @param parts what each reason adds, below 0 if it takes away
 * @param to the total it ends with
 */
public record Bridge<W>(double from, List<Part<W>> parts, double to) {

    // In people, for each person in the totals.
    private static final double TOLERANCE = 1e-9;

    /**
     * What one reason adds.
     *
     * @param people below 0 if it takes away
     */
    public record Part<W>(W why, double people) {}

    /** @throws IllegalArgumentException if the parts do not lead from one total to the other */
    public Bridge {
        parts = List.copyOf(parts);
        double sum = from;
        for (Part<W> part : parts) {
            sum += part.people();
        }
        if (!(Math.abs(sum - to) <= TOLERANCE * Math.max(1, Math.abs(from) + Math.abs(to)))) {
            throw new IllegalArgumentException("the parts lead from " + from + " to " + sum + ", not to " + to);
        }
    }

    /** How much further one total lies than the other. */
    public double difference() {
        return to - from;
    }

    /** All that is added on the way. */
    public double gained() {
        return parts.stream()
                .mapToDouble(Part::people)
                .filter(people -> people > 0)
                .reduce(0, Double::sum);
    }

    /** All that is taken away on the way, 0 or more. */
    public double lost() {
        return gained() - difference();
    }

    /** The part that adds or takes away most, empty if there is none. */
    public Optional<Part<W>> largest() {
        return parts.stream().max(Comparator.comparingDouble(part -> Math.abs(part.people())));
    }

    /** The children in care of some populations from the end of a month to that of a later one, by cause of flow. */
    public static Bridge<Cause> ofChildren(
            Projection projection, Collection<Population> populations, YearMonth from, YearMonth to) {
        return byFlow(span(projection, populations, from, to), Position::children, Cause::children);
    }

    /** The care leavers of some populations from the end of a month to that of a later one, by cause of flow. */
    public static Bridge<Cause> ofCareLeavers(
            Projection projection, Collection<Population> populations, YearMonth from, YearMonth to) {
        return byFlow(span(projection, populations, from, to), Position::careLeavers, Cause::careLeavers);
    }

    /** For each population its positions from the first month to the last. */
    private static List<List<Position>> span(
            Projection projection, Collection<Population> populations, YearMonth from, YearMonth to) {
        int first = projection.months().indexOf(from);
        int last = projection.months().indexOf(to);
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("no positions from " + from + " to " + to);
        }
        return populations.stream()
                .map(population -> projection.positions(population).subList(first, last + 1))
                .toList();
    }

    private static Bridge<Cause> byFlow(
            List<List<Position>> spans, ToDoubleFunction<Position> stock, ToIntFunction<Cause> effect) {
        List<Part<Cause>> parts = new ArrayList<>();
        for (Cause cause : Cause.values()) {
            if (effect.applyAsInt(cause) != 0) {
                double moved = 0;
                for (List<Position> span : spans) {
                    for (Position position : span.subList(1, span.size())) {
                        moved += position.flows().people(cause);
                    }
                }
                parts.add(new Part<>(cause, effect.applyAsInt(cause) * moved + 0.0));
            }
        }
        double from = 0;
        double to = 0;
        for (List<Position> span : spans) {
            from += stock.applyAsDouble(span.get(0));
            to += stock.applyAsDouble(span.get(span.size() - 1));
        }
        return new Bridge<>(from, parts, to);
    }
}
