package org.carecast.cli.report.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.carecast.assumption.Belief;
import org.carecast.assumption.Spread;
import org.carecast.cli.report.document.Cell;
import org.carecast.cli.report.document.Mark;
import org.carecast.cli.report.document.MeasureWords;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Table;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.scenario.Scenario;
import org.carecast.time.AgeBand;
import org.carecast.uncertainty.Sensitivity;
import org.carecast.uncertainty.Swing;
import org.carecast.uncertainty.SwitchingValue;

/**
 * Each assumption with a range moved alone, and where it must lie for the forecast to reach a target.
 *
 * @param target people or pounds to be reached, if a target was given
 * @param switching where each assumption reaches it, in the order of the swings; empty for one that cannot, or if there is no
 *     target
 */
public record AssumptionSwings(
        Study study, Sensitivity sensitivity, OptionalDouble target, List<Optional<SwitchingValue>> switching) {

    private static final int NAMED = 3;

    /** Copies the list, so that it never changes. */
    public AssumptionSwings {
        switching = List.copyOf(switching);
    }

    /** The swings of a forecast of a study. */
    public static AssumptionSwings of(Study study, Sensitivity sensitivity, OptionalDouble target) {
        return new AssumptionSwings(
                study,
                sensitivity,
                target,
                sensitivity.swings().stream()
                        .map(swing -> target.isEmpty()
                                ? Optional.<SwitchingValue>empty()
                                : sensitivity.switchingValue(swing.moved(), target.getAsDouble()))
                        .toList());
    }

    /** Which assumptions can bring the forecast to the target, and how far they must be moved; empty if there is no target. */
    public Optional<String> reaches() {
        return target.stream().mapToObj(this::reaches).findFirst();
    }

    private String reaches(double wanted) {
        String they = words().agreeing("They", "It");
        String are = they + words().agreeing(" are ", " is ") + words().given(wanted);
        // What is shown as the same number is the same to a reader.
        if (Math.abs(sensitivity.base() - wanted) < SwitchingValue.REACHED
                || words().isShownAs(sensitivity.base(), wanted)) {
            return are + " as it is.";
        }
        List<String> found = IntStream.range(0, switching.size())
                .filter(place -> switching.get(place).isPresent())
                .mapToObj(place -> words(sensitivity.swings().get(place).moved())
                        + atOrTimes(switching.get(place).orElseThrow()))
                .toList();
        if (found.isEmpty()) {
            return "%s %s not reach %s by any one assumption alone."
                    .formatted(they, words().agreeing("do", "does"), words().given(wanted));
        }
        int more = found.size() - NAMED;
        int others = switching.size() - found.size();
        return "%s if one assumption alone is otherwise: %s%s%s."
                .formatted(
                        are,
                        String.join("; ", found.subList(0, Math.min(NAMED, found.size()))),
                        more > 0 ? "; or %d more in the table".formatted(more) : "",
                        others > 0 ? "; no value of the other %d does it".formatted(others) : "");
    }

    private static String atOrTimes(SwitchingValue value) {
        return (value.isFactor() ? " " : " at ") + figure(value).text();
    }

    /** A value at which a target is reached, or a factor. */
    private static Cell.Figure figure(SwitchingValue value) {
        return Cell.figure(value.at(), 0, value.isFactor() ? Cell.Unit.FACTOR : Cell.Unit.WORKED_OUT, false);
    }

    /** A row for each assumption, the longest swing first. */
    public Table table() {
        Mark mark = Mark.when(!carriedRates().isEmpty());
        List<String> headings = new ArrayList<>(List.of("Low", "High", "At low", "At high", "Swing"));
        target.ifPresent(any -> headings.add("Target"));
        return Table.of(
                        "%s%s in %s, %s if all is as assumed"
                                .formatted(
                                        Sentences.capitalised(name()),
                                        words().unit(),
                                        when(),
                                        words().cell(sensitivity.base())),
                        headings,
                        IntStream.range(0, sensitivity.swings().size())
                                .mapToObj(place -> row(place, mark))
                                .toList())
                .withMarksSaid()
                .numbered(1);
    }

    /** The rates of grant in what is read that are carried forward; none where it is of people. */
    public CarriedRates carriedRates() {
        return words().measure().isMoney()
                ? CarriedRates.of(sensitivity.reading(), sensitivity.premises().demand())
                : new CarriedRates(List.of());
    }

    private Row row(int place, Mark mark) {
        Swing<Belief> swing = sensitivity.swings().get(place);
        Spread range = range(swing);
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.asGiven(range.low()),
                Cell.asGiven(range.high()),
                Cell.people(words().charted(swing.atLow())).with(mark),
                Cell.people(words().charted(swing.atHigh())).with(mark),
                Cell.people(words().charted(swing.length())).with(mark)));
        target.ifPresent(wanted -> cells.add(
                switching.get(place).<Cell>map(AssumptionSwings::figure).orElse(new Cell.Words("none"))));
        return Row.of(Sentences.capitalised(words(swing.moved())), cells);
    }

    /** The range an assumption is moved over. */
    public Spread range(Swing<Belief> swing) {
        return sensitivity.range(swing.moved());
    }

    /** How what is read is spoken of. */
    public MeasureWords words() {
        return new MeasureWords(sensitivity.reading().measure());
    }

    /** A belief in a sentence, with its ages where it is not of all that are read. */
    public String words(Belief belief) {
        AgeBand read = belief.parameter()
                .agesRead(sensitivity.premises().assumptions().law(belief.population()))
                .orElse(AgeBand.ALL);
        boolean allAges = belief.ages().from() <= read.from() && belief.ages().to() >= read.to();
        return belief.words() + ", " + name(belief.population())
                + (allAges ? "" : " aged " + Sentences.ages(belief.ages()));
    }

    /** What is read at the beginning of a sentence. */
    public String subject() {
        return words().subject(sensitivity.reading(), this::name);
    }

    /** What must be known of a sum of money of a scenario, behind what is read; empty text of people. */
    public String caveats(Scenario scenario) {
        return words().measure().isMoney()
                ? MoneyCaveats.inBrackets(
                        sensitivity.reading(), sensitivity.premises().demand(), scenario)
                : "";
    }

    /** What is read, such as "UASC care leavers". */
    public String name() {
        return words().name(sensitivity.reading(), this::name);
    }

    private String name(Population population) {
        return study.layout(population).name();
    }

    /** When it is, after "in". */
    public String when() {
        return words().when(sensitivity.reading().asAt());
    }
}
