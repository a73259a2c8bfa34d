package org.carecast.cli.report.document;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * How a count runs from the first month shown to the last.
 *
 * @param name whose count it is
 * @param values unrounded, one for each month, one or more
 */
public record Trend(String name, List<Double> values) {

    private static final double WORTH_NAMING = 0.05;

    /** Copies the values, so that it never changes. */
    public Trend {
        values = List.copyOf(values);
    }

    public double first() {
        return values.get(0);
    }

    public double last() {
        return values.get(values.size() - 1);
    }

    /** The last value less the first, unrounded. */
    public double change() {
        return last() - first();
    }

    /** Below 0, 0 or above 0, as the figures shown fall, end where they began, or rise. */
    public int direction() {
        return Figures.rounded(last(), 0).compareTo(Figures.rounded(first(), 0));
    }

    /** Whether every month shows the same figure. */
    public boolean steady() {
        return values.stream()
                        .map(value -> Figures.rounded(value, 0))
                        .distinct()
                        .count()
                == 1;
    }

    /**
     * Where the count turns back: the month of its peak or its low, if that lies beyond both ends by a twentieth or more.
     */
    public OptionalInt turn() {
        double highest = values.stream().max(Comparator.naturalOrder()).orElseThrow();
        double lowest = values.stream().min(Comparator.naturalOrder()).orElseThrow();
        double above = highest - Math.max(first(), last());
        double below = Math.min(first(), last()) - lowest;
        double turned = above >= below ? highest : lowest;
        boolean counts = Math.max(above, below) >= WORTH_NAMING * turned && Math.max(above, below) >= 1;
        return counts ? OptionalInt.of(values.indexOf(turned)) : OptionalInt.empty();
    }

    /** Whether the count rises first: to its end or to its peak. */
    public boolean risesFirst() {
        int target = turn().orElse(values.size() - 1);
        return values.get(target) > first();
    }

    /** The course in words, such as "rise from 823 to 1,297", or "rise from 790 to 842, then fall to 321". */
    public String words() {
        if (steady()) {
            return "stay at " + Figures.people(first());
        }
        if (turn().isPresent()) {
            return "%s from %s to %s, then %s to %s"
                    .formatted(
                            risesFirst() ? "rise" : "fall",
                            Figures.people(first()),
                            Figures.people(values.get(turn().getAsInt())),
                            risesFirst() ? "fall" : "rise",
                            Figures.people(last()));
        }
        if (direction() == 0) {
            return "end where they began, at " + Figures.people(first());
        }
        return "%s from %s to %s"
                .formatted(direction() > 0 ? "rise" : "fall", Figures.people(first()), Figures.people(last()));
    }
}
