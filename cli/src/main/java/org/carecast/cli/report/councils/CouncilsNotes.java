package org.carecast.cli.report.councils;

import java.util.ArrayList;
import java.util.List;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.uncertainty.together.AreaFigures;
import org.carecast.uncertainty.together.Range;
import org.carecast.uncertainty.together.YearMeasure;

/** What must be known about the tables of many councils. */
record CouncilsNotes(CouncilsReport report) {

    /** All notes. */
    List<String> sentences() {
        CouncilsBasis basis = report.basis();
        List<String> notes = new ArrayList<>();
        notes.add(
                "Every figure is a forecast made by the same rules from the figures published for %s. None is a count of a council."
                        .formatted(Figures.longMonth(basis.opening())));
        long estimated = report.totals().councils().stream()
                .filter(AreaFigures::isEstimated)
                .count();
        if (estimated > 0) {
            notes.add(
                    "%s of UASC or care leavers were withheld when they were published. Their forecasts open with an estimate, which is marked, and is not the withheld count."
                            .formatted(Sentences.capitalised(
                                    estimated == 1 ? "counts of 1 council" : "counts of " + estimated + " councils")));
        }
        notes.addAll(basis.money());
        notes.add("Cost a head is of people on average over the year, and growth is that of the shortfall since "
                + report.first() + ".");
        if (basis.draws() > 0) {
            notes.addAll(draws());
        }
        notes.add("A total is the sum of unrounded parts, so that printed parts may differ from it by one.");
        return notes;
    }

    private List<String> draws() {
        CouncilsBasis basis = report.basis();
        Range range = report.whole()
                .range(basis.words().children(), YearMeasure.PEOPLE, report.last())
                .orElseThrow();
        return List.of(
                "Low and high: %d draws of %s, from seed %d, have %d in 100 between them. A total of a draw is the sum of its councils; ranges do not add up."
                        .formatted(100, Figures.people(basis.draws()), basis.seed(), basis.range())
                        .replace("100 draws of ", ""),
                "In a draw all councils have take-up, claims, costs and other national unknowns alike. Of what moves how many come, %s is common to all (chosen on counts of %s), the rest is each council's own."
                        .formatted(Figures.percentAsGiven(basis.shared()), basis.chosen()),
                "The forecast of UASC under %d of %s lies above %s of the draws: a council's arrivals can double more easily than fall to nothing, and sums of such ranges lie higher than sums of forecasts."
                        .formatted(
                                basis.words().law().careLeaverFrom(),
                                report.whole().name(),
                                Figures.percent(range.below())));
    }
}
