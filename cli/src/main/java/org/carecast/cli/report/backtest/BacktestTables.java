package org.carecast.cli.report.backtest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Cell;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Line;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Table;
import org.carecast.measure.Bridge;
import org.carecast.measure.Driver;
import org.carecast.uncertainty.ForecastError;
import org.carecast.uncertainty.Score;

/** The tables of a backtest: how each forecast did, count by count, why, and what it would have taken. */
final class BacktestTables {

    private static final List<String> HEADINGS =
            List.of("Counted", "Forecast", "P10", "P90", "In range", "Error", "Error %", "Same", "Printed");

    private static final String WITHIN = "within";

    private final BacktestReport report;
    private final List<Table> tables = new ArrayList<>();

    BacktestTables(BacktestReport report) {
        this.report = report;
    }

    /** All of them, the summary first. */
    List<Table> all() {
        add(Table.of(
                "How far forecasts were from what was counted, by the month in which they open",
                List.of("Counts", "Too high by", "Missed by", "Same", "Printed", "In range"),
                report.pasts().stream().flatMap(this::scores).toList()));
        for (PastForecast past : report.pasts()) {
            for (PastForecast.Series series : past.series()) {
                add(counts(past, series));
            }
            if (!past.why().isEmpty()) {
                add(why(past, past.series().get(0)));
            }
            past.needed().ifPresent(needed -> add(needed.table()));
        }
        return List.copyOf(tables);
    }

    private void add(Table table) {
        tables.add(table.numbered(tables.size() + 1));
    }

    /** A line for all counts and, where only some were printed, one for these, so that all shares of a line are of the same counts. */
    private Stream<Row> scores(PastForecast past) {
        return past.series().stream().flatMap(series -> {
            String label = Sentences.capitalised(report.name(series.of())) + ", "
                    + Figures.shortMonth(past.backtest().origin());
            List<ForecastError> printed = series.errors().stream()
                    .filter(each -> each.printed().isPresent())
                    .toList();
            Stream<Row> all = Stream.of(scores(label, series.errors()));
            return printed.isEmpty() || printed.size() == series.errors().size()
                    ? all
                    : Stream.concat(all, Stream.of(scores(label + ", where printed", printed)));
        });
    }

    private static Row scores(String label, List<ForecastError> held) {
        Score score = score(held, ForecastError::forecast);
        boolean printed = held.stream().allMatch(each -> each.printed().isPresent());
        return Row.of(
                label,
                List.of(
                        Cell.people(score.counts()),
                        Cell.change(score.bias(), 0),
                        Cell.percent(score.share()),
                        Cell.percent(score(held, ForecastError::naive).share()),
                        printed
                                ? Cell.percent(
                                        score(held, each -> each.printed().orElseThrow())
                                                .share())
                                : Cell.NONE,
                        new Cell.Words("%d of %d".formatted(covered(held), held.size()))));
    }

    /** The score of some figures of counts. */
    static Score score(List<ForecastError> errors, ToDoubleFunction<ForecastError> figure) {
        return Score.of(errors, figure, each -> each.outturn().people());
    }

    /** On which side of the range a count lies, or that it lies within. */
    static String side(ForecastError error) {
        return error.isCovered() ? WITHIN : error.outturn().people() < error.low() ? "below" : "above";
    }

    /** How many counts lie in the range. */
    static long covered(List<ForecastError> errors) {
        return errors.stream().filter(ForecastError::isCovered).count();
    }

    private Table counts(PastForecast past, PastForecast.Series series) {
        return Table.of(
                "%s, counted and forecast %s"
                        .formatted(Sentences.capitalised(report.name(series.of())), report.from(past)),
                HEADINGS,
                series.errors().stream().map(BacktestTables::row).toList());
    }

    private static Row row(ForecastError held) {
        return Row.of(
                Figures.shortMonth(held.outturn().reading().asAt()),
                List.of(
                        Cell.people(held.outturn().people()),
                        Cell.people(held.forecast()),
                        Cell.people(held.low()),
                        Cell.people(held.high()),
                        new Cell.Words(held.isCovered() ? "yes" : side(held)),
                        Cell.change(held.error(), 0),
                        Cell.figure(held.relativeError(), 1, Cell.Unit.PER_CENT, true),
                        Cell.people(held.naive()),
                        Cell.people(held.printed().orElse(Double.NaN))));
    }

    /** Whether the forecast of a count is as printed, or nothing was printed. */
    static boolean isAsPrinted(ForecastError error) {
        return error.printed().isEmpty() || differs(error) == 0;
    }

    private static double differs(ForecastError error) {
        return error.printed().stream()
                .map(printed -> Figures.rounded(error.forecast(), 0).doubleValue() - printed)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static List<Bridge<Driver>> bridges(PastForecast past) {
        return past.why().isEmpty()
                ? List.of()
                : past.series().get(0).errors().stream()
                        .map(error -> past.why().get(error.outturn().reading()))
                        .toList();
    }

    /** Whether the parts of some way, as shown, do not lead from one of its ends to the other. */
    boolean showRounding() {
        return report.pasts().stream().flatMap(past -> bridges(past).stream()).anyMatch(bridge -> {
            BigDecimal sum = bridge.parts().stream()
                    .map(part -> Figures.rounded(part.people(), 0))
                    .reduce(Figures.rounded(bridge.from(), 0), BigDecimal::add);
            return sum.compareTo(Figures.rounded(bridge.to(), 0)) != 0;
        });
    }

    /** From what was printed to the forecast; nothing where these are the same. */
    private static List<Line> fromPrint(PastForecast.Series series) {
        if (series.errors().stream().allMatch(BacktestTables::isAsPrinted)) {
            return List.of();
        }
        Line printed = Line.people(
                "Printed",
                series.errors().stream()
                        .map(error -> error.printed().orElse(Double.NaN))
                        .toList());
        return List.of(
                printed.asTotal(),
                Line.changes(
                        "Forecast otherwise than printed",
                        series.errors().stream().map(BacktestTables::differs).toList()));
    }

    /** The way from the forecast to each count, a column for each; from what was printed, where that is another figure. */
    private Table why(PastForecast past, PastForecast.Series series) {
        List<Bridge<Driver>> bridges = bridges(past);
        List<Line> rows = new ArrayList<>(fromPrint(series));
        rows.add(Line.people("Forecast", bridges.stream().map(Bridge::from).toList())
                .asTotal());
        Line.parts(bridges, why -> Sentences.capitalised(why.words(report::name))).stream()
                .filter(line -> line.values().stream().anyMatch(Figures::isShown))
                .forEach(rows::add);
        Line counted = Line.people("Counted", bridges.stream().map(Bridge::to).toList());
        return Table.ofLines(
                "%s, from the forecast %s to what was counted, by what followed (%s)"
                        .formatted(
                                Sentences.capitalised(report.name(series.of())),
                                report.from(past),
                                past.followed().orElseThrow().id()),
                series.errors().stream()
                        .map(error ->
                                Figures.shortMonth(error.outturn().reading().asAt()))
                        .toList(),
                rows,
                List.of(counted.asTotal()));
    }
}
