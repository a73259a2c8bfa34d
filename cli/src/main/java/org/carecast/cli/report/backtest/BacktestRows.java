package org.carecast.cli.report.backtest;

import static org.carecast.io.TidyRows.number;
import static org.carecast.io.TidyRows.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
        return TidyRows.of(
                rows,
                List.of(
                        words("as_at", row -> keys(row.outturn().reading()).get(0)),
                        words("population", row -> keys(row.outturn().reading()).get(1)),
                        words("measure", row -> keys(row.outturn().reading()).get(2)),
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
                        number(
                                "printed",
                                row -> row.figure(error -> error.printed().orElse(Double.NaN))),
                        words("origin", row -> row.past().backtest().origin().toString()),
                        words("study", row -> row.past().study().name()),
                        words("scenario", row -> row.past().scenario().id()),
                        number("error", row -> row.figure(ForecastError::error)),
                        number("relative_error", row -> row.figure(ForecastError::relativeError)),
                        words("counts", row -> row.outturn().counted().id()),
                        words("compared", row -> row.error().isPresent() ? "yes" : "no"),
                        words("status", row -> row.outturn().citation().status().id()),
                        words("source", row -> row.outturn().citation().source())));
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
}
