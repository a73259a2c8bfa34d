package org.carecast.cli.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.cli.report.FigureTable.Line;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.io.TableLayout;
import org.carecast.measure.Bridge;
import org.carecast.measure.Comparison;
import org.carecast.measure.Demand;
import org.carecast.measure.Driver;
import org.carecast.measure.Measure;
import org.carecast.measure.Reading;
import org.carecast.scenario.Scenario;

/**
 * Forecasts side by side: how many, how far apart, and why.
 *
 * @param study whose forecasts they are; of two studies the one that opened last
 * @param earlier the other one of two studies
 * @param comparison the forecasts, the first being what the others are held against
 * @param lead what each of them is
 * @param leftOut what is not compared, in a sentence; empty if all is
 */
public record ComparisonReport(
        Study study, Optional<Study> earlier, Comparison comparison, List<String> lead, Optional<String> leftOut)
        implements Report {

    /** Copies the lead, so that it never changes. */
    public ComparisonReport {
        lead = List.copyOf(lead);
    }

    /** Scenarios of one study, in the order of the comparison. */
    public static ComparisonReport ofScenarios(Study study, List<Scenario> scenarios, Comparison comparison) {
        List<String> lead = scenarios.stream()
                .map(scenario -> scenario.id() + ": " + scenario.title() + ".")
                .toList();
        return new ComparisonReport(study, Optional.empty(), comparison, lead, Optional.empty());
    }

    /** Two studies; populations that only one of them forecasts are left out. */
    public static ComparisonReport ofStudies(
            Study earlier, Study later, Comparison comparison, List<Population> leftOut) {
        List<String> lead = comparison.sides().stream()
                .map(side -> "%s: opens in %s."
                        .formatted(
                                side.name(),
                                Figures.longMonth(side.forecast().horizon().opening())))
                .toList();
        return new ComparisonReport(
                later,
                Optional.of(earlier),
                comparison,
                lead,
                leftOut.isEmpty()
                        ? Optional.empty()
                        : Optional.of("Not compared, since only one of the two forecasts it: "
                                + Sentences.list(
                                        leftOut.stream().map(Population::id).toList())
                                + "."));
    }

    @Override
    public List<AppendixTable> tables() {
        List<AppendixTable> tables = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            List<Optional<Population>> whose = comparison.readings().stream()
                    .filter(reading -> reading.measure() == measure)
                    .map(Reading::population)
                    .distinct()
                    .toList();
            // All together says nothing new of one population, and comes first of several.
            whose.stream()
                    .filter(population -> population.isPresent() || whose.size() != 2)
                    .sorted((one, other) -> Boolean.compare(one.isPresent(), other.isPresent()))
                    .forEach(population -> tables.add(table(tables.size() + 1, measure, population)));
        }
        return List.copyOf(tables);
    }

    private AppendixTable table(int number, Measure measure, Optional<Population> population) {
        List<YearMonth> months = comparison.months();
        List<Line> people = comparison.sides().stream()
                .map(side -> Line.people(side.name(), values(side.demand(), measure, population, months)))
                .toList();
        List<Line> differences = comparison.others().stream()
                .map(other -> Line.changes(
                        other.side().name() + ", difference",
                        months.stream()
                                .map(month -> other.bridges().get(new Reading(month, population, measure)))
                                .map(Bridge::difference)
                                .toList()))
                .toList();
        return new AppendixTable(
                number,
                population.map(Population::id).orElse(Population.ALL),
                words(measure) + " – " + population.map(this::name).orElse("all populations"),
                months,
                people,
                differences);
    }

    private static List<Double> values(
            Demand demand, Measure measure, Optional<Population> population, List<YearMonth> months) {
        return months.stream()
                .map(month -> new Reading(month, population, measure).of(demand))
                .toList();
    }

    private String name(Population population) {
        return study.layouts().stream()
                .filter(layout -> layout.population().equals(population))
                .map(TableLayout::name)
                .findFirst()
                .orElse(population.id());
    }

    /** What a measure counts, in words. */
    static String words(Measure measure) {
        return switch (measure) {
            case CARE_LEAVERS -> "Care leavers";
            case IN_TOUCH -> "Care leavers in touch";
            case UNDER_18 -> "Under 18 in care";
        };
    }

    /** What a driver is, in words. */
    String words(Driver driver) {
        if (driver instanceof Driver.Assumed assumed) {
            return Sentences.capitalised(assumed.parameter().words()) + ", " + name(assumed.population());
        }
        return driver instanceof Driver.Opened
                ? "Who is here at the opening"
                : "Yearly rates counted from another month";
    }

    /**
     * Why a forecast differs from the first at the last month, a column for each measure; of those that differ in more
     * than one thing.
     */
    List<FigureTable> bridges() {
        List<Reading> last = lastReadings();
        int first = tables().size() + 1;
        List<Comparison.Other> severalDrivers = comparison.others().stream()
                .filter(other -> other.bridges().get(last.get(0)).parts().size() > 1)
                .toList();
        return IntStream.range(0, severalDrivers.size())
                .mapToObj(index -> bridge(first + index, severalDrivers.get(index), last))
                .toList();
    }

    private List<Reading> lastReadings() {
        YearMonth last = lastMonth();
        return comparison.readings().stream()
                .filter(reading ->
                        reading.asAt().equals(last) && reading.population().isEmpty())
                .toList();
    }

    /** The month at whose end the bridges are shown. */
    YearMonth lastMonth() {
        List<YearMonth> months = comparison.months();
        return months.get(months.size() - 1);
    }

    private FigureTable bridge(int number, Comparison.Other other, List<Reading> readings) {
        List<Bridge<Driver>> bridges =
                readings.stream().map(other.bridges()::get).toList();
        List<Line> parts = IntStream.range(0, bridges.get(0).parts().size())
                .mapToObj(part -> Line.changes(
                        words(bridges.get(0).parts().get(part).why()),
                        bridges.stream()
                                .map(bridge -> bridge.parts().get(part).people())
                                .toList()))
                .toList();
        Line from = Line.people(
                comparison.first().name(), bridges.stream().map(Bridge::from).toList());
        Line to = Line.people(
                other.side().name(), bridges.stream().map(Bridge::to).toList());
        return new FigureTable(
                "Table %d: From %s to %s in %s"
                        .formatted(
                                number, comparison.first().name(), other.side().name(), Figures.longMonth(lastMonth())),
                readings.stream()
                        .map(reading -> Sentences.capitalised(unit(reading.measure())))
                        .toList(),
                Stream.concat(Stream.of(from), parts.stream()).toList(),
                List.of(to));
    }

    private List<String> findings() {
        return comparison.others().stream().map(this::finding).toList();
    }

    private String finding(Comparison.Other other) {
        List<String> counts = lastReadings().stream()
                .map(reading -> "%s %s (%s)"
                        .formatted(
                                Figures.people(other.bridges().get(reading).to()),
                                unit(reading.measure()),
                                change(other.bridges().get(reading))))
                .toList();
        return "%s against %s in %s: %s%s."
                .formatted(
                        other.side().name(),
                        comparison.first().name(),
                        Figures.longMonth(lastMonth()),
                        Sentences.list(counts),
                        largest(other.bridges().get(lastReadings().get(0))));
    }

    private static String unit(Measure measure) {
        return switch (measure) {
            case CARE_LEAVERS -> "care leavers";
            case IN_TOUCH -> "in touch";
            case UNDER_18 -> "under 18";
        };
    }

    private static String change(Bridge<Driver> bridge) {
        double difference = bridge.difference();
        if (Figures.rounded(difference, 0).signum() == 0) {
            return "no change";
        }
        return Figures.change(difference)
                + (bridge.from() > 0 ? ", " + Figures.signedPercent(difference / bridge.from()) : "");
    }

    private String largest(Bridge<Driver> bridge) {
        return bridge.parts().size() < 2
                ? ""
                : bridge.largest()
                        .map(part -> "; among care leavers the largest part is %s (%s)"
                                .formatted(words(part.why()), Figures.change(part.people())))
                        .orElse("");
    }

    /** From the opening of each forecast to the last month by cause, all populations together. */
    private FigureTable movement() {
        return MovementTable.of(
                comparison, lastMonth(), tables().size() + bridges().size() + 1);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(List.of("Differences are taken from unrounded figures."));
        if (!bridges().isEmpty()) {
            notes.add("Each part of a difference is its average over all orders in which the changes could be made.");
        }
        return notes;
    }

    @Override
    public Paper paper() {
        return new Paper(
                study.council() + ": " + study.title() + ", compared",
                Stream.concat(lead.stream(), leftOut.stream()).toList(),
                Stream.of(tables().stream().map(AppendixTable::shown), bridges().stream(), Stream.of(movement()))
                        .flatMap(each -> each)
                        .toList(),
                notes(),
                findings(),
                List.of(),
                Notes.sources(study));
    }
}
