package org.carecast.cli.report.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.FigureTable;
import org.carecast.cli.report.document.FigureTable.Line;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Paper;
import org.carecast.cli.report.forecast.AppendixTable;
import org.carecast.cli.report.forecast.ForecastCharts;
import org.carecast.cli.report.forecast.ForecastReport;
import org.carecast.cli.report.forecast.Notes;
import org.carecast.cli.report.forecast.RatedTables;
import org.carecast.io.Study;
import org.carecast.measure.Accommodation;
import org.carecast.scenario.Scenario;
import org.carecast.uncertainty.disclosure.Intruder;
import org.carecast.uncertainty.disclosure.Place;
import org.carecast.uncertainty.disclosure.Printed;
import org.carecast.uncertainty.disclosure.Suppression;

/**
 * What of some forecasts is fit for publication: their yearly tables, small numbers and whatever gives them away suppressed,
 * and what follows from figures that stand there.
 *
 * @param threshold the largest number of people that is suppressed for being small
 * @param suppressed where figures are suppressed, whatever the scenario
 */
public record Publication(Study study, List<ForecastReport> forecasts, int threshold, Set<Place> suppressed) {

    /** Copies what it is given, so that it never changes. */
    public Publication {
        forecasts = List.copyOf(forecasts);
        suppressed = Set.copyOf(suppressed);
    }

    /**
     * What of some forecasts is fit for publication.
     *
     * @return empty if a small number could be worked out whatever else is suppressed
     */
    public static Optional<Publication> of(Study study, List<ForecastReport> forecasts, int threshold) {
        PrintedFigures print =
                new PrintedFigures(study, forecasts.get(0).tables().get(0).months());
        List<Printed> figures = forecasts.stream()
                .flatMap(report -> print.of(report.demand()).stream())
                .toList();
        return Suppression.of(intruders(study, forecasts, threshold, print), figures, threshold)
                .map(places -> new Publication(study, forecasts, threshold, places));
    }

    private static List<Intruder> intruders(
            Study study, List<ForecastReport> forecasts, int threshold, PrintedFigures print) {
        List<Scenario> scenarios =
                forecasts.stream().map(ForecastReport::scenario).toList();
        List<Intruder> intruders = new ArrayList<>();
        intruders.add(Intruder.onPeople(
                study.premises(Scenario.BASE, forecasts.get(0).demand().horizon()), scenarios, threshold, print::of));
        List<Accommodation> places = forecasts.stream()
                .flatMap(report -> study.accommodation(report.demand()).stream())
                .toList();
        if (!places.isEmpty()) {
            intruders.add(Intruder.onPlaces(places, print::of));
        }
        return intruders;
    }

    /** The pack, which has no more than this. */
    public Pack pack(Optional<String> committee, Optional<LocalDate> date, QualityLog log) {
        return new Pack(
                study,
                committee,
                date,
                TableNumbers.counted(forecasts.stream().map(this::chapter).toList()),
                List.of(),
                List.of(),
                published(log));
    }

    private Pack.Chapter chapter(ForecastReport report) {
        boolean hasBase = forecasts.stream().anyMatch(each -> each.scenario().isBase());
        if (hasBase && report.repeatsBase()) {
            return new Pack.Chapter(Pack.Kind.FORECAST, report.scenario(), report.ofMoneyAlone(), Map.of());
        }
        AppendixTable together = report.tables().get(0);
        Map<String, Chart> charts =
                isWhole(together) ? Map.of("table-1", ForecastCharts.together(report, rounded(together))) : Map.of();
        return new Pack.Chapter(Pack.Kind.FORECAST, report.scenario(), paper(report), charts);
    }

    private boolean isWhole(AppendixTable table) {
        return IntStream.range(0, table.lines().size())
                .allMatch(line -> IntStream.range(0, table.months().size())
                        .noneMatch(column -> suppressed.contains(PrintedFigures.place(table, line, column))));
    }

    /** A table of figures as they are printed, so that a chart of it shows no more. */
    private static AppendixTable rounded(AppendixTable table) {
        return new AppendixTable(
                table.of(),
                table.number(),
                table.population(),
                table.title(),
                table.months(),
                table.parts().stream().map(Publication::rounded).toList(),
                table.totals().stream().map(Publication::rounded).toList(),
                table.withChange());
    }

    private static Line rounded(Line line) {
        return new Line(
                line.label(),
                line.values().stream()
                        .map(value -> Double.isFinite(value)
                                ? Figures.rounded(value, line.decimals()).doubleValue()
                                : value)
                        .toList(),
                line.decimals(),
                line.signed(),
                line.total());
    }

    private Paper paper(ForecastReport report) {
        Paper paper = RatedTables.plain(report);
        List<FigureTable> tables = IntStream.range(0, paper.tables().size())
                .mapToObj(place ->
                        withheld(paper.tables().get(place), report.tables().get(place)))
                .toList();
        return new Paper(
                paper.heading(),
                paper.lead(),
                tables,
                Stream.concat(Notes.onPublication(threshold).stream(), paper.notes().stream())
                        .distinct()
                        .toList(),
                isWhole(report.tables().get(0)) && !suppressed.contains(PrintedFigures.CHANGE)
                        ? paper.findings().subList(0, 1)
                        : List.of(),
                Notes.onPrint(report).stream().limit(1).toList(),
                paper.sources());
    }

    /** The table with its suppressed figures withheld, nobody always being shown; a rating goes with the rate above it. */
    private FigureTable withheld(FigureTable shown, AppendixTable table) {
        List<FigureTable.Row> rows = new ArrayList<>();
        int line = -1;
        for (FigureTable.Row row : shown.lines()) {
            line += row instanceof FigureTable.Words ? 0 : 1;
            rows.add(withheld(row, table, line));
        }
        int upper = shown.upper().size();
        return new FigureTable(
                shown.caption(), shown.headings(), rows.subList(0, upper), rows.subList(upper, rows.size()));
    }

    private FigureTable.Row withheld(FigureTable.Row row, AppendixTable table, int line) {
        return FigureTable.Withheld.of(
                row,
                column -> suppressed.contains(PrintedFigures.place(table, line, column))
                        && !PrintedFigures.isNobody(table, line, column));
    }

    private QualityLog published(QualityLog log) {
        return new QualityLog(
                log.study(),
                log.version(),
                log.scenarios(),
                log.assumptions().stream()
                        .map(logged -> new QualityLog.LoggedAssumption(
                                PublishedAssumption.of(logged.row()),
                                Optional.empty(),
                                Optional.empty(),
                                suppressed.contains(
                                        Place.ofAssumption(logged.row().row().line()))))
                        .toList(),
                Optional.empty(),
                log.checks(),
                Stream.concat(log.limitsWithoutEffects().stream(), Notes.onPublication(threshold).stream())
                        .toList(),
                List.of(),
                OptionalInt.of(threshold));
    }
}
