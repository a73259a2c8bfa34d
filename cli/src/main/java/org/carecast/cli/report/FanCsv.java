package org.carecast.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.carecast.cohort.Population;
import org.carecast.io.TidyTable;
import org.carecast.measure.Reading;
import org.carecast.uncertainty.Fan;

/** Fans as long tables, unrounded: a row for every scenario, month, population and measure. */
final class FanCsv {

    private final List<FanReport> reports;

    FanCsv(List<FanReport> reports) {
        this.reports = reports;
    }

    /** Quantiles and the mean. */
    String quantiles() {
        TidyTable table = keys();
        for (Percentile percentile : Percentile.values()) {
            table = table.with(percentile.id(), each((fan, reading) -> fan.quantile(reading, percentile.share())));
        }
        return table.with("mean", each(Fan::mean)).csv();
    }

    /** How often each is above the line, where one is drawn. */
    String above() {
        return keys().with("above", each((fan, reading) -> fan.line().orElseThrow()))
                .with("chance", each(Fan::above))
                .with("chance_by_then", each(Fan::aboveByThen))
                .csv();
    }

    private TidyTable keys() {
        List<List<String>> keys = new ArrayList<>();
        for (FanReport report : reports) {
            report.readings()
                    .forEach(reading -> keys.add(List.of(
                            report.scenario().id(),
                            reading.asAt().toString(),
                            reading.population().map(Population::id).orElse(Population.ALL),
                            reading.measure().id())));
        }
        return TidyTable.of(List.of("scenario", "as_at", "population", "measure"), keys);
    }

    private List<Double> each(ToDoubleBiFunction<Fan, Reading> figure) {
        return reports.stream()
                .flatMap(report -> report.readings().map(reading -> figure.applyAsDouble(report.fan(), reading)))
                .toList();
    }
}
