package org.carecast.cli.report.fan;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.ChartWords;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.FanPanel;
import org.carecast.cli.report.document.Report;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Text;
import org.carecast.cli.report.forecast.ChartSource;
import org.carecast.cli.report.forecast.MoneyCaveats;
import org.carecast.cli.report.forecast.Notes;
import org.carecast.cli.report.forecast.ScenarioCautions;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.io.TidyRows;
import org.carecast.measure.Demand;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.scenario.Scenario;
import org.carecast.time.Horizon;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.Fan;
import org.carecast.uncertainty.Uncertainty;

/**
 * How sure a forecast is: what it came out at over many draws.
 *
 * @param scenario what is assumed otherwise than in the base case
 * @param forecast the run with every assumption at its value and people in expected numbers
 * @param fan the draws of it
 * @param alone the same with one kind of uncertainty alone, of each if they were drawn with both
 */
public record FanReport(
        Study study, Scenario scenario, FanRequest question, Demand forecast, Fan fan, Map<Uncertainty, Fan> alone)
        implements Report {

    // These draws show what part of a range is belief and what is chance; they are not the range itself.
    private static final int MOST_ALONE = 1000;

    /** Copies the map, so that it never changes. */
    public FanReport {
        alone = Map.copyOf(alone);
    }

    /** How sure a reading of people of the base case is: eight draws in ten, and what is enough in nine of ten; from seed 1. */
    public static FanReport of(Study study, Reading reading, int draws) {
        return of(study, Scenario.BASE.id(), reading, draws);
    }

    /**
     * The same of a scenario of the library.
     *
     * @throws IllegalArgumentException if there is no such scenario, or if the month is none of the study's
     */
    public static FanReport of(Study study, String scenario, Reading reading, int draws) {
        study.horizon().index(reading.asAt());
        return of(
                        study,
                        List.of(study.named(scenario)),
                        study.horizon(),
                        new FanRequest(reading, FanRequest.USUAL_RANGE, FanRequest.USUAL_PLANNING, Ensemble.of(draws)),
                        more -> {})
                .get(0);
    }

    /**
     * How sure the forecasts of some scenarios are, drawn together so that they share their random numbers.
     *
     * @param progress told from any thread how many more draws are done, of {@link #draws} for each scenario
     */
    public static List<FanReport> of(
            Study study, List<Scenario> scenarios, Horizon horizon, FanRequest question, IntConsumer progress) {
        List<Premises> forecasts = scenarios.stream()
                .map(scenario -> study.premises(scenario, horizon))
                .toList();
        List<Fan> fans = question.ensemble().of(study.assumptions(), forecasts, study.correlations(), progress);
        Map<Uncertainty, List<Fan>> alone = new EnumMap<>(Uncertainty.class);
        question.ensemble()
                .apart(MOST_ALONE)
                .forEach((kind, each) -> alone.put(
                        kind,
                        each.of(study.assumptions(), forecasts, study.correlations(), progress, question.reading())));
        return IntStream.range(0, scenarios.size())
                .mapToObj(place -> new FanReport(
                        study,
                        scenarios.get(place),
                        question,
                        forecasts.get(place).demand(),
                        fans.get(place),
                        at(place, alone)))
                .toList();
    }

    /** How many draws it takes, those with one kind of uncertainty alone included. */
    public static long draws(Ensemble ensemble) {
        return ensemble.draws()
                + ensemble.apart(MOST_ALONE).values().stream()
                        .mapToLong(Ensemble::draws)
                        .sum();
    }

    private static Map<Uncertainty, Fan> at(int place, Map<Uncertainty, List<Fan>> fans) {
        Map<Uncertainty, Fan> at = new EnumMap<>(Uncertainty.class);
        fans.forEach((kind, each) -> at.put(kind, each.get(place)));
        return at;
    }

    /**
     * {@code fan}: {@code scenario,as_at,population,measure,p2_5,p10,p25,p50,p75,p90,p97_5,mean}, people at the end of {@code as_at},
     * or of grant, cost and gap pounds of the twelve months to it, from the first month of which there are twelve; where money is asked for,
     * {@code carried_forward} says which rest on rates that are. {@code above}, if a
     * number was given: {@code scenario,as_at,population,measure,above,chance,chance_by_then} of all measures of people, or of all of money.
     */
    @Override
    public Map<String, TidyRows> tidy() {
        Map<String, TidyRows> tidy = new LinkedHashMap<>();
        tidy.put("fan", new FanRows(this).quantiles());
        if (fan.line().isPresent()) {
            tidy.put("above", new FanRows(this).above());
        }
        return tidy;
    }

    @Override
    public Document document(Audience audience) {
        return Document.of(
                study.council() + ": " + study.title() + ", how sure it is",
                Text.of(Role.SCENARIO, Notes.onScenario(scenario)),
                Text.of(
                        Role.CAUTION,
                        new ScenarioCautions(study, scenario, forecast.horizon().last()).sentences()),
                Text.of(
                        Role.ANSWER,
                        audience == Audience.WORKING
                                ? findings().sentences()
                                : findings().forReaders()),
                tables().all(),
                Text.of(Role.NOTE, new FanNotes(this).of(audience)),
                Text.of(Role.SOURCE, Notes.sources(study)));
    }

    /** {@code fan}: that of every population, the one asked about first, up to the month asked about. */
    @Override
    public Map<String, Chart> charts() {
        YearMonth last = question.reading().asAt();
        Measure measure = question.reading().measure();
        List<YearMonth> months = forecast.months().stream()
                .filter(month -> isRead(measure, month) && !month.isAfter(last))
                .toList();
        Optional<Population> asked = question.reading().population();
        Optional<Population> large = whose().contains(asked) ? asked : whose().get(0);
        List<FanPanel> panels = Stream.concat(Stream.of(large), whose().stream().filter(each -> !each.equals(large)))
                .map(each -> panel(each, months))
                .toList();
        ChartWords words = new ChartWords(
                findings().title(),
                (measure.isMoney() ? ChartWords.ofTwelveMonths(months) : ChartWords.monthly(months))
                        + "; shaded, 50, 80 and 95 draws of 100",
                ChartSource.of(study));
        return Map.of(
                "fan",
                new Chart.Fans(words.under(scenario), months, panels, findings().threshold()));
    }

    /** What the forecast follows from. */
    Premises premises() {
        return study.premises(scenario, forecast.horizon());
    }

    /** Every reading of the forecast: month by month, of each population and of all, of each measure that is counted. */
    Stream<Reading> readings() {
        List<Optional<Population>> each = Stream.concat(
                        forecast.populations().stream().map(Optional::of), Stream.of(Optional.<Population>empty()))
                .toList();
        return forecast.months().stream()
                .flatMap(month -> each.stream()
                        .flatMap(whose -> fan.measures().stream()
                                .filter(measure -> counts(measure, whose) && isRead(measure, month))
                                .map(measure -> new Reading(month, whose, measure))));
    }

    /** What the figure asked about is. */
    String name() {
        return question.words().name(question.reading(), this::name);
    }

    /** The same at the beginning of a sentence. */
    String subject() {
        return question.words().subject(question.reading(), this::name);
    }

    /** What must be known of a sum of money, behind what is read; empty text of people. */
    String caveats() {
        return MoneyCaveats.inBrackets(question.reading(), forecast, scenario);
    }

    /** Whether a measure can be read in a month: money is of twelve. */
    boolean isRead(Measure measure, YearMonth month) {
        return forecast.horizon().index(month) >= measure.firstMonth();
    }

    private boolean counts(Measure measure, Optional<Population> whose) {
        return switch (measure) {
            case CARE_LEAVERS, IN_TOUCH, TURNED_18 -> true;
            case UNDER_18 ->
                whose.map(each -> forecast.law(each).countsChildren()).orElse(forecast.countsChildren());
            case ADVISERS -> false;
            case GRANT, COST -> measure.isKnownTo(study.funding(), whose);
            case GAP -> counts(Measure.GRANT, whose) || counts(Measure.COST, whose);
        };
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

    private FanPanel panel(Optional<Population> whose, List<YearMonth> months) {
        return FanPanel.of(
                Sentences.capitalised(name(whose)),
                findings().between(whose, fan),
                percentile -> tables().course(months, whose, reading -> fan.quantile(reading, percentile.share())),
                tables().course(months, whose, reading -> reading.of(forecast)),
                List.of());
    }

    private FanTables tables() {
        return new FanTables(this);
    }

    private FanFindings findings() {
        return new FanFindings(this);
    }

    /** Whose a figure is, such as "UASC" or "all populations". */
    String name(Optional<Population> whose) {
        return whose.map(this::name).orElse("all populations");
    }

    private String name(Population population) {
        return study.layout(population).name();
    }
}
