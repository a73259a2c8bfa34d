package org.carecast.cli.report.chart;

import java.awt.Color;
import java.util.List;
import org.carecast.cli.report.document.Chart.StackedAges;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Trend;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.drawing.Lettering;
import org.carecast.time.AgeBand;

/** The stock of one population by age band, month by month, in steps: the step of each 1 January can be seen. */
final class StockChart {

    private static final float HAIRLINE = 2.5f;

    private StockChart() {}

    static Drawing of(StackedAges chart, Lettering lettering) {
        Color strong = Palette.population(chart.place());
        Color light = Palette.tint(strong);
        Trend total = new Trend("Total", chart.totals());
        Trend younger = course(chart.younger());
        Trend older = course(chart.older());
        TimeAxis time = new TimeAxis(chart.months());
        PeopleAxis people = PeopleAxis.upTo(
                chart.totals().stream().mapToDouble(each -> each).max().orElseThrow());
        double young = younger.last();
        double old = older.last();
        List<SideLabel> names = List.of(
                SideLabel.ofTotal(total.name(), total.last(), Palette.INK),
                band(chart.older().band(), old, light, young + old / 2),
                band(chart.younger().band(), young, strong, young / 2));
        ChartSheet sheet = new ChartSheet(lettering, chart.words(), people, time.start(), time.end(), names);
        Plot plot = sheet.plot();
        plot.steps(time.edges(), total.values(), light);
        plot.steps(time.edges(), younger.values(), strong);
        List<TimeAxis.Tick> ticks = time.ticks(sheet.scales().fitting("Jan 2000"));
        time.januaries().stream()
                .filter(january -> time.januaries().size() <= ticks.size())
                .forEach(january -> {
                    double at = january.getYear();
                    double all = total.values().get(chart.months().indexOf(january));
                    plot.line(at, 0, at, all, Palette.PAPER, HAIRLINE);
                });
        sheet.paint();
        sheet.scales().ticks(ticks, true);
        // The title gives it in parts only.
        sheet.start(total.values(), time, true, Palette.INK);
        return sheet.drawing(time, List.of(total, older, younger));
    }

    private static Trend course(StackedAges.Ages ages) {
        return new Trend(Sentences.capitalised(Sentences.people(ages.band())), ages.people());
    }

    private static SideLabel band(AgeBand band, double value, Color color, double middle) {
        return SideLabel.of(List.of(Sentences.ages(band), Figures.people(value)), color, middle);
    }
}
