package org.carecast.cli.report.sensitivity;

import static org.carecast.io.TidyRows.number;
import static org.carecast.io.TidyRows.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.carecast.assumption.Belief;
import org.carecast.io.TidyRows;
import org.carecast.io.TidyRows.Column;
import org.carecast.uncertainty.Swing;
import org.carecast.uncertainty.SwitchingValue;

/** A sensitivity as long tables, a row for each belief, unrounded. */
record SensitivityRows(SensitivityReport report) {

    /** What each belief moves. */
    TidyRows swings() {
        double base = report.sensitivity().base();
        List<Column<Swing<Belief>>> columns = keys(Swing::moved);
        columns.add(number("low", swing -> report.swings().range(swing).low()));
        columns.add(number("high", swing -> report.swings().range(swing).high()));
        columns.add(number("result_low", Swing::atLow));
        columns.add(number("result_base", any -> base));
        columns.add(number("result_high", Swing::atHigh));
        columns.add(number("swing", Swing::length));
        return TidyRows.of(report.sensitivity().swings(), columns);
    }

    /** Where each belief reaches a target, in people. */
    TidyRows switching(double target) {
        List<Swing<Belief>> swings = report.sensitivity().swings();
        List<Column<Integer>> columns = keys(place -> swings.get(place).moved());
        columns.add(number("target", any -> target));
        columns.add(number("switching_value", place -> value(place, false)));
        columns.add(number("switching_factor", place -> value(place, true)));
        return TidyRows.of(IntStream.range(0, swings.size()).boxed().toList(), columns);
    }

    private double value(int place, boolean factor) {
        return report.swings()
                .switching()
                .get(place)
                .filter(value -> value.isFactor() == factor)
                .map(SwitchingValue::at)
                .orElse(Double.NaN);
    }

    /** The columns that say which belief a row is about. */
    static <T> List<Column<T>> keys(Function<T, Belief> belief) {
        return new ArrayList<>(List.of(
                words("parameter", row -> belief.apply(row).parameter().id()),
                words("population", row -> belief.apply(row).population().id()),
                words("ages", row -> belief.apply(row).ages().toString()),
                words("type", row -> belief.apply(row).type().orElse(""))));
    }
}
