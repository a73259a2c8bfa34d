package org.carecast.council;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rounds parts to whole people so that they still add up to the whole: the largest fractions are rounded up. */
final class WholePeople {

    // What is left of a whole number by adding up fractions.
    private static final double NOISE = 1e-6;

    private WholePeople() {}

    /** The parts of a whole, which is rounded itself. */
    static List<Double> of(List<Double> parts) {
        long whole = Math.round(parts.stream().mapToDouble(Double::doubleValue).sum());
        List<Double> rounded = new ArrayList<>();
        parts.forEach(part -> rounded.add(Math.floor(part + NOISE)));
        long left = whole
                - Math.round(rounded.stream().mapToDouble(Double::doubleValue).sum());
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparingDouble(place -> rounded.get(place) - parts.get(place)))
                .limit(Math.max(0, left))
                .toList()
                .forEach(place -> rounded.set(place, rounded.get(place) + 1));
        return List.copyOf(rounded);
    }
}
