package org.carecast.uncertainty;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;

/**
 * What one reading becomes when every assumption about a parameter goes to the low, and to the high, of its range while
 * all others stay.
 *
 * @param parameter the parameter moved; a row without a range stays
 * @param atLow the reading with the parameter at its low
 * @param atHigh the reading with the parameter at its high
 */
public record Swing(Parameter parameter, double atLow, double atHigh) {

    /**
     * The swing of every parameter that has a range, longest first.
     *
     * <p>Shares that make a whole have none: they cannot all be low, or all be high.
     *
     * @param reading the figure read from a whole book of assumptions
     */
    public static List<Swing> all(Assumptions assumptions, ToDoubleFunction<Assumptions> reading) {
        return Arrays.stream(Parameter.values())
                .filter(parameter -> !parameter.makesAWhole())
                .filter(parameter -> assumptions.rows().stream()
                        .anyMatch(row ->
                                row.parameter() == parameter && row.spread().isPresent()))
                .map(parameter -> new Swing(
                        parameter,
                        reading.applyAsDouble(moved(assumptions, parameter, Spread::low)),
                        reading.applyAsDouble(moved(assumptions, parameter, Spread::high))))
                .sorted(Comparator.comparingDouble(Swing::length).reversed())
                .toList();
    }

    private static Assumptions moved(Assumptions assumptions, Parameter parameter, Function<Spread, Double> end) {
        return assumptions.with(row -> row.parameter() == parameter
                ? row.spread().map(end).map(row::withValue).orElse(row)
                : row);
    }

    /** How far the reading moves from one end to the other, in its own unit. */
    public double length() {
        return Math.abs(atHigh - atLow);
    }
}
