package org.carecast.cli.report.backtest;

import static org.carecast.io.TidyRows.number;
import static org.carecast.io.TidyRows.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.carecast.io.TidyResults;
import org.carecast.io.TidyRows;
import org.carecast.io.TidyRows.Column;
import org.carecast.measure.Bridge;
import org.carecast.measure.Driver;
import org.carecast.measure.Outturn;
import org.carecast.measure.Reading;
import org.carecast.uncertainty.ForecastError;

/** Counts and the forecasts of them as long tables, unrounded. */
record BacktestRows(BacktestReport report) {

    /** A count, and the forecast of it if it counts the same. */
    private record Row(PastForecast past, Outturn outturn, Optional<ForecastError> error) {
        private static Row of(PastForecast past, Outturn outturn) {
            return new Row(
                    past, outturn, outturn.isLike() ? past.backtest().error(outturn.reading()) : Optional.empty());
        }

        private double figure(ToDoubleFunction<ForecastError> figure) {
            return error.map(figure::applyAsDouble).orElse(Double.NaN);
        }
    }

    /** Every count within the months of each forecast. */
    TidyRows held() {
        List<Row> rows = report.pasts().stream().flatMap(BacktestRows::rows).toList();
        List<Column<Row>> columns =
                new ArrayList<>(TidyResults.reading((Row row) -> row.outturn().reading()));
        columns.addAll(List.of(
                number("outturn", row -> row.outturn().people()),
                number("forecast", row -> row.figure(ForecastError::forecast)),
                number("p10", row -> row.figure(ForecastError::low)),
                number("p90", row -> row.figure(ForecastError::high)),
                words(
                        "covered",
                        row -> row.error()
                                .map(error -> error.isCovered() ? "yes" : "no")
                                .orElse("")),
                number("naive", row -> row.figure(ForecastError::naive)),
                number("printed", row -> row.figure(error -> error.printed().orElse(Double.NaN))),
                words("origin", row -> row.past().backtest().origin().toString()),
                words("study", row -> row.past().study().name()),
                words("scenario", row -> row.past().scenario().id()),
                number("error", row -> row.figure(ForecastError::error)),
                number("relative_error", row -> row.figure(ForecastError::relativeError)),
                words("counts", row -> row.outturn().counted().id()),
                words("compared", row -> row.error().isPresent() ? "yes" : "no"),
                words("status", row -> row.outturn().citation().status().id()),
                words("source", row -> row.outturn().citation().source())));
        return TidyRows.of(rows, columns);
    }

    private static Stream<Row> rows(PastForecast past) {
        return Stream.concat(
                        past.backtest().errors().stream().map(ForecastError::outturn),
                        past.backtest().unlike().stream())
                .sorted(Comparator.comparing(each -> each.reading().asAt()))
                .map(outturn -> Row.of(past, outturn));
    }

    /** The way from each forecast to each count that something explains. */
    TidyRows bridges() {
        List<Step> steps = report.pasts().stream().flatMap(BacktestRows::steps).toList();
        List<Column<Step>> columns = new ArrayList<>(
                List.of(words("origin", step -> step.past().backtest().origin().toString())));
        columns.addAll(TidyResults.reading(Step::reading));
        columns.addAll(List.of(words("part", Step::part), number("people", Step::people)));
        return TidyRows.of(steps, columns);
    }

    /** A total on the way from a forecast to a count, or one of the parts between. */
    private record Step(PastForecast past, Reading reading, String part, double people) {}

    private static Stream<Step> steps(PastForecast past) {
        return past.backtest().errors().stream()
                .map(error -> error.outturn().reading())
                .filter(past.why()::containsKey)
                .flatMap(reading -> {
                    Bridge<Driver> bridge = past.why().get(reading);
                    return Stream.of(
                                    Stream.of(new Step(past, reading, "forecast", bridge.from())),
                                    bridge.parts().stream()
                                            .map(part -> new Step(
                                                    past, reading, part.why().id(), part.people())),
                                    Stream.of(new Step(past, reading, "outturn", bridge.to())))
                            .flatMap(each -> each);
                });
    }
}
