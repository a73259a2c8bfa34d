package org.carecast.cli.report.forecast;

import java.time.YearMonth;
import java.util.List;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Text;
import org.carecast.evidence.OpeningCount;
import org.carecast.evidence.Provenance;
import org.carecast.io.Study;
import org.carecast.measure.Demand;
import org.carecast.measure.Headcount;

/** The first finding of a forecast: how many care leavers there are, and how many there will be. */
final class Headline {

    private Headline() {}

    /** The finding from the opening of a forecast to a later month. */
    static Text of(Study study, Demand demand, YearMonth end) {
        YearMonth start = demand.horizon().opening();
        Headcount before = demand.at(start);
        Headcount after = demand.at(end);
        double change = after.people() - before.people();
        String words =
                "%s %s %s care leavers in %s%s and is forecast to have %s in %s, %s; it is in touch with %s of them at the start and %s at the end."
                        .formatted(
                                study.council(),
                                isEstimated(study) ? "is estimated to have" : "has",
                                Figures.people(before.people()),
                                Figures.longMonth(start),
                                basis(study),
                                Figures.people(after.people()),
                                Figures.longMonth(end),
                                compared(before.people(), change),
                                Figures.people(before.inTouch()),
                                Figures.people(after.inTouch()));
        return new Text(Role.FINDING, words);
    }

    /** Whether some counts of the opening position are judged and none was printed: a council's own paper is taken at its word. */
    private static boolean isEstimated(Study study) {
        return judged(study) > 0
                && study.openingCounts().stream()
                        .noneMatch(count -> count.provenance() instanceof Provenance.Published);
    }

    private static long judged(Study study) {
        return study.openingCounts().stream().filter(OpeningCount::isJudged).count();
    }

    /** On what an estimate rests; empty where no count of the opening position is judged. */
    private static String basis(Study study) {
        long judged = judged(study);
        List<OpeningCount> counts = study.openingCounts();
        if (!isEstimated(study)) {
            return "";
        }
        long derived = counts.stream()
                .filter(count -> count.provenance() instanceof Provenance.Derived)
                .count();
        String others =
                judged + derived == counts.size() && derived > 0 ? ", the others derived from published totals" : "";
        return " (%d of %d counts %s judged%s)".formatted(judged, counts.size(), judged == 1 ? "is" : "are", others);
    }

    private static String compared(double before, double change) {
        if (!Figures.isShown(change)) {
            return "no more and no fewer";
        }
        String share = before > 0 ? " (" + Figures.percent(change / before) + ")" : "";
        return Figures.people(Math.abs(change)) + (change < 0 ? " fewer" : " more") + share;
    }
}
