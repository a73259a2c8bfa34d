package org.carecast.cli.report.forecast;

import java.time.YearMonth;
import java.util.List;
import org.carecast.cli.report.document.Cell;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Text;
import org.carecast.disclosure.Place;
import org.carecast.disclosure.Place.Missed;
import org.carecast.disclosure.Quantity;
import org.carecast.io.Study;
import org.carecast.measure.Demand;
import org.carecast.measure.Headcount;

/** The first finding of a forecast: how many care leavers there are, and how many there will be. */
final class Headline {

    /** Where the change stands that it gives. */
    private static final Place CHANGE = new Place("first sentence", 0, 0, Missed.HEADLINE);

    private Headline() {}

    /**
     * The finding from the opening of a forecast to a later month.
     *
     * @param together the table of all populations, whose figures it repeats
     */
    static Text of(Study study, Demand demand, AppendixTable together, YearMonth end) {
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
        int total = together.parts().size();
        int inTouch = together.lines().size() - 1;
        return new Text(
                Role.FINDING,
                words,
                List.of(
                        repeated(together, total, start, before.people()),
                        repeated(together, total, end, after.people()),
                        Cell.change(change, 0).of(new Quantity(CHANGE, Quantity.Kind.SUM, change, 1)),
                        Cell.percent(change / before.people())
                                .of(new Quantity(CHANGE, Quantity.Kind.SHARE, change, before.people())),
                        repeated(together, inTouch, start, before.inTouch()),
                        repeated(together, inTouch, end, after.inTouch())));
    }

    /** A figure that the table has too, or one of a month that it leaves out. */
    private static Cell.Figure repeated(AppendixTable together, int line, YearMonth month, double people) {
        int column = together.months().indexOf(month);
        return Cell.people(people)
                .of(
                        column < 0
                                ? new Quantity(
                                        new Place("first sentence, " + month, line, 0, Missed.HEADLINE),
                                        Quantity.Kind.COUNT,
                                        people,
                                        1)
                                : together.quantity(line, column));
    }

    private static String compared(double before, double change) {
        if (!Figures.isShown(change)) {
            return "no more and no fewer";
        }
        String share = before > 0 ? " (" + Figures.percent(change / before) + ")" : "";
        return Figures.people(Math.abs(change)) + (change < 0 ? " fewer" : " more") + share;
    }
}
