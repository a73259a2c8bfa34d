package org.carecast.cli.report.sensitivity;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Belief;
import org.carecast.assumption.Parameter;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Mark;
import org.carecast.cli.report.document.MeasureWords;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.forecast.Notes;
import org.carecast.uncertainty.Swing;

/** What a sensitivity finds, one assumption at a time: which moves the reading most, and which can bring it to a target. */
record SensitivityFindings(SensitivityReport report) {

    /** What it rests on most, and next. */
    String restsOn() {
        List<Swing<Belief>> swings = report.sensitivity().swings();
        Swing<Belief> most = swings.get(0);
        String subject = "%s in %s, %s if all is as assumed%s"
                .formatted(
                        report.swings().subject(),
                        report.swings().when(),
                        words().figure(report.sensitivity().base()),
                        report.swings().caveats(report.scenario()));
        if (swings.stream().noneMatch(report::moves)) {
            return "%s, %s not moved by %s by any assumption alone."
                    .formatted(subject, words().agreeing("are", "is"), words().least());
        }
        String next = swings.size() > 1 && report.moves(swings.get(1))
                ? "; next comes %s, %s"
                        .formatted(report.swings().words(swings.get(1).moved()), results(swings.get(1)))
                : "";
        return "%s, %s most on %s: %s at the low end of its range (%s) and %s at the high end (%s)%s."
                .formatted(
                        subject,
                        words().agreeing("rest", "rests"),
                        report.swings().words(most.moved()),
                        words().figure(most.atLow()),
                        Figures.asGiven(report.swings().range(most).low()),
                        words().figure(most.atHigh()),
                        Figures.asGiven(report.swings().range(most).high()),
                        next);
    }

    /** What a reader must know about the figures. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(
                "One assumption at a time goes to the low and to the high of its range, in its own unit; all others stay. Of"
                        + " several dated rows, those with a range move together, and low and high are those of the one in force in "
                        + Figures.longMonth(report.reading().asAt()) + ".");
        report.sensitivity()
                .swings()
                .forEach(swing -> onRowWithoutRange(swing.moved()).ifPresent(notes::add));
        report.swings()
                .target()
                .ifPresent(wanted -> notes.add(("Target: the value at which %s %s, the nearest to what is assumed; ×: a"
                                + " factor on all dated rows; none: no value in bounds does it, nor a number%s up to a hundred"
                                + " times what is assumed.")
                        .formatted(
                                words().agreeing("they are", "it is"),
                                words().given(wanted),
                                words().agreeing(" of people", ""))));
        notes.addAll(Mark.explained(List.of(report.swings().table())));
        notes.addAll(Notes.onMoney(report.reading().measure(), report.study()));
        if (report.sensitivity().leavesOutWholes()) {
            notes.add("Left out: " + Parameter.ARRIVAL_AGE_SHARE.words()
                    + ", whose shares make a whole, so that none moves alone.");
        }
        return notes;
    }

    /** Whose range is shown, where the row in force in the month that is read has none. */
    private Optional<String> onRowWithoutRange(Belief belief) {
        YearMonth month = report.reading().asAt();
        List<Assumption> rows = belief.rows(report.sensitivity().premises().assumptions());
        Optional<Assumption> inForce = lastBegun(rows, month);
        List<Assumption> ranged =
                rows.stream().filter(row -> row.spread().isPresent()).toList();
        return inForce.filter(row -> row.spread().isEmpty())
                .flatMap(row -> lastBegun(ranged, month)
                        .or(() -> ranged.stream().findFirst())
                        .map(shown ->
                                "%s: low and high are those of the row from %s, %s. The row from %s, %s, has no range and stays."
                                        .formatted(
                                                Sentences.capitalised(
                                                        report.swings().words(belief)),
                                                Figures.longMonth(shown.effectiveFrom()),
                                                Figures.asGiven(shown.value()),
                                                Figures.longMonth(row.effectiveFrom()),
                                                Figures.asGiven(row.value()))));
    }

    private static Optional<Assumption> lastBegun(List<Assumption> rows, YearMonth month) {
        return rows.stream().filter(row -> !row.effectiveFrom().isAfter(month)).reduce((earlier, later) -> later);
    }

    /** Both ends of what an assumption makes of it, the smaller first. */
    String results(Swing<Belief> swing) {
        return words().figure(Math.min(swing.atLow(), swing.atHigh())) + " to "
                + words().figure(Math.max(swing.atLow(), swing.atHigh()));
    }

    private MeasureWords words() {
        return report.swings().words();
    }
}
