package org.carecast.cli.report.fan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Mark;
import org.carecast.cli.report.document.Percentile;
import org.carecast.cli.report.forecast.Notes;
import org.carecast.measure.Measure;
import org.carecast.measure.Panel;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.Uncertainty;

/** What a reader must know about the figures of a fan. */
record FanNotes(FanReport report) {

    // With fewer, a percentile moves by its own length from seed to seed.
    private static final int ENOUGH = 10;
    private static final int ALL = 100;
    // Counts of those in touch are printed for three years: no pair lies further apart.
    private static final int YEARS_IN_TOUCH = 2;

    /** All of them, one to a line. */
    List<String> of(Audience audience) {
        List<String> notes = new ArrayList<>(List.of(onDraws(), onRows()));
        if (!ensemble().uncertainties().isEmpty() && fewestBeyond() < ENOUGH) {
            notes.add("With so few draws, fewer than %d lie beyond an end of the range or the %s to plan for, which are"
                            .formatted(ENOUGH, report.question().words().agreeing("places", "sum"))
                    + " hardly known then" + (audience == Audience.WORKING ? "; --draws makes more." : "."));
        }
        notes.addAll(Mark.explained(new FanTables(report).all()));
        notes.addAll(Notes.onMoney(report.question().reading().measure(), report.study()));
        if (report.whose().size() > 1) {
            notes.add(
                    "Populations are added within each draw, so that an end of the range of all of them is not the sum of"
                            + " theirs.");
        }
        if (ensemble().uncertainties().contains(Uncertainty.BELIEF)) {
            notes.add("Ranges of assumptions%s hold the true value eight times in ten."
                    .formatted(audience == Audience.WORKING ? " are those of assumptions.csv, which" : ""));
        }
        notes.add(onTests(audience));
        notes.addAll(Notes.onEnd(report.study(), report.forecast().horizon().last()));
        return notes;
    }

    /** Whose ranges were compared with counts and how far ahead, and that others were not. */
    private String onTests(Audience audience) {
        Measure measure = report.question().reading().measure();
        if (measure.isMoney()) {
            return "Ranges of pounds were compared with no counts: how often they hold what comes is not tested.";
        }
        int years = measure == Measure.IN_TOUCH ? YEARS_IN_TOUCH : Panel.YEARS;
        YearMonth last = report.forecast().horizon().opening().plusYears(years);
        return "The ranges that a new study begins with were tested 1 to %d years ahead, on the counts of English councils that also chose them (in sample%s). Take-up and a study's own ranges were not tested.%s"
                .formatted(
                        years,
                        audience == Audience.WORKING ? "; docs/calibration.md" : "",
                        report.question().reading().asAt().isAfter(last)
                                ? " Nothing is tested beyond %s.".formatted(Figures.longMonth(last))
                                : "");
    }

    /** How many draws are expected beyond the figure that fewest pass, or fall short of. */
    private double fewestBeyond() {
        double inAHundred = Math.min(
                (ALL - report.question().range()) / 2.0, ALL - report.question().planning());
        return ensemble().draws() * inAHundred / ALL;
    }

    private String onDraws() {
        String alone = report.alone().values().stream()
                .findFirst()
                .map(fan -> "; %s each of belief and of chance alone".formatted(Figures.people(fan.draws())))
                .orElse("");
        return "A draw is one way it may turn out: %s. %s %s from seed %d%s."
                .formatted(
                        whatIsDrawn(),
                        Figures.people(ensemble().draws()),
                        ensemble().draws() == 1 ? "draw" : "draws",
                        ensemble().seed(),
                        alone);
    }

    private String whatIsDrawn() {
        Set<Uncertainty> uncertainties = ensemble().uncertainties();
        String belief = uncertainties.contains(Uncertainty.BELIEF)
                ? "each assumption that has a range is drawn from it"
                : "each assumption keeps its value";
        String chance = uncertainties.contains(Uncertainty.CHANCE)
                ? "people come and go one by one"
                : "people come and go in expected numbers";
        return belief + ", and " + chance;
    }

    private String onRows() {
        return "%s, %s, %s: what %s, %s and %s draws of 100 do not pass. Forecast: each assumption at its value, people in expected numbers."
                .formatted(
                        FanRequest.name(report.question().low()),
                        FanRequest.name(Percentile.P50.share()),
                        FanRequest.name(report.question().high()),
                        FanRequest.hundredths(report.question().low()),
                        FanRequest.hundredths(Percentile.P50.share()),
                        FanRequest.hundredths(report.question().high()));
    }

    private Ensemble ensemble() {
        return report.question().ensemble();
    }
}
