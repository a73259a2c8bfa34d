package org.carecast.cli.report.chart;

import java.awt.Color;
import java.time.YearMonth;
import java.util.List;
import org.carecast.cli.report.document.Chart.Monthly;
import org.carecast.cli.report.document.Chart.StackedAges;
import org.carecast.cli.report.document.Chart.TwoLines;
import org.carecast.cli.report.document.ChartWords;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Trend;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.drawing.Lettering;
import org.carecast.time.AgeBand;

/** Counts of people month by month, in steps: one as an area, those of two ages as areas, or two as lines. */
final class MonthlyChart {

    private static final float LINE = 7;
    private static final float HAIRLINE = 2.5f;
    private static final Color OTHER = Palette.population(2);

    private final TimeAxis time;
    private final List<Trend> courses;
    private final ChartSheet sheet;
    private final List<TimeAxis.Tick> ticks;

    private MonthlyChart(
            Lettering lettering, ChartWords words, List<YearMonth> months, List<SideLabel> names, List<Trend> courses) {
        this.time = new TimeAxis(months);
        this.courses = courses;
        PeopleAxis people = PeopleAxis.upTo(courses.stream()
                .flatMap(course -> course.values().stream())
                .mapToDouble(each -> each)
                .max()
                .orElseThrow());
        this.sheet = new ChartSheet(lettering, words, people, time.start(), time.end(), names);
        this.ticks = time.ticks(sheet.scales().fitting("Jan 2000"));
    }

    /** A step from zero for each month: one that has more people than others stands out. */
    static Drawing of(Monthly chart, Lettering lettering) {
        Trend people = new Trend("People", chart.people());
        MonthlyChart drawn = new MonthlyChart(lettering, chart.words(), chart.months(), List.of(), List.of(people));
        drawn.area(people, Palette.population(0));
        drawn.paint();
        return drawn.drawing();
    }

    /** The stock of one population by age band: the step of each 1 January can be seen. */
    static Drawing of(StackedAges chart, Lettering lettering) {
        Color strong = Palette.population(chart.place());
        Color light = Palette.tint(strong);
        Trend total = new Trend("Total", chart.totals());
        Trend younger = course(chart.younger());
        Trend older = course(chart.older());
        double young = younger.last();
        double old = older.last();
        List<SideLabel> names = List.of(
                SideLabel.ofTotal(total.name(), total.last(), Palette.INK),
                band(chart.older().band(), old, light, young + old / 2),
                band(chart.younger().band(), young, strong, young / 2));
        MonthlyChart drawn =
                new MonthlyChart(lettering, chart.words(), chart.months(), names, List.of(total, older, younger));
        drawn.area(total, light);
        drawn.area(younger, strong);
        drawn.januaries(total);
        drawn.paint();
        // The title gives it in parts only.
        drawn.start(total, true, Palette.INK);
        return drawn.drawing();
    }

    /** Two counts, one against the other. */
    static Drawing of(TwoLines chart, Lettering lettering) {
        Trend first = chart.first();
        Trend second = chart.second();
        List<SideLabel> names = List.of(
                SideLabel.ofTotal(first.name(), first.last(), Palette.INK),
                SideLabel.ofTotal(second.name(), second.last(), OTHER));
        MonthlyChart drawn = new MonthlyChart(lettering, chart.words(), chart.months(), names, List.of(first, second));
        drawn.line(second, OTHER);
        drawn.line(first, Palette.INK);
        drawn.paint();
        boolean firstAbove = first.first() >= second.first();
        drawn.start(first, firstAbove, Palette.INK);
        drawn.start(second, !firstAbove, OTHER);
        return drawn.drawing();
    }

    private static Trend course(StackedAges.Ages ages) {
        return new Trend(Sentences.capitalised(Sentences.people(ages.band())), ages.people());
    }

    private static SideLabel band(AgeBand band, double value, Color color, double middle) {
        return SideLabel.of(List.of(Sentences.ages(band), Figures.people(value)), color, middle);
    }

    private void area(Trend course, Color color) {
        sheet.plot().steps(time.edges(), course.values(), color);
    }

    private void line(Trend course, Color color) {
        sheet.plot().stepLine(time.edges(), course.values(), color, LINE);
    }

    /** Parts the areas at each 1 January, where each has its label. */
    private void januaries(Trend total) {
        time.januaries().stream()
                .filter(january -> time.januaries().size() <= ticks.size())
                .forEach(january -> {
                    double at = january.getYear();
                    double all = total.values().get(time.months().indexOf(january));
                    sheet.plot().line(at, 0, at, all, Palette.PAPER, HAIRLINE);
                });
    }

    private void paint() {
        sheet.paint();
        sheet.scales().ticks(ticks, true);
    }

    private void start(Trend course, boolean above, Color color) {
        sheet.start(course.values(), time, above, color);
    }

    private Drawing drawing() {
        return sheet.drawing(time, courses);
    }
}
