package org.carecast.cli.report.chart;

import java.util.List;
import org.carecast.cli.report.document.Chart.Monthly;
import org.carecast.cli.report.document.Trend;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.drawing.Lettering;

/** People of each month, a step from zero for each: a month that has more than others stands out. */
public final class MonthlyChart {

    private MonthlyChart() {}

    static Drawing of(Monthly chart, Lettering lettering) {
        TimeAxis time = new TimeAxis(chart.months());
        PeopleAxis scale = PeopleAxis.upTo(
                chart.people().stream().mapToDouble(each -> each).max().orElseThrow());
        ChartSheet sheet = new ChartSheet(lettering, chart.words(), scale, time.start(), time.end(), List.of());
        sheet.plot().steps(time.edges(), chart.people(), Palette.population(0));
        sheet.paint();
        sheet.scales().ticks(time.ticks(sheet.scales().fitting("Jan 2000")), true);
        return sheet.drawing(time, List.of(new Trend("People", chart.people())));
    }
}
