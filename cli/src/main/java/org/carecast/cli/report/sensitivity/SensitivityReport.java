package org.carecast.cli.report.sensitivity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.carecast.assumption.Belief;
import org.carecast.assumption.Spread;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.ChartWords;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Report;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.document.Text;
import org.carecast.cli.report.forecast.AssumptionSwings;
import org.carecast.cli.report.forecast.ChartSource;
import org.carecast.cli.report.forecast.Notes;
import org.carecast.cli.report.forecast.ScenarioCautions;
import org.carecast.io.Study;
import org.carecast.io.TidyRows;
import org.carecast.measure.Reading;
import org.carecast.scenario.Scenario;
import org.carecast.uncertainty.GlobalSensitivity;
import org.carecast.uncertainty.Sensitivity;
import org.carecast.uncertainty.Swing;

/**
 * What a forecast rests on: each assumption with a range moved alone, and where it must lie to reach a target.
 *
 * @param scenario what is assumed otherwise than in the base case
 * @param swings what each assumption moves, and where it must lie to reach a target
 * @param global what they explain when all are uncertain together, if that was asked for
 */
public record SensitivityReport(Scenario scenario, AssumptionSwings swings, Optional<GlobalSensitivity> global)
        implements Report {

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
        return new SensitivityReport(scenario, AssumptionSwings.of(study, sensitivity, target), global);
    }

    /** Whose forecast it is. */
    public Study study() {
        return swings.study();
    }

    /** What each assumption moves. */
    public Sensitivity sensitivity() {
        return swings.sensitivity();
    }

    /** What is read. */
    public Reading reading() {
        return sensitivity().reading();
    }

    @Override
    public Document document(Audience audience) {
        List<String> answers = new ArrayList<>();
        SensitivityFindings findings = new SensitivityFindings(this);
        answers.add(findings.restsOn());
        swings.carriedRates().sentence().ifPresent(answers::add);
        swings.reaches().ifPresent(answers::add);
        List<Table> tables = new ArrayList<>(List.of(swings.table()));
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
        notes.addAll(Notes.onEnd(study(), reading().asAt()));
        return Document.of(
                study().council() + ": " + study().title() + ", what it rests on",
                Text.of(Role.SCENARIO, Notes.onScenario(scenario)),
                Text.of(
                        Role.CAUTION,
                        new ScenarioCautions(study(), scenario, reading().asAt()).sentences()),
                Text.of(Role.ANSWER, answers),
                tables,
                Text.of(Role.NOTE, notes),
                Text.of(Role.SOURCE, Notes.sources(study())));
    }

    private boolean movesPopulationsApart() {
        return sensitivity().swings().stream()
                        .map(swing -> swing.moved().parameter())
                        .distinct()
                        .count()
                < sensitivity().swings().size();
    }

    /**
     * {@code sensitivity}: {@code parameter,population,ages,low,high,result_low,result_base,result_high,swing}, longest swing first;
     * results are people, or of grant, cost and gap pounds. {@code switching}, if there is a target: {@code
     * parameter,population,ages,target,switching_value,switching_factor}, the value, or of several dated rows the factor, at which it
     * is reached, both empty where none does. {@code global}, if it was asked for: {@code
     * parameter,population,ages,first_order,total}, the largest total first.
     */
    @Override
    public Map<String, TidyRows> tidy() {
        SensitivityRows rows = new SensitivityRows(this);
        Map<String, TidyRows> tidy = new LinkedHashMap<>();
        tidy.put("sensitivity", rows.swings());
        swings.target().ifPresent(wanted -> tidy.put("switching", rows.switching(wanted)));
        atOnce().ifPresent(all -> tidy.put("global", all.tidy()));
        return tidy;
    }

    private Optional<GlobalSensitivityTables> atOnce() {
        return global.map(found -> new GlobalSensitivityTables(this, found));
    }

    /** {@code sensitivity}: the swings as bars around the forecast; those that move nobody are left out, unless none moves anybody. */
    @Override
    public Map<String, Chart> charts() {
        List<Swing<Belief>> moving =
                sensitivity().swings().stream().filter(this::moves).toList();
        List<Chart.Swings.Bar> bars = (moving.isEmpty() ? sensitivity().swings() : moving)
                .stream()
                        .map(swing -> new Chart.Swings.Bar(
                                Sentences.capitalised(swings.words(swing.moved())) + ": "
                                        + ChartWords.unbroken(between(swings.range(swing))),
                                swings.words().charted(swing.atLow()),
                                swings.words().charted(swing.atHigh())))
                        .toList();
        String month = ChartWords.unbroken(swings.when());
        Swing<Belief> most = sensitivity().swings().get(0);
        String title = moving.isEmpty()
                ? "No assumption alone moves %s in %s by %s"
                        .formatted(swings.name(), month, swings.words().least())
                : "%s in %s%s %s most on %s: %s"
                        .formatted(
                                Sentences.capitalised(swings.name()),
                                month,
                                swings.caveats(scenario),
                                swings.words().agreeing("rest", "rests"),
                                swings.words(most.moved()),
                                new SensitivityFindings(this).results(most));
        String subtitle = "%s%s %s %s, each assumption alone at the ends of its range"
                .formatted(
                        Sentences.capitalised(swings.name()),
                        swings.words().unit(),
                        swings.words().agreeing("at the end of", "in"),
                        month);
        ChartWords words = new ChartWords(title, subtitle, ChartSource.of(study()));
        return Map.of(
                "sensitivity",
                new Chart.Swings(
                        words.under(scenario),
                        swings.words().charted(sensitivity().base()),
                        bars));
    }

    /** Whether an assumption moves it at all, as shown. */
    boolean moves(Swing<Belief> swing) {
        double base = sensitivity().base();
        return shows(swing.atLow() - base) || shows(swing.atHigh() - base);
    }

    private boolean shows(double difference) {
        return Figures.isShown(swings.words().charted(difference));
    }

    private static String between(Spread range) {
        return Figures.asGiven(range.low()) + " to " + Figures.asGiven(range.high());
    }
}
