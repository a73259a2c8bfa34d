package org.carecast.cli.report.chart;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import org.carecast.cli.report.drawing.ChartValues;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.drawing.Lettering;

/** People of each month, a step from zero for each: a month that has more than others stands out. */
public final class MonthlyChart {

    private MonthlyChart() {}

    /** The chart of months that follow one another without a gap, one or more. */
    public static Drawing of(ChartWords words, SortedMap<YearMonth, Double> people, Lettering lettering) {
        List<YearMonth> months = List.copyOf(people.keySet());
        double[] values = people.values().stream().mapToDouble(each -> each).toArray();
        TimeAxis time = new TimeAxis(months);
        PeopleAxis scale = PeopleAxis.upTo(
                people.values().stream().mapToDouble(each -> each).max().orElseThrow());
        ChartSheet sheet = new ChartSheet(lettering, words, scale, time.start(), time.end(), List.of());
        Plot plot = sheet.plot();
        plot.steps(time.edges(), values, Palette.population(0));
        sheet.paint();
        sheet.scales().ticks(time.ticks(sheet.scales().fitting("Jan 2000")), true);
        return sheet.drawing()
                .with(ChartValues.monthly(plot, time, List.of("People"), List.of(List.copyOf(people.values()))));
    }
}
