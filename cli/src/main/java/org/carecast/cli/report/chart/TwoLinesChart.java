package org.carecast.cli.report.chart;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Chart.TwoLines;
import org.carecast.cli.report.document.Trend;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.drawing.Lettering;

/** Two counts of people, month by month, one against the other. */
final class TwoLinesChart {

    private static final float WIDTH = 7;
    private static final Color OTHER = Palette.population(2);

    private TwoLinesChart() {}

    static Drawing of(TwoLines chart, Lettering lettering) {
        Trend first = chart.first();
        Trend second = chart.second();
        TimeAxis time = new TimeAxis(chart.months());
        PeopleAxis people = PeopleAxis.upTo(Stream.concat(first.values().stream(), second.values().stream())
                .mapToDouble(each -> each)
                .max()
                .orElseThrow());
        ChartSheet sheet = new ChartSheet(
                lettering,
                chart.words(),
                people,
                time.start(),
                time.end(),
                List.of(
                        SideLabel.ofTotal(first.name(), first.last(), Palette.INK),
                        SideLabel.ofTotal(second.name(), second.last(), OTHER)));
        Plot plot = sheet.plot();
        plot.stepLine(time.edges(), second.values(), OTHER, WIDTH);
        plot.stepLine(time.edges(), first.values(), Palette.INK, WIDTH);
        sheet.paint();
        sheet.scales().ticks(time.ticks(sheet.scales().fitting("Jan 2000")), true);
        boolean firstAbove = first.first() >= second.first();
        sheet.start(first.values(), time, firstAbove, Palette.INK);
        sheet.start(second.values(), time, !firstAbove, OTHER);
        return sheet.drawing(time, List.of(first, second));
    }
}
