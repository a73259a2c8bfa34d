package org.carecast.cli.report.fan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import org.carecast.cli.report.document.Percentile;
import org.carecast.cohort.Population;
import org.carecast.io.TidyTable;
import org.carecast.measure.Reading;
import org.carecast.uncertainty.Fan;

/**
 * Fans as long tables, unrounded: a row for every scenario, month, population and measure. Care leavers, in touch and under 18 are
 * people at the end of the month; grant, cost and gap are pounds of the twelve months to it, and are there if one was asked for.
 */
final class FanCsv {

    private final List<FanReport> reports;

    FanCsv(List<FanReport> reports) {
        this.reports = reports;
    }

    /** Quantiles and the mean. */
    String quantiles() {
        TidyTable table = keys(any -> true);
        for (Percentile percentile : Percentile.values()) {
            table = table.with(
                    percentile.id(), each(any -> true, (fan, reading) -> fan.quantile(reading, percentile.share())));
        }
        return table.with("mean", each(any -> true, Fan::mean)).csv();
    }

    /** How often each is above the line, where one is drawn. */
    String above() {
        // A number of pounds says nothing of people.
        boolean money = reports.get(0).question().reading().measure().isMoney();
        Predicate<Reading> alike = reading -> reading.measure().isMoney() == money;
        return keys(alike)
                .with("above", each(alike, (fan, reading) -> fan.line().orElseThrow()))
                .with("chance", each(alike, Fan::above))
                .with("chance_by_then", each(alike, Fan::aboveByThen))
                .csv();
    }

    private TidyTable keys(Predicate<Reading> which) {
        List<List<String>> keys = new ArrayList<>();
        for (FanReport report : reports) {
            report.readings()
                    .filter(which)
                    .forEach(reading -> keys.add(List.of(
                            report.scenario().id(),
                            reading.asAt().toString(),
                            reading.population().map(Population::id).orElse(Population.ALL),
                            reading.measure().id())));
        }
        return TidyTable.of(List.of("scenario", "as_at", "population", "measure"), keys);
    }

    private List<Double> each(Predicate<Reading> which, ToDoubleBiFunction<Fan, Reading> figure) {
        return reports.stream()
                .flatMap(report ->
                        report.readings().filter(which).map(reading -> figure.applyAsDouble(report.fan(), reading)))
                .toList();
    }
}
