package org.carecast.cli.report.compare;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Line;
import org.carecast.cli.report.document.MeasureWords;
import org.carecast.cli.report.document.Report;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.document.Text;
import org.carecast.cli.report.forecast.MovementTable;
import org.carecast.cli.report.forecast.Notes;
import org.carecast.cli.report.forecast.ScenarioCautions;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.io.TableLayout;
import org.carecast.io.TidyResults;
import org.carecast.io.TidyRows;
import org.carecast.measure.Attribution;
import org.carecast.measure.Bridge;
import org.carecast.measure.Comparison;
import org.carecast.measure.Driver;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.scenario.Scenario;
import org.carecast.time.Horizon;

/**
 * Forecasts side by side: how many, how far apart, and why.
 *
 * @param studies whose forecasts they are: one, or two of which the first opened first
 * @param comparison the forecasts, the first being what the others are compared with
 * @param lead what each of them is
 */
public record ComparisonReport(List<Study> studies, Comparison comparison, List<String> lead) implements Report {

    private static final String DIFFERENCES = "Differences are taken from unrounded figures.";

    /** Copies the lists, so that it never changes. */
    public ComparisonReport {
        studies = List.copyOf(studies);
        lead = List.copyOf(lead);
    }

    /**
     * Scenarios of the library of a study, each compared with the base case over the study's own months; {@code a+b} is b on top of a.
     *
     * @throws IllegalArgumentException if there is none of an id, if none is named, or if one stands twice
     */
    public static ComparisonReport of(Study study, String... scenarios) {
        if (scenarios.length == 0 || Set.of(scenarios).contains(Scenario.BASE.id())) {
            throw new IllegalArgumentException("name scenarios to hold against the base case, of "
                    + String.join(
                            ", ",
                            study.library()
                                    .ids()
                                    .subList(1, study.library().ids().size())));
        }
        return ofScenarios(
                study,
                Stream.concat(Stream.of(Scenario.BASE), Stream.of(scenarios).map(study::named))
                        .toList(),
                study.horizon(),
                study.horizon().yearly(),
                1);
    }

    /**
     * Scenarios of one study over some months, the first being what the others are compared with.
     *
     * @param columns the months at whose ends they are compared
     * @param seed of the orders drawn where more than eight things differ
     */
    public static ComparisonReport ofScenarios(
            Study study, List<Scenario> scenarios, Horizon horizon, List<YearMonth> columns, long seed) {
        Map<String, Premises> forecasts = new LinkedHashMap<>();
        scenarios.forEach(scenario -> forecasts.put(scenario.id(), study.premises(scenario, horizon)));
        Comparison comparison = Comparison.of(forecasts, columns, seed);
        List<String> lead = scenarios.stream()
                .map(scenario -> Stream.concat(
                                Stream.of(scenario.id() + ": " + scenario.title() + "."),
                                new ScenarioCautions(study, scenario, horizon.last()).sentences().stream())
                        .collect(Collectors.joining(" ")))
                .toList();
        return new ComparisonReport(List.of(study), comparison, lead);
    }

    /** Two studies; populations that only one of them forecasts are left out. */
    public static ComparisonReport ofStudies(
            Study earlier, Study later, Comparison comparison, List<Population> leftOut) {
        List<Study> studies = List.of(earlier, later);
        Stream<String> openings = IntStream.range(0, studies.size())
                .mapToObj(place -> "%s: %s, opens in %s."
                        .formatted(
                                comparison.sides().get(place).name(),
                                studies.get(place).council(),
                                Figures.longMonth(studies.get(place).horizon().opening())));
        Stream<String> missing = leftOut.stream()
                .map(population -> "Not compared, since only one of the two forecasts it: " + population + ".");
        return new ComparisonReport(
                studies, comparison, Stream.concat(openings, missing).toList());
    }

    /** The same with more to be known before any figure. */
    public ComparisonReport and(List<String> more) {
        return new ComparisonReport(
                studies, comparison, Stream.concat(lead.stream(), more.stream()).toList());
    }

    /** The study that opened last. */
    public Study study() {
        return studies.get(studies.size() - 1);
    }

    /** The study of a forecast. */
    Study studyOf(Comparison.Side side) {
        return side == comparison.first() ? studies.get(0) : study();
    }

    /** What it finds. */
    ComparisonFindings findings() {
        return new ComparisonFindings(comparison, new ServiceFindings(study().capacity(), comparison), this::name);
    }

    /** {@code compare}, as {@link TidyResults#comparison}, and {@code bridge}, as {@link TidyResults#bridges}. */
    @Override
    public Map<String, TidyRows> tidy() {
        Map<String, TidyRows> tidy = new LinkedHashMap<>();
        tidy.put("compare", TidyResults.comparison(comparison));
        tidy.put("bridge", TidyResults.bridges(comparison));
        return tidy;
    }

