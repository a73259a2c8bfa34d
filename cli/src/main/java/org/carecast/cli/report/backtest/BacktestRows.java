package org.carecast.cli.report.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.carecast.cohort.Population;
import org.carecast.io.TidyRows;
import org.carecast.measure.Bridge;
import org.carecast.measure.Driver;
import org.carecast.measure.Outturn;
import org.carecast.measure.Reading;
import org.carecast.uncertainty.ForecastError;

/** Counts and the forecasts of them as long tables, unrounded. */
final class BacktestRows {

    private static final List<String> KEYS = List.of("as_at", "population", "measure");

    private final BacktestReport report;

    BacktestRows(BacktestReport report) {
        this.report = report;
    }

    /** A count, and the forecast of it if it counts the same. */
    private record Row(PastForecast past, Outturn outturn, Optional<ForecastError> error) {
        private static Row of(PastForecast past, Outturn outturn) {
            return new Row(
                    past, outturn, outturn.isLike() ? past.backtest().error(outturn.reading()) : Optional.empty());
        }
    }

    /** Every count within the months of each forecast. */
    TidyRows held() {
        List<Row> rows = report.pasts().stream().flatMap(BacktestRows::rows).toList();
        return new TidyRows(
                        KEYS,
                        rows.stream().map(row -> keys(row.outturn().reading())).toList())
                .with(
                        "outturn",
                        rows.stream().map(row -> row.outturn().people()).toList())
                .with("forecast", figures(rows, ForecastError::forecast))
                .with("p10", figures(rows, ForecastError::low))
                .with("p90", figures(rows, ForecastError::high))
                .withWords(
                        "covered",
                        words(
                                rows,
                                row -> row.error()
                                        .map(error -> error.isCovered() ? "yes" : "no")
                                        .orElse("")))
                .with("naive", figures(rows, ForecastError::naive))
                .with("printed", figures(rows, error -> error.printed().orElse(Double.NaN)))
                .withWords(
                        "origin",
                        words(rows, row -> row.past().backtest().origin().toString()))
                .withWords("study", words(rows, row -> row.past().study().name()))
                .withWords("scenario", words(rows, row -> row.past().scenario().id()))
                .with("error", figures(rows, ForecastError::error))
                .with("relative_error", figures(rows, ForecastError::relativeError))
                .withWords("counts", words(rows, row -> row.outturn().counted().id()))
                .withWords("compared", words(rows, row -> row.error().isPresent() ? "yes" : "no"))
                .withWords(
                        "status",
                        words(rows, row -> row.outturn().citation().status().id()))
                .withWords("source", words(rows, row -> row.outturn().citation().source()));
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
        List<List<String>> keys = new ArrayList<>();
        List<Double> people = new ArrayList<>();
        for (PastForecast past : report.pasts()) {
            String origin = past.backtest().origin().toString();
            for (ForecastError error : past.backtest().errors()) {
                Reading reading = error.outturn().reading();
                Bridge<Driver> bridge = past.why().get(reading);
                if (bridge != null) {
                    part(keys, people, origin, reading, "forecast", bridge.from());
                    bridge.parts()
                            .forEach(part -> part(
                                    keys, people, origin, reading, part.why().id(), part.people()));
                    part(keys, people, origin, reading, "outturn", bridge.to());
                }
            }
        }
        return new TidyRows(List.of("origin", "as_at", "population", "measure", "part"), keys).with("people", people);
    }

    private static void part(
            List<List<String>> keys, List<Double> people, String origin, Reading reading, String part, double figure) {
        List<String> key = new ArrayList<>(List.of(origin));
        key.addAll(keys(reading));
        key.add(part);
        keys.add(key);
        people.add(figure);
    }

    private static List<String> keys(Reading reading) {
        return List.of(
                reading.asAt().toString(),
                reading.population().map(Population::id).orElse(Population.ALL),
                reading.measure().id());
    }

    private static List<Double> figures(List<Row> rows, ToDoubleFunction<ForecastError> figure) {
        return rows.stream()
                .map(row -> row.error().map(figure::applyAsDouble).orElse(Double.NaN))
                .toList();
    }

    private static List<String> words(List<Row> rows, Function<Row, String> words) {
        return rows.stream().map(words).toList();
    }
}
