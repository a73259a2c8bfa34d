package org.carecast.cli.report.sensitivity;

import java.util.List;
import org.carecast.assumption.Belief;
import org.carecast.assumption.Spread;
import org.carecast.io.TidyRows;
import org.carecast.uncertainty.Swing;
import org.carecast.uncertainty.SwitchingValue;

/** A sensitivity as long tables, a row for each belief, unrounded. */
final class SensitivityRows {

    private final SensitivityReport report;
    private final List<Swing<Belief>> swings;

    SensitivityRows(SensitivityReport report) {
        this.report = report;
        this.swings = report.sensitivity().swings();
    }

    /** What each belief moves. */
    TidyRows swings() {
        double base = report.sensitivity().base();
        List<Spread> ranges = swings.stream()
                .map(swing -> report.sensitivity().range(swing.moved()))
                .toList();
        return keys(moved())
                .with("low", ranges.stream().map(Spread::low).toList())
                .with("high", ranges.stream().map(Spread::high).toList())
                .with("result_low", swings.stream().map(Swing::atLow).toList())
                .with("result_base", swings.stream().map(any -> base).toList())
                .with("result_high", swings.stream().map(Swing::atHigh).toList())
                .with("swing", swings.stream().map(Swing::length).toList());
    }

    /** Where each belief reaches a target, in people. */
    TidyRows switching(double target) {
        return keys(moved())
                .with("target", swings.stream().map(any -> target).toList())
                .with("switching_value", values(false))
                .with("switching_factor", values(true));
    }

    private List<Double> values(boolean factor) {
        return report.swings().switching().stream()
                .map(each -> each.filter(value -> value.isFactor() == factor)
                        .map(SwitchingValue::at)
                        .orElse(Double.NaN))
                .toList();
    }

    private List<Belief> moved() {
        return swings.stream().map(Swing::moved).toList();
    }

    /** The columns that say which belief a row is about. */
    static TidyRows keys(List<Belief> beliefs) {
        return new TidyRows(
                List.of("parameter", "population", "ages"),
                beliefs.stream()
                        .map(belief -> List.of(
                                belief.parameter().id(),
                                belief.population().id(),
                                belief.ages().toString()))
                        .toList());
    }
}