    /**
     * {@code compare} of all forecasts, {@code compare-under-18} if children are counted, {@code bridge-} and the name of each that is
     * compared with the first, and {@code flow-} and the name of every one.
     */
    @Override
    public Map<String, Chart> charts() {
        return ComparisonCharts.of(this);
    }

    @Override
    public Document document(Audience audience) {
        List<Table> tables = new ArrayList<>(readings().all());
        for (Comparison.Other other : comparison.others()) {
            if (isWorthATable(other)) {
                tables.add(bridge(tables.size() + 1, other));
            }
        }
        new ServiceTables(study(), comparison).all().forEach(table -> tables.add(table.numbered(tables.size() + 1)));
        tables.add(MovementTable.ofForecasts(comparison, comparison.lastMonth())
                .shown()
                .numbered(tables.size() + 1));
        return Document.of(
                Sentences.list(studies.stream().map(Study::council).distinct().toList()) + ": " + study().title()
                        + ", compared",
                Text.of(Role.CAUTION, lead),
                Text.of(Role.FINDING, findings().sentences()),
                tables,
                Text.of(Role.NOTE, notes()),
                Text.of(
                        Role.SOURCE,
                        studies.stream()
                                .flatMap(each -> Notes.sources(each).stream())
                                .distinct()
                                .toList()));
    }

    /** The part that a public pack has: what each forecast is, how far apart they end, and the table of all care leavers. */
    public Document differences() {
        return Document.of(
                study().council() + ": " + study().title() + ", compared",
                Text.of(Role.CAUTION, lead),
                Text.of(Role.FINDING, findings().sentences()),
                List.of(readings().of(1, Measure.CARE_LEAVERS, Optional.empty())),
                Text.of(Role.NOTE, List.of(DIFFERENCES)),
                Text.of(Role.SOURCE, Notes.sources(study())));
    }

    /** What scenarios of one study move, in one table for the body of a paper; empty where they move no people and no service. */
    public Optional<Table> sideBySide() {
        return new SideBySide(study(), comparison).table();
    }

    private ReadingTables readings() {
        return new ReadingTables(comparison, this::name);
    }

    private String name(Population population) {
        return study().commission().layouts().stream()
                .filter(layout -> layout.population().equals(population))
                .map(TableLayout::name)
                .findFirst()
                .orElse(population.id());
    }

    /** Of scenarios that change one thing, or move nobody, the finding says all; two studies always owe the reason. */
    private boolean isWorthATable(Comparison.Other other) {
        Bridge<Driver> bridge = other.bridges().get(findings().headlineReading(other));
        int parts = bridge.parts().size();
        return studies.size() > 1 ? parts > 0 : parts > 1 && Figures.isShown(bridge.difference());
    }

    /** Why a forecast differs from the first at the last month, a column for each measure. */
    private Table bridge(int number, Comparison.Other other) {
        List<Reading> readings = findings().lastReadings();
        List<Bridge<Driver>> bridges =
                readings.stream().map(other.bridges()::get).toList();
        Line from = Line.people(
                comparison.first().name(), bridges.stream().map(Bridge::from).toList());
        Line to = Line.people(
                other.side().name(), bridges.stream().map(Bridge::to).toList());
        return Table.ofLines(
                        "From %s to %s in %s"
                                .formatted(
                                        comparison.first().name(),
                                        other.side().name(),
                                        Figures.longMonth(comparison.lastMonth())),
                        readings.stream()
                                .map(reading -> Sentences.capitalised(new MeasureWords(reading.measure()).brief()))
                                .toList(),
                        Stream.concat(Stream.of(from.asTotal()), Line.parts(bridges, this::words).stream())
                                .toList(),
                        List.of(to.asTotal()))
                .numbered(number);
    }

    /** What a driver is, at the head of a row. */
    String words(Driver driver) {
        return Sentences.capitalised(driver.words(this::name));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(List.of(DIFFERENCES));
        comparison.others().stream()
                .map(other -> howShared(other.bridges().get(findings().headlineReading(other))))
                .flatMap(Optional::stream)
                .distinct()
                .forEach(how -> notes.add("Each part of a difference is " + how + "."));
        return notes;
    }

    /** How a difference was shared out among several parts; empty where there is one. */
    static Optional<String> howShared(Bridge<Driver> bridge) {
        if (bridge.parts().size() < 2) {
            return Optional.empty();
        }
        return Optional.of(
                Attribution.isExact(bridge)
                        ? "its average over all orders in which the changes could be made"
                        : "its average over orders drawn from all those in which the changes could be made, and may be out by"
                                + " a person or two");
    }
}
