package org.carecast.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.carecast.assumption.Belief;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
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
 * @param target people to be reached, if a target was given
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

    private static final int NAMED = 3;

    /** Copies the list, so that it never changes. */
    public SensitivityReport {
        switching = List.copyOf(switching);
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
    public Paper paper() {
        List<String> lead = new ArrayList<>(Notes.onScenario(scenario));
        lead.add(restsOn());
        target.ifPresent(people -> lead.add(reaches(people)));
        List<FigureTable> tables = new ArrayList<>(List.of(table()));
        List<String> notes = new ArrayList<>(notes());
        atOnce().ifPresent(findings -> {
            lead.add(findings.sentence());
            tables.addAll(findings.tables());
            notes.addAll(findings.notes());
        });
        notes.addAll(Notes.onEnd(study, reading().asAt()));
        return new Paper(
                study.council() + ": " + study.title() + ", what it rests on",
                lead,
                tables,
                notes,
                List.of(),
                List.of(),
                Notes.sources(study));
    }

    /** {@code parameter,population,ages,low,high,result_low,result_base,result_high,swing}, longest swing first. */
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
        return atOnce().map(AtOnce::csv);
    }

    private Optional<AtOnce> atOnce() {
        return global.map(found -> new AtOnce(this, found));
    }

    /** The swings as bars around the forecast; those that move nobody are left out, unless none moves anybody. */
    Drawing chart(Lettering lettering) {
        List<Swing<Belief>> moving =
                sensitivity.swings().stream().filter(this::moves).toList();
        List<TornadoChart.Bar> bars = (moving.isEmpty() ? sensitivity.swings() : moving)
                .stream()
                        .map(swing -> new TornadoChart.Bar(
                                Sentences.capitalised(words(swing.moved())) + ": "
                                        + ChartWords.unbroken(between(range(swing))),
                                swing.atLow(),
                                swing.atHigh()))
                        .toList();
        String month = ChartWords.month(reading().asAt());
        Swing<Belief> most = sensitivity.swings().get(0);
        String title = moving.isEmpty()
                ? "No assumption alone moves %s in %s by a person".formatted(subject(), month)
                : "%s in %s rest most on %s: %s"
                        .formatted(Sentences.capitalised(subject()), month, words(most.moved()), results(most));
        String subtitle = "%s at the end of %s, each assumption alone at the ends of its range"
                .formatted(Sentences.capitalised(subject()), month);
        ChartWords words = ChartWords.of(study, title, subtitle);
        return TornadoChart.of(
                scenario.isBase()
                        ? words
                        : new ChartWords(title, subtitle, words.source() + "; scenario " + scenario.id()),
                sensitivity.base(),
                bars,
                lettering);
    }

    private FigureTable table() {
        List<String> headings = new ArrayList<>(List.of("Low", "High", "At low", "At high", "Swing"));
        target.ifPresent(people -> headings.add("Target"));
        List<FigureTable.Words> rows = IntStream.range(0, switching.size())
                .mapToObj(place -> row(sensitivity.swings().get(place), switching.get(place)))
                .toList();
        return new FigureTable(
                "Table 1: %s in %s, %s if all is as assumed"
                        .formatted(Sentences.capitalised(subject()), month(), Figures.people(sensitivity.base())),
                headings,
                rows,
                List.of());
    }

    private FigureTable.Words row(Swing<Belief> swing, Optional<SwitchingValue> value) {
        Spread range = range(swing);
        List<String> cells = new ArrayList<>(List.of(
                Figures.asGiven(range.low()),
                Figures.asGiven(range.high()),
                Figures.people(swing.atLow()),
                Figures.people(swing.atHigh()),
                Figures.people(swing.length())));
        if (target.isPresent()) {
            cells.add(value.map(SensitivityReport::words).orElse("none"));
        }
        return new FigureTable.Words(Sentences.capitalised(words(swing.moved())), cells);
    }

    private String restsOn() {
        List<Swing<Belief>> swings = sensitivity.swings();
        Swing<Belief> most = swings.get(0);
        String subject = "%s in %s, %s if all is as assumed"
                .formatted(Sentences.capitalised(subject()), month(), Figures.people(sensitivity.base()));
        if (swings.stream().noneMatch(this::moves)) {
            return subject + ", are not moved by a person by any assumption alone.";
        }
        String next = swings.size() > 1 && moves(swings.get(1))
                ? "; next comes %s, %s".formatted(words(swings.get(1).moved()), results(swings.get(1)))
                : "";
        return "%s, rest most on %s: %s at the low end of its range (%s) and %s at the high end (%s)%s."
                .formatted(
                        subject,
                        words(most.moved()),
                        Figures.people(most.atLow()),
                        Figures.asGiven(range(most).low()),
                        Figures.people(most.atHigh()),
                        Figures.asGiven(range(most).high()),
                        next);
    }

    private String reaches(double people) {
        // What is shown as the same number is the same to whoever reads it.
        if (Math.abs(sensitivity.base() - people) < SwitchingValue.REACHED
                || Figures.people(sensitivity.base()).equals(Figures.given(people))) {
            return "They are %s as it is.".formatted(Figures.given(people));
        }
        List<String> found = IntStream.range(0, switching.size())
                .filter(place -> switching.get(place).isPresent())
                .mapToObj(place -> words(sensitivity.swings().get(place).moved())
                        + atOrTimes(switching.get(place).orElseThrow()))
                .toList();
        if (found.isEmpty()) {
            return "They do not reach %s by any one assumption alone.".formatted(Figures.given(people));
        }
        int more = found.size() - NAMED;
        int others = switching.size() - found.size();
        return "They are %s if one assumption alone is otherwise: %s%s%s."
                .formatted(
                        Figures.given(people),
                        String.join("; ", found.subList(0, Math.min(NAMED, found.size()))),
                        more > 0 ? "; or %d more in the table".formatted(more) : "",
                        others > 0 ? "; no value of the other %d does it".formatted(others) : "");
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(
                "One assumption at a time goes, with all its dated rows, to the low and to the high of its range, in its"
                        + " own unit; all others stay. Of several dated rows, low and high are those of the one in force in "
                        + month() + ".");
        target.ifPresent(
                people -> notes.add(("Target: the value at which they are %s, the nearest to what is assumed; ×: a"
                                + " factor on all dated rows; none: no value in bounds does it, nor a number of people up to a hundred"
                                + " times what is assumed.")
                        .formatted(Figures.given(people))));
        if (sensitivity.leavesOutWholes()) {
            notes.add("Left out: " + Parameter.ARRIVAL_AGE_SHARE.words()
                    + ", whose shares make a whole, so that none moves alone.");
        }
        return notes;
    }

    private boolean moves(Swing<Belief> swing) {
        return TornadoChart.shows(swing.atLow() - sensitivity.base())
                || TornadoChart.shows(swing.atHigh() - sensitivity.base());
    }

    private Spread range(Swing<Belief> swing) {
        return sensitivity.range(swing.moved());
    }

    private static String between(Spread range) {
        return Figures.asGiven(range.low()) + " to " + Figures.asGiven(range.high());
    }

    private static String results(Swing<Belief> swing) {
        return Figures.people(Math.min(swing.atLow(), swing.atHigh())) + " to "
                + Figures.people(Math.max(swing.atLow(), swing.atHigh()));
    }

    private static String words(SwitchingValue value) {
        return (value.isFactor() ? "×" : "") + Figures.threeFigures(value.at());
    }

    private static String atOrTimes(SwitchingValue value) {
        return (value.isFactor() ? " " : " at ") + words(value);
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

    String subject() {
        return ComparisonFindings.subject(reading(), this::name);
    }

    private String name(Population population) {
        return study.layout(population).name();
    }

    String month() {
        return Figures.longMonth(reading().asAt());
    }
}
