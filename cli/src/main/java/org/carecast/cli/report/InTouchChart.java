package org.carecast.cli.report;

import java.awt.Color;
import java.time.YearMonth;
import java.util.List;
import org.carecast.io.TableLayout;
import org.carecast.measure.Headcount;

/** All care leavers and those in touch, all populations together, month by month. */
final class InTouchChart {

    private static final float WIDTH = 7;
    private static final Color IN_TOUCH = Palette.population(2);

    private InTouchChart() {}

    /** The chart of a report. */
    static Drawing of(ForecastReport report, Lettering lettering) {
        List<YearMonth> months = report.demand().months();
        List<Headcount> counts = months.stream().map(report.demand()::at).toList();
        Headcount first = counts.get(0);
        Headcount last = counts.get(counts.size() - 1);
        TimeAxis time = new TimeAxis(months);
        PeopleAxis people = PeopleAxis.upTo(
                counts.stream().mapToDouble(Headcount::people).max().orElseThrow());
        ChartSheet sheet = new ChartSheet(
                lettering,
                words(report, first, last),
                people,
                time.start(),
                time.end(),
                List.of(
                        SideLabel.ofTotal("All", last.people(), Palette.INK),
                        SideLabel.ofTotal("In touch", last.inTouch(), IN_TOUCH)));
        Plot plot = sheet.plot();
        plot.stepLine(
                time.edges(), counts.stream().mapToDouble(Headcount::inTouch).toArray(), IN_TOUCH, WIDTH);
        plot.stepLine(
                time.edges(), counts.stream().mapToDouble(Headcount::people).toArray(), Palette.INK, WIDTH);
        sheet.paint();
        sheet.scales().ticks(time.ticks(sheet.scales().fitting("Jan 2000")), true);
        sheet.start(counts.stream().map(Headcount::people).toList(), time, true, Palette.INK);
        sheet.start(counts.stream().map(Headcount::inTouch).toList(), time, false, IN_TOUCH);
        return sheet.drawing();
    }

    private static ChartWords words(ForecastReport report, Headcount first, Headcount last) {
        List<String> names =
                report.study().layouts().stream().map(TableLayout::name).toList();
        String subtitle = ChartWords.monthly(report.demand().months()) + "; "
                + (names.size() == 1 ? names.get(0) : Sentences.list(names) + " together");
        return ChartWords.of(report.study(), ChartTitles.inTouch(first, last), subtitle);
    }
}
