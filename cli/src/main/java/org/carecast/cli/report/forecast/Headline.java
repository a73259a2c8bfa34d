package org.carecast.cli.report.forecast;

import java.time.YearMonth;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Text;
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
                "%s has %s care leavers in %s and is forecast to have %s in %s, %s; it is in touch with %s of them at the start and %s at the end."
                        .formatted(
                                study.council(),
                                Figures.people(before.people()),
                                Figures.longMonth(start),
                                Figures.people(after.people()),
                                Figures.longMonth(end),
                                compared(before.people(), change),
                                Figures.people(before.inTouch()),
                                Figures.people(after.inTouch()));
        return new Text(Role.FINDING, words);
    }

    private static String compared(double before, double change) {
        if (!Figures.isShown(change)) {
            return "no more and no fewer";
        }
        String share = before > 0 ? " (" + Figures.percent(change / before) + ")" : "";
        return Figures.people(Math.abs(change)) + (change < 0 ? " fewer" : " more") + share;
    }
}
