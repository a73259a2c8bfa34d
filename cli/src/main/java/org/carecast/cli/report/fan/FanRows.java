package org.carecast.cli.report.fan;

import static org.carecast.io.TidyRows.number;
import static org.carecast.io.TidyRows.words;

import java.util.ArrayList;
import java.util.List;
import org.carecast.cli.report.document.Percentile;
import org.carecast.cli.report.forecast.CarriedRates;
import org.carecast.io.TidyResults;
import org.carecast.io.TidyRows;
import org.carecast.io.TidyRows.Column;
import org.carecast.measure.Reading;

/**
 * A fan as long tables, unrounded: a row for every month, population and measure. Care leavers, in touch and under 18 are
 * people at the end of the month; grant, cost and gap are pounds of the twelve months to it, and are there if one was asked for.
 */
record FanRows(FanReport report) {

    /** Quantiles and the mean. */
    TidyRows quantiles() {
        List<Column<Reading>> columns = keys();
        for (Percentile percentile : Percentile.values()) {
            columns.add(number(percentile.id(), reading -> report.fan().quantile(reading, percentile.share())));
        }
        columns.add(number("mean", report.fan()::mean));
        if (report.question().ensemble().money()) {
            columns.add(words(
                    "carried_forward",
                    reading -> Boolean.toString(
                            !CarriedRates.of(reading, report.forecast()).isEmpty())));
        }
        return TidyRows.of(report.readings().toList(), columns);
    }

    /** How often each is above the line, where one is drawn. */
    TidyRows above() {
        // A number of pounds says nothing of people.
        boolean money = report.question().reading().measure().isMoney();
        double line = report.fan().line().orElseThrow();
        List<Column<Reading>> columns = keys();
        columns.add(number("above", any -> line));
        columns.add(number("chance", report.fan()::above));
        columns.add(number("chance_by_then", report.fan()::aboveByThen));
        return TidyRows.of(
                report.readings()
                        .filter(reading -> reading.measure().isMoney() == money)
                        .toList(),
                columns);
    }

    private List<Column<Reading>> keys() {
        List<Column<Reading>> keys = new ArrayList<>(
                List.of(words(TidyRows.SCENARIO, any -> report.scenario().id())));
        keys.addAll(TidyResults.reading(reading -> reading));
        return keys;
    }
}
