package org.carecast.cli.report.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.carecast.assumption.Belief;
import org.carecast.assumption.Spread;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Cell;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.Chart.Swings;
import org.carecast.cli.report.document.ChartWords;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.MeasureWords;
import org.carecast.cli.report.document.Report;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.document.Text;
import org.carecast.cli.report.forecast.ChartSource;
import org.carecast.cli.report.forecast.Notes;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.measure.Reading;
import org.carecast.scenario.Scenario;
import org.carecast.time.AgeBand;
import org.carecast.uncertainty.GlobalSensitivity;
import org.carecast.uncertainty.Sensitivity;
import org.carecast.uncertainty.Swing;
import org.carecast.uncertainty.SwitchingValue;

/**
 * What a forecast rests on: each assumption with a range moved alone, and where it must lie to reach a target.
 *
 * @param scenario what is assumed otherwise than in the base case
 * @param target people or pounds to be reached, if a target was given
 * @param switching where each assumption reaches it, in the order of the swings; empty for one that cannot, or if there is no
 *     target
 * @param global what they explain with all in doubt at once, if that was asked for
 */
public record SensitivityReport(
        Study study,
        Scenario scenario,
        Sensitivity sensitivity,
        OptionalDouble target,
        List<Optional<SwitchingValue>> switching,
        Optional<GlobalSensitivity> global)
        implements Report {

    /** Copies the list, so that it never changes. */
    public SensitivityReport {
        switching = List.copyOf(switching);
    }

    /** What a reading of the base case rests on, over the study's own months. */
    public static SensitivityReport of(Study study, Reading reading) {
        return of(study, Scenario.BASE.id(), reading, OptionalDouble.empty());
    }

    /**
     * What a reading of a scenario rests on, over the study's own months, and where each assumption must lie for it to reach a target.
     *
     * @param target in people or pounds, if there is one
     * @throws IllegalArgumentException if there is no such scenario, or if the month or population is none of the forecast
     */
    public static SensitivityReport of(Study study, String scenario, Reading reading, OptionalDouble target) {
        return of(
                study,
                study.named(scenario),
                Sensitivity.of(study.premises(scenario), reading),
                target,
                Optional.empty());
    }

    /** What a forecast of a study under a scenario rests on, with one assumption or more that has a range. */
    public static SensitivityReport of(
            Study study,
            Scenario scenario,
            Sensitivity sensitivity,
            OptionalDouble target,
            Optional<GlobalSensitivity> global) {
        List<Optional<SwitchingValue>> switching = sensitivity.swings().stream()
                .map(swing -> target.isEmpty()
                        ? Optional.<SwitchingValue>empty()
                        : sensitivity.switchingValue(swing.moved(), target.getAsDouble()))
                .toList();
        return new SensitivityReport(study, scenario, sensitivity, target, switching, global);
    }

    /** What is read. */
    public Reading reading() {
        return sensitivity.reading();
    }

    @Override
    public Document document(Audience audience) {
        List<String> answers = new ArrayList<>();
        SensitivityFindings findings = new SensitivityFindings(this);
        answers.add(findings.restsOn());
        target.ifPresent(wanted -> answers.add(findings.reaches(wanted)));
        List<Table> tables = new ArrayList<>(List.of(table()));
        List<String> notes = new ArrayList<>(findings.notes());
        atOnce().ifPresent(all -> {
            answers.add(all.sentence());
            tables.addAll(all.tables());
            notes.addAll(all.notes());
        });
        // In a pack it stands beside the findings of a forecast, which move an assumption for all populations together.
        if (audience != Audience.WORKING && movesPopulationsApart()) {
            answers.add(
                    "Here an assumption moves for one population, or some of its ages, alone; the findings of the forecast move it for everybody at once, and so their figures differ.");
        }
        notes.addAll(Notes.onEnd(study, reading().asAt()));
        return Document.of(
                study.council() + ": " + study.title() + ", what it rests on",
                Text.of(Role.SCENARIO, Notes.onScenario(scenario)),
                Text.of(Role.ANSWER, answers),
                tables,
                Text.of(Role.NOTE, notes),
                Text.of(Role.SOURCE, Notes.sources(study)));
    }

    private boolean movesPopulationsApart() {
        return sensitivity.swings().stream()
                        .map(swing -> swing.moved().parameter())
                        .distinct()
                        .count()
                < sensitivity.swings().size();
    }

    /**
     * {@code parameter,population,ages,low,high,result_low,result_base,result_high,swing}, longest swing first; results are people,
     * or of grant, cost and gap pounds.
     */
    @Override
    public String csv() {
        return new SensitivityCsv(this).swings();
    }

    /**
     * {@code parameter,population,ages,target,switching_value,switching_factor}: the value, or of several dated rows the
     * factor, at which the target is reached, both empty where none does; nothing without a target.
     */
    public Optional<String> switchingCsv() {
        return target.isEmpty()
                ? Optional.empty()
                : Optional.of(new SensitivityCsv(this).switching(target.getAsDouble()));
    }

    /** {@code parameter,population,ages,first_order,total}, the largest total first; nothing if it was not asked for. */
    public Optional<String> globalCsv() {
        return atOnce().map(GlobalSensitivityTables::csv);
    }

    private Optional<GlobalSensitivityTables> atOnce() {
        return global.map(found -> new GlobalSensitivityTables(this, found));
    }

    /** How what is read is spoken of. */
    MeasureWords words() {
        return new MeasureWords(reading().measure());
    }

    /** {@code sensitivity}: the swings as bars around the forecast; those that move nobody are left out, unless none moves anybody. */
    @Override
    public Map<String, Chart> charts() {
        List<Swing<Belief>> moving =
                sensitivity.swings().stream().filter(this::moves).toList();
        List<Swings.Bar> bars = (moving.isEmpty() ? sensitivity.swings() : moving)
                .stream()
                        .map(swing -> new Swings.Bar(
                                Sentences.capitalised(words(swing.moved())) + ": "
                                        + ChartWords.unbroken(between(range(swing))),
                                words().charted(swing.atLow()),
                                words().charted(swing.atHigh())))
                        .toList();
        String month = ChartWords.unbroken(when());
        Swing<Belief> most = sensitivity.swings().get(0);
        String title = moving.isEmpty()
                ? "No assumption alone moves %s in %s by %s".formatted(name(), month, words().least())
                : "%s in %s %s most on %s: %s"
                        .formatted(
                                Sentences.capitalised(name()),
                                month,
                                words().agreeing("rest", "rests"),
                                words(most.moved()),
                                new SensitivityFindings(this).results(most));
        String subtitle = "%s%s %s %s, each assumption alone at the ends of its range"
                .formatted(
                        Sentences.capitalised(name()), words().unit(), words().agreeing("at the end of", "in"), month);
        ChartWords words = new ChartWords(title, subtitle, ChartSource.of(study));
        return Map.of("sensitivity", new Swings(words.under(scenario), words().charted(sensitivity.base()), bars));
    }

    private Table table() {
        List<String> headings = new ArrayList<>(List.of("Low", "High", "At low", "At high", "Swing"));
        target.ifPresent(people -> headings.add("Target"));
        List<Row> rows = IntStream.range(0, switching.size())
                .mapToObj(place -> row(sensitivity.swings().get(place), switching.get(place)))
                .toList();
        return Table.of(
                        "%s%s in %s, %s if all is as assumed"
                                .formatted(
                                        Sentences.capitalised(name()),
                                        words().unit(),
                                        when(),
                                        words().cell(sensitivity.base())),
                        headings,
                        rows)
                .numbered(1);
    }

    private Row row(Swing<Belief> swing, Optional<SwitchingValue> value) {
        Spread range = range(swing);
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.asGiven(range.low()),
                Cell.asGiven(range.high()),
                Cell.people(words().charted(swing.atLow())),
                Cell.people(words().charted(swing.atHigh())),
                Cell.people(words().charted(swing.length()))));
        if (target.isPresent()) {
            cells.add(value.<Cell>map(SensitivityReport::figure).orElse(new Cell.Words("none")));
        }
        return Row.of(Sentences.capitalised(words(swing.moved())), cells);
    }

    /** Whether an assumption moves it at all, as shown. */
    boolean moves(Swing<Belief> swing) {
        return shows(swing.atLow() - sensitivity.base()) || shows(swing.atHigh() - sensitivity.base());
    }

    private boolean shows(double difference) {
        return Figures.rounded(words().charted(difference), 0).signum() != 0;
    }

    /** The range an assumption is moved over. */
    Spread range(Swing<Belief> swing) {
        return sensitivity.range(swing.moved());
    }

    private static String between(Spread range) {
        return Figures.asGiven(range.low()) + " to " + Figures.asGiven(range.high());
    }

    /** A value at which a target is reached, or a factor. */
    static Cell.Figure figure(SwitchingValue value) {
        return new Cell.Figure(value.at(), 0, value.isFactor() ? Cell.Unit.FACTOR : Cell.Unit.WORKED_OUT, false);
    }

    /** A belief in a sentence, with its ages where it is not of all that are read. */
    String words(Belief belief) {
        AgeBand read = belief.parameter()
                .agesRead(sensitivity.premises().assumptions().law(belief.population()))
                .orElse(AgeBand.ALL);
        boolean allAges = belief.ages().from() <= read.from() && belief.ages().to() >= read.to();
        return belief.parameter().words() + ", " + name(belief.population())
                + (allAges ? "" : " aged " + Sentences.ages(belief.ages()));
    }

    /** What is read at the beginning of a sentence. */
    String subject() {
        return words().subject(reading(), this::name);
    }

    /** What is read, such as "UASC care leavers". */
    String name() {
        return words().name(reading(), this::name);
    }

    private String name(Population population) {
        return study.layout(population).name();
    }

    /** When it is, after "in". */
    String when() {
        return words().when(reading().asAt());
    }
}
