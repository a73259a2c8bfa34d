package org.carecast.cli.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.carecast.cli.report.FigureTable.Line;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.measure.Demand;
import org.carecast.measure.Measure;
import org.carecast.measure.Reading;
import org.carecast.scenario.Scenario;
import org.carecast.uncertainty.Doubt;
import org.carecast.uncertainty.Fan;

/**
 * How sure a forecast is: what it came out at over many draws.
 *
 * @param scenario what is assumed otherwise than in the base case
 * @param forecast the run with every assumption at its value and people in expected numbers
 * @param fan the draws of it
 * @param alone the same with one doubt alone, of each if they were drawn with both
 */
public record FanReport(
        Study study, Scenario scenario, FanQuestion question, Demand forecast, Fan fan, Map<Doubt, Fan> alone)
        implements Report {

    /** Copies the map, so that it never changes. */
    public FanReport {
        alone = Map.copyOf(alone);
    }

    /** {@code scenario,as_at,population,measure,p2_5,p10,p25,p50,p75,p90,p97_5,mean} of several scenarios. */
    public static String csv(List<FanReport> reports) {
        return new FanCsv(reports).quantiles();
    }

    /** {@code scenario,as_at,population,measure,above,chance,chance_by_then} of several scenarios, if a number was given. */
    public static Optional<String> aboveCsv(List<FanReport> reports) {
        return reports.get(0).fan.line().isPresent() ? Optional.of(new FanCsv(reports).above()) : Optional.empty();
    }

    @Override
    public String csv() {
        return csv(List.of(this));
    }

    @Override
    public Paper paper() {
        List<String> lead = new ArrayList<>(Notes.onScenario(scenario));
        lead.addAll(findings().sentences());
        return new Paper(
                study.council() + ": " + study.title() + ", how sure it is",
                lead,
                tables(),
                new FanNotes(this).all(),
                List.of(),
                List.of(),
                Notes.sources(study));
    }

    /** The fan of every population, that asked about in the large plot, up to the month asked about. */
    Drawing chart(Lettering lettering) {
        YearMonth last = question.reading().asAt();
        List<YearMonth> months =
                forecast.months().stream().filter(month -> !month.isAfter(last)).toList();
        Optional<Population> asked = question.reading().population();
        Optional<Population> large = whose().contains(asked) ? asked : whose().get(0);
        List<FanPanel> panels = Stream.concat(Stream.of(large), whose().stream().filter(each -> !each.equals(large)))
                .map(each -> panel(each, months))
                .toList();
        ChartWords words = ChartWords.of(
                study, findings().title(), ChartWords.monthly(months) + "; shaded, 50, 80 and 95 draws of 100");
        return FanChart.of(
                scenario.isBase()
                        ? words
                        : new ChartWords(
                                words.title(), words.subtitle(), words.source() + "; scenario " + scenario.id()),
                months,
                panels,
                findings().line(lettering),
                lettering);
    }

    /** Every reading of the forecast: month by month, of each population and of all, of each measure that is counted. */
    Stream<Reading> readings() {
        List<Optional<Population>> each = Stream.concat(
                        forecast.populations().stream().map(Optional::of), Stream.of(Optional.<Population>empty()))
                .toList();
        return forecast.months().stream()
                .flatMap(month -> each.stream()
                        .flatMap(whose -> fan.measures().stream()
                                .filter(measure -> counts(measure, whose))
                                .map(measure -> new Reading(month, whose, measure))));
    }

    /** Whom the figure asked about counts. */
    String subject() {
        return ComparisonFindings.subject(question.reading(), this::name);
    }

    private boolean counts(Measure measure, Optional<Population> whose) {
        return measure != Measure.UNDER_18
                || whose.map(each -> forecast.law(each).countsChildren()).orElse(forecast.countsChildren());
    }

    /** Each population of whom the measure asked about is counted, after all of them together where there are several. */
    List<Optional<Population>> whose() {
        List<Optional<Population>> apart = forecast.populations().stream()
                .map(Optional::of)
                .filter(each -> counts(question.reading().measure(), each))
                .toList();
        Stream<Optional<Population>> together = apart.size() > 1 ? Stream.of(Optional.empty()) : Stream.empty();
        return Stream.concat(together, apart.stream()).toList();
    }

    private List<FigureTable> tables() {
        List<FigureTable> tables = new ArrayList<>();
        whose().forEach(each -> tables.add(table(tables.size() + 1, each)));
        return tables;
    }

    private FigureTable table(int number, Optional<Population> whose) {
        List<YearMonth> months =
                forecast.horizon().yearly(question.reading().asAt().getMonth());
        List<Line> rows = List.of(
                line("Forecast", months, whose, reading -> reading.of(forecast)),
                line(question.low(), months, whose),
                line(Percentile.P50.share(), months, whose),
                line(question.high(), months, whose));
        Line enough = line(
                "Plan for (" + FanQuestion.name(question.enough()) + ")",
                months,
                whose,
                reading -> fan.quantile(reading, question.enough()));
        return new FigureTable(
                "Table %d: %s – %s"
                        .formatted(
                                number,
                                Sentences.capitalised(ComparisonFindings.subject(
                                        question.reading().measure())),
                                name(whose)),
                months.stream().map(Figures::shortMonth).toList(),
                rows,
                List.of(enough));
    }

    private Line line(double share, List<YearMonth> months, Optional<Population> whose) {
        return line(FanQuestion.name(share), months, whose, reading -> fan.quantile(reading, share));
    }

    private Line line(
            String label, List<YearMonth> months, Optional<Population> whose, ToDoubleFunction<Reading> figure) {
        return Line.people(label, course(months, whose, figure));
    }

    private List<Double> course(List<YearMonth> months, Optional<Population> whose, ToDoubleFunction<Reading> figure) {
        return months.stream()
                .map(month -> figure.applyAsDouble(
                        new Reading(month, whose, question.reading().measure())))
                .toList();
    }

    private FanPanel panel(Optional<Population> whose, List<YearMonth> months) {
        return FanPanel.of(
                Sentences.capitalised(name(whose)),
                findings().between(whose, fan),
                percentile -> course(months, whose, reading -> fan.quantile(reading, percentile.share())),
                course(months, whose, reading -> reading.of(forecast)));
    }

    private FanFindings findings() {
        return new FanFindings(this);
    }

    private String name(Optional<Population> whose) {
        return whose.map(this::name).orElse("all populations");
    }

    private String name(Population population) {
        return study.layout(population).name();
    }
}
