package org.carecast.cli.report.backtest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.cli.report.document.FigureTable;
import org.carecast.cli.report.document.FigureTable.Line;
import org.carecast.cli.report.document.FigureTable.Words;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.measure.Bridge;
import org.carecast.measure.Driver;
import org.carecast.uncertainty.Held;
import org.carecast.uncertainty.Score;

/** The tables of a backtest: how each forecast did, count by count, why, and what it would have taken. */
final class BacktestTables {

    private static final List<String> HEADINGS =
            List.of("Counted", "Forecast", "P10", "P90", "In range", "Error", "Error %", "Same", "Printed");

    private static final String WITHIN = "within";

    private final BacktestReport report;
    private final List<FigureTable> tables = new ArrayList<>();

    BacktestTables(BacktestReport report) {
        this.report = report;
    }

    /** All of them, the summary first. */
    List<FigureTable> all() {
        add(new FigureTable(
                "How far forecasts were from what was counted, by the month in which they open",
                List.of("Counts", "Too high by", "Missed by", "Same", "Printed", "In range"),
                report.pasts().stream().flatMap(this::scores).toList(),
                List.of()));
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

    private void add(FigureTable table) {
        tables.add(new FigureTable(
                "Table %d: %s".formatted(tables.size() + 1, table.caption().replaceFirst("^Table \\d+: ", "")),
                table.headings(),
                table.upper(),
                table.lower()));
    }

    /** A line for all counts and, where only some were printed, one for these, so that all shares of a line are of the same counts. */
    private Stream<Words> scores(PastForecast past) {
        return past.series().stream().flatMap(series -> {
            String label = Sentences.capitalised(report.name(series)) + ", "
                    + Figures.shortMonth(past.backtest().origin());
            List<Held> printed = series.held().stream()
                    .filter(each -> each.printed().isPresent())
                    .toList();
            Stream<Words> all = Stream.of(scores(label, series.held()));
            return printed.isEmpty() || printed.size() == series.held().size()
                    ? all
                    : Stream.concat(all, Stream.of(scores(label + ", where printed", printed)));
        });
    }

    private static Words scores(String label, List<Held> held) {
        Score score = score(held, Held::forecast);
        boolean printed = held.stream().allMatch(each -> each.printed().isPresent());
        return new Words(
                label,
                List.of(
                        Figures.people(score.counts()),
                        Figures.change(score.bias()),
                        Figures.percent(score.share()),
                        Figures.percent(score(held, Held::naive).share()),
                        printed
                                ? Figures.percent(
                                        score(held, each -> each.printed().orElseThrow())
                                                .share())
                                : Figures.NONE,
                        "%d of %d".formatted(covered(held), held.size())));
    }

    /** The score of some figures of counts. */
    static Score score(List<Held> held, ToDoubleFunction<Held> figure) {
        return Score.of(held, figure, each -> each.outturn().people());
    }

    /** On which side of the range a count lies, or that it lies within. */
    static String side(Held held) {
        return held.isCovered() ? WITHIN : held.outturn().people() < held.low() ? "below" : "above";
    }

    /** How many counts lie in the range. */
    static long covered(List<Held> held) {
        return held.stream().filter(Held::isCovered).count();
    }

    private FigureTable counts(PastForecast past, PastForecast.Series series) {
        return new FigureTable(
                "%s, counted and forecast %s".formatted(Sentences.capitalised(report.name(series)), report.from(past)),
                HEADINGS,
                series.held().stream().map(BacktestTables::row).toList(),
                List.of());
    }

    private static Words row(Held held) {
        return new Words(
                Figures.shortMonth(held.outturn().reading().asAt()),
                List.of(
                        Figures.people(held.outturn().people()),
                        Figures.people(held.forecast()),
                        Figures.people(held.low()),
                        Figures.people(held.high()),
                        held.isCovered() ? "yes" : side(held),
                        Figures.change(held.error()),
                        Figures.signedPercent(held.relativeError()),
                        Figures.people(held.naive()),
                        figure(held.printed())));
    }

    private static String figure(OptionalDouble printed) {
        return printed.isPresent() ? Figures.people(printed.getAsDouble()) : Figures.NONE;
    }

    /** Whether the forecast of a count is as printed, or nothing was printed. */
    static boolean isAsPrinted(Held held) {
        return held.printed().isEmpty() || differs(held) == 0;
    }

    private static double differs(Held held) {
        return held.printed().stream()
                .map(printed -> Figures.rounded(held.forecast(), 0).doubleValue() - printed)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static List<Bridge<Driver>> bridges(PastForecast past) {
        return past.why().isEmpty()
                ? List.of()
                : past.series().get(0).held().stream()
                        .map(held -> past.why().get(held.outturn().reading()))
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
        if (series.held().stream().allMatch(BacktestTables::isAsPrinted)) {
            return List.of();
        }
        Line printed = Line.people(
                "Printed",
                series.held().stream()
                        .map(held -> held.printed().orElse(Double.NaN))
                        .toList());
        return List.of(
                printed.asTotal(),
                Line.changes(
                        "Forecast otherwise than printed",
                        series.held().stream().map(BacktestTables::differs).toList()));
    }

    /** The way from the forecast to each count, a column for each; from what was printed, where that is another figure. */
    private FigureTable why(PastForecast past, PastForecast.Series series) {
        List<Bridge<Driver>> bridges = bridges(past);
        List<Line> rows = new ArrayList<>(fromPrint(series));
        rows.add(Line.people("Forecast", bridges.stream().map(Bridge::from).toList())
                .asTotal());
        IntStream.range(0, bridges.get(0).parts().size())
                .mapToObj(part -> Line.changes(
                        Sentences.capitalised(
                                bridges.get(0).parts().get(part).why().words(report::name)),
                        bridges.stream()
                                .map(bridge -> bridge.parts().get(part).people())
                                .toList()))
                .filter(line -> line.values().stream().anyMatch(Figures::isShown))
                .forEach(rows::add);
        Line counted = Line.people("Counted", bridges.stream().map(Bridge::to).toList());
        return new FigureTable(
                "%s, from the forecast %s to what was counted, by what followed (%s)"
                        .formatted(
                                Sentences.capitalised(report.name(series)),
                                report.from(past),
                                past.followed().orElseThrow().id()),
                series.held().stream()
                        .map(held -> Figures.shortMonth(held.outturn().reading().asAt()))
                        .toList(),
                rows,
                List.of(counted.asTotal()));
    }
}
