package org.carecast.cli.report.fan;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import org.carecast.cli.report.document.Percentile;
import org.carecast.cohort.Population;
import org.carecast.io.TidyRows;
import org.carecast.measure.Reading;
import org.carecast.uncertainty.Fan;

/**
 * A fan as long tables, unrounded: a row for every month, population and measure. Care leavers, in touch and under 18 are
 * people at the end of the month; grant, cost and gap are pounds of the twelve months to it, and are there if one was asked for.
 */
final class FanRows {

    private final FanReport report;

    FanRows(FanReport report) {
        this.report = report;
    }

    /** Quantiles and the mean. */
    TidyRows quantiles() {
        TidyRows table = keys(any -> true);
        for (Percentile percentile : Percentile.values()) {
            table = table.with(
                    percentile.id(), each(any -> true, (fan, reading) -> fan.quantile(reading, percentile.share())));
        }
        return table.with("mean", each(any -> true, Fan::mean));
    }

    /** How often each is above the line, where one is drawn. */
    TidyRows above() {
        // A number of pounds says nothing of people.
        boolean money = report.question().reading().measure().isMoney();
        Predicate<Reading> alike = reading -> reading.measure().isMoney() == money;
        return keys(alike)
                .with("above", each(alike, (fan, reading) -> fan.line().orElseThrow()))
                .with("chance", each(alike, Fan::above))
                .with("chance_by_then", each(alike, Fan::aboveByThen));
    }

    private TidyRows keys(Predicate<Reading> which) {
        return new TidyRows(
                List.of(TidyRows.SCENARIO, "as_at", "population", "measure"),
                report.readings()
                        .filter(which)
                        .map(reading -> List.of(
                                report.scenario().id(),
                                reading.asAt().toString(),
                                reading.population().map(Population::id).orElse(Population.ALL),
                                reading.measure().id()))
                        .toList());
    }

    private List<Double> each(Predicate<Reading> which, ToDoubleBiFunction<Fan, Reading> figure) {
        return report.readings()
                .filter(which)
                .map(reading -> figure.applyAsDouble(report.fan(), reading))
                .toList();
    }
}
