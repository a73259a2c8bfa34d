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
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Block;
import org.carecast.cli.report.document.Cell;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Line;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.document.Text;
import org.carecast.cli.report.forecast.AppendixTable;
import org.carecast.cli.report.forecast.ForecastCharts;
import org.carecast.cli.report.forecast.ForecastReport;
import org.carecast.cli.report.forecast.Notes;
import org.carecast.cli.report.forecast.RatedTables;
import org.carecast.disclosure.Intruder;
import org.carecast.disclosure.Place;
import org.carecast.disclosure.Printed;
import org.carecast.disclosure.Suppression;
import org.carecast.io.Study;
import org.carecast.measure.Accommodation;
import org.carecast.scenario.Scenario;

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
                .flatMap(report -> study.capacity().accommodation(report.demand()).stream())
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
                Pack.counted(forecasts.stream().map(this::chapter).toList()),
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
        return new Pack.Chapter(Pack.Kind.FORECAST, report.scenario(), document(report), charts);
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

    private Document document(ForecastReport report) {
        Document document = report.document(Audience.PUBLIC);
        boolean told = isWhole(report.tables().get(0)) && !suppressed.contains(PrintedFigures.CHANGE);
        List<Block> blocks = new ArrayList<>(Text.of(Role.NOTE, Notes.onPublication(threshold)));
        int place = 0;
        for (Block block : document.blocks()) {
            if (block instanceof Table table) {
                blocks.add(withheld(table, report.tables().get(place++)));
            } else if ((told || !block.role().equals(Optional.of(Role.FINDING))) && !blocks.contains(block)) {
                blocks.add(block);
            }
        }
        return new Document(document.title(), blocks);
    }

    /** The table with its suppressed figures withheld, nobody always being shown; a rating goes with the rate above it. */
    private Table withheld(Table shown, AppendixTable table) {
        int[] line = {-1};
        return shown.withRows(row -> {
            line[0] += row.label().equals(RatedTables.RATING) ? 0 : 1;
            return withheld(row, table, line[0]);
        });
    }

    private Row withheld(Row row, AppendixTable table, int line) {
        return new Row(
                row.label(),
                IntStream.range(0, row.cells().size())
                        .mapToObj(column -> suppressed.contains(PrintedFigures.place(table, line, column))
                                        && !PrintedFigures.isNobody(table, line, column)
                                ? Cell.SUPPRESSED
                                : row.cells().get(column))
                        .toList(),
                row.total());
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
