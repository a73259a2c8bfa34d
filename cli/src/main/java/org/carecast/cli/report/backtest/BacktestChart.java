package org.carecast.cli.report.backtest;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.ChartWords;
import org.carecast.cli.report.document.FanPanel;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.forecast.ChartSource;
import org.carecast.measure.Reading;
import org.carecast.uncertainty.ForecastError;

/** A past fan with what happened: bands, the forecast in dashes, and a dot for every count. */
record BacktestChart(BacktestReport report, PastForecast past) {

    Chart chart() {
        YearMonth last = past.lastCounted();
        List<YearMonth> months = past.backtest().forecast().months().stream()
                .filter(month -> !month.isAfter(last))
                .toList();
        List<FanPanel> panels =
                past.series().stream().map(series -> panel(series, months)).toList();
        ChartWords words = new ChartWords(
                title(),
                ChartWords.monthly(months)
                        + "; dots, what was counted; black line, what half of the draws are at most; shaded, 50, 80 and 95 draws of 100",
                source() + "; counts: outturn.csv");
        return new Chart.Fans(words.under(past.scenario()), months, panels, Optional.empty());
    }

    /** Whose figures they are; reopened later, they are no longer those of the month in which the study opens. */
    private String source() {
        return past.reopened()
                ? "Source: Carecast, opened anew in %s from %s, %s"
                        .formatted(
                                ChartWords.month(past.backtest().origin()),
                                past.study().name(),
                                past.study().council())
                : ChartSource.of(past.study());
    }

    /** What it finds, such as "UASC care leavers in November 2018: 986 printed, 871 counted, below the range of 8 draws in 10 (881 to 977)". */
    private String title() {
        ForecastError error = past.headlineCount();
        return "%s in %s: %s, %s counted, %s the range of 8 draws in 10 (%s)"
                .formatted(
                        Sentences.capitalised(report.name(error.outturn().reading())),
                        ChartWords.month(error.outturn().reading().asAt()),
                        error.printed().isPresent()
                                ? Figures.people(error.printed().getAsDouble()) + " printed"
                                : Figures.people(error.forecast()) + " forecast",
                        Figures.people(error.outturn().people()),
                        BacktestTables.side(error),
                        ChartWords.unbroken(between(error)));
    }

    private static String between(ForecastError error) {
        return Figures.people(error.low()) + " to " + Figures.people(error.high());
    }

    private FanPanel panel(PastForecast.Series series, List<YearMonth> months) {
        List<ForecastError> errors = series.errors();
        return FanPanel.of(
                Sentences.capitalised(report.name(series.of())),
                "%d of %d counts in the 80%% band".formatted(BacktestTables.covered(errors), errors.size()),
                percentile ->
                        course(series, months, reading -> past.backtest().fan().quantile(reading, percentile.share())),
                course(series, months, reading -> reading.of(past.backtest().forecast())),
                errors.stream()
                        .map(each -> new FanPanel.Dot(
                                months.indexOf(each.outturn().reading().asAt()),
                                each.outturn().people()))
                        .toList());
    }

    private static List<Double> course(
            PastForecast.Series series, List<YearMonth> months, ToDoubleFunction<Reading> figure) {
        return months.stream()
                .map(month -> figure.applyAsDouble(
                        new Reading(month, series.of().population(), series.of().measure())))
                .toList();
    }
}
