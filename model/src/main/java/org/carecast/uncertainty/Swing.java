package org.carecast.uncertainty;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Belief;
import org.carecast.assumption.Spread;

/**
 * What one reading becomes when some rows of a book go to the low, and to the high, of their ranges while all others stay.
 *
 * @param <W> what rows are moved together: all of a parameter, or those of a {@link Belief}
 * @param moved what is moved; a row without a range stays
 * @param asAssumed the reading with all as assumed
 * @param atLow the reading with it at its low
 * @param atHigh the reading with it at its high
 */
public record Swing<W>(W moved, double asAssumed, double atLow, double atHigh) {

    /**
     * The swing of everything that has a range, longest first.
     *
     * <p>Shares that make a whole have none: they cannot all be low, or all be high.
     *
     * @param movedWith what a row is moved with
     * @param reading the figure read from a whole book of assumptions
     */
    public static <W> List<Swing<W>> all(
            Assumptions assumptions, Function<Assumption, W> movedWith, ToDoubleFunction<Assumptions> reading) {
        double asAssumed = reading.applyAsDouble(assumptions);
        return assumptions.rows().stream()
                .filter(row -> row.spread().isPresent() && !row.parameter().makesAWhole())
                .sorted(Comparator.comparing(Assumption::parameter))
                .map(movedWith)
                .distinct()
                .map(moved -> new Swing<>(
                        moved,
                        asAssumed,
                        reading.applyAsDouble(at(assumptions, movedWith, moved, Spread::low)),
                        reading.applyAsDouble(at(assumptions, movedWith, moved, Spread::high))))
                .sorted(Comparator.<Swing<W>>comparingDouble(Swing::length).reversed())
                .toList();
    }

    private static <W> Assumptions at(
            Assumptions assumptions, Function<Assumption, W> movedWith, W moved, Function<Spread, Double> end) {
        return assumptions.with(row -> movedWith.apply(row).equals(moved)
                ? row.spread().map(end).map(row::withValue).orElse(row)
                : row);
    }

    /**
     * How far the reading moves, in its own unit: from the lowest to the highest of what it is at either end and as assumed, of which
     * a threshold may make the last the highest.
     */
    public double length() {
        return Math.max(asAssumed, Math.max(atLow, atHigh)) - Math.min(asAssumed, Math.min(atLow, atHigh));
    }
}
