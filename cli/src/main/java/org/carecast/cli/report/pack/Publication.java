package org.carecast.cli.report.pack;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Block;
import org.carecast.cli.report.document.Cell;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Line;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Text;
import org.carecast.cli.report.forecast.AppendixTable;
import org.carecast.cli.report.forecast.CapacityTables;
import org.carecast.cli.report.forecast.ForecastCharts;
import org.carecast.cli.report.forecast.ForecastReport;
import org.carecast.cli.report.forecast.Notes;
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
        List<Printed> figures = forecasts.stream()
                .flatMap(report -> report.document(Audience.PUBLIC).printed().stream())
                .toList();
        return Suppression.of(intruders(study, forecasts, threshold), figures, threshold)
                .map(places -> new Publication(study, forecasts, threshold, places));
    }

    private static List<Intruder> intruders(Study study, List<ForecastReport> forecasts, int threshold) {
        List<AppendixTable> tables = forecasts.get(0).tables();
        List<YearMonth> months = tables.get(0).months();
        List<Scenario> scenarios =
                forecasts.stream().map(ForecastReport::scenario).toList();
        List<Intruder> intruders = new ArrayList<>();
        intruders.add(Intruder.onPeople(
                study.premises(Scenario.BASE, forecasts.get(0).demand().horizon()),
                scenarios,
                threshold,
                demand -> ForecastReport.printed(study, demand, months)));
        List<Accommodation> places = forecasts.stream()
                .flatMap(report -> study.capacity().accommodation(report.demand()).stream())
                .toList();
        if (!places.isEmpty()) {
            int number = tables.stream()
                    .filter(AppendixTable::isOfPlaces)
                    .findFirst()
                    .orElseThrow()
                    .number();
            intruders.add(Intruder.onPlaces(
                    places,
                    each -> CapacityTables.places(number, each.demand(), each, months)
                            .printedByType()));
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
            return new Pack.Chapter(Pack.Kind.FORECAST, report.scenario(), report.ofMoneyAlone());
        }
        Document document = report.document(Audience.PUBLIC).without(this::isWithheld);
        AppendixTable together = report.tables().get(0);
        boolean whole = together.shown().cells().noneMatch(this::isWithheld);
        return new Pack.Chapter(
                Pack.Kind.FORECAST,
                report.scenario(),
                explained(document)
                        .with(
                                whole
                                        ? Map.of("table-1", ForecastCharts.together(report, rounded(together)))
                                        : Map.of()));
    }

    /** Whether a figure is suppressed: nobody is always shown, and a rating goes with the rate above it. */
    private boolean isWithheld(Cell cell) {
        return cell.printed()
                .map(Printed::quantity)
                .filter(counted -> suppressed.contains(counted.place()) && !counted.isNobody())
                .isPresent();
    }

    /** The document with the notes on what is suppressed, each note once. */
    private Document explained(Document document) {
        List<Block> blocks = new ArrayList<>(Text.of(Role.NOTE, Notes.onPublication(threshold)));
        document.blocks().stream().filter(block -> !blocks.contains(block)).forEach(blocks::add);
        return new Document(document.title(), blocks);
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
                Stream.concat(
                                log.limits().stream().filter(limit -> !limit.onEffects()),
                                QualityLog.Limit.of(Notes.onPublication(threshold)).stream())
                        .toList(),
                List.of(),
                OptionalInt.of(threshold));
    }
}
