package org.carecast.cli.report.councils;

import java.util.ArrayList;
import java.util.List;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Mark;
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
        basis.unfinished().ifPresent(notes::add);
        long estimated = report.totals().councils().stream()
                .filter(AreaFigures::isEstimated)
                .count();
        if (estimated > 0) {
            notes.add(
                    "Some counts of %s were withheld when they were published. Their forecasts open with an estimate, which is marked and is not the withheld count."
                            .formatted(Sentences.count(estimated, "council")));
        }
        notes.addAll(basis.money());
        notes.addAll(Mark.explained(new CouncilsTables(report).all()));
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
                "Of %s draws from seed %d, %d in 100 lie from low to high. A total of a draw is the sum of its councils; ranges do not add up."
                        .formatted(Figures.people(basis.draws()), basis.seed(), basis.range()),
                "In a draw all councils have take-up, claims, costs and other national unknowns alike. Of what moves how many come, %s is common to all (chosen on counts of %s), the rest is each council's own."
                        .formatted(Figures.percentAsGiven(basis.shared()), basis.chosen()),
                "The forecast of UASC under %d in %s lies above %s of the draws. Arrivals of a council are as likely to double as to halve, and a doubling adds more than a halving takes away: so draws of totals lie higher than sums of forecasts."
                        .formatted(
                                basis.words().law().careLeaverFrom(),
                                report.whole().name(),
                                Figures.percent(range.below())));
    }
}
