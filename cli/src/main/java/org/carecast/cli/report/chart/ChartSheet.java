package org.carecast.cli.report.chart;

import static org.carecast.cli.report.chart.ChartPage.GAP;
import static org.carecast.cli.report.chart.ChartPage.MARGIN;
import static org.carecast.cli.report.chart.ChartPage.WIDTH;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.carecast.cli.report.document.ChartWords;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Trend;
import org.carecast.cli.report.drawing.ChartValues;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.drawing.Lettering;
import org.carecast.cli.report.drawing.Lettering.Style;

/** A chart in the making: a page with one plot, its scales around it, and room for labels in it. */
final class ChartSheet {

    /** The height of a chart whose words are not unusually long. */
    static final int USUAL_HEIGHT = 1000;

    /** The room for a name to the right of a plot. */
    static final double WIDEST_NAME = 260;

    private static final double FIGURE_GAP = 8;
    private static final double PLOT_GAP = 34;
    private static final double LEAST_PLOT = 430;
    // Of a line of words, from what is drawn to the middle of a figure beside it.
    private static final double AWAY = 0.7;
    // This many times that, and a reader would take the figure for that of another month.
    private static final double APART = 4;

    private final Lettering lettering;
    private final PeopleAxis people;
    private final SideLabels sides;
    private final ChartPage page;
    private final Plot plot;
    private final Scales scales;

    ChartSheet(
            Lettering lettering, ChartWords words, PeopleAxis people, double from, double to, List<SideLabel> sides) {
        this.lettering = lettering;
        this.people = people;
        this.sides = new SideLabels(sides);
        double below = Scales.roomBelow() + GAP;
        double least = Math.max(LEAST_PLOT, this.sides.height() * 1.2);
        page = new ChartPage(lettering, words, PLOT_GAP + least + below, USUAL_HEIGHT);
        double above = page.top() + PLOT_GAP;
        double left = MARGIN + Scales.room(people.marks(), lettering);
        double right = MARGIN + this.sides.width(lettering) + GAP;
        Rectangle2D area = new Rectangle2D.Double(
                Math.rint(left),
                Math.rint(above),
                Math.rint(WIDTH - left - right),
                Math.rint(page.bottom() - above - below));
        plot = new Plot(area, from, to, 0, people.top());
        plot.grid(people.marks());
        scales = new Scales(page, lettering, plot, GAP / 2, WIDTH - GAP / 2);
    }

    /** The plot, to be added to before it is painted. */
    Plot plot() {
        return plot;
    }

    /** The scales around the plot, to be labelled after it is painted. */
    Scales scales() {
        return scales;
    }

    /** Draws the plot and all around it; labels inside the plot come after it. */
    void paint() {
        page.draw(plot);
        scales.base();
        page.frame();
        scales.people(people.marks());
        // Down to the labels of the horizontal scale.
        Rectangle2D area = plot.area();
        sides.draw(page, plot, area.getY() - GAP, area.getMaxY() + Style.TICK.leading());
    }

    /** Writes the first figure above or below what is drawn, unless it would have to stand apart from its place. */
    void start(List<Double> values, TimeAxis time, boolean above, Color color) {
        String figure = Figures.people(values.get(0));
        double left = plot.area().getX() + FIGURE_GAP;
        double right = left + lettering.width(figure, Style.TOTAL);
        double[] edges = time.edges();
        DoubleStream beside = IntStream.range(0, values.size())
                .filter(month -> plot.x(edges[month]) < right)
                .mapToDouble(month -> plot.y(values.get(month)));
        double away = Style.TOTAL.leading() * AWAY;
        double y = above ? beside.min().orElseThrow() - away : beside.max().orElseThrow() + away;
        double lowest = plot.area().getMaxY() - Style.TOTAL.leading() / 2;
        if (y < lowest && Math.abs(y - plot.y(values.get(0))) < APART * away) {
            page.write(figure, left, y, Style.TOTAL, color);
        }
    }

    /** The finished drawing. */
    Drawing drawing() {
        return page.drawing();
    }

    /** The finished drawing with people month by month, each month a strip of the plot from top to bottom. */
    Drawing drawing(TimeAxis time, List<Trend> courses) {
        double[] edges = time.edges();
        return drawing()
                .with(new ChartValues(
                        courses.stream().map(Trend::name).toList(),
                        IntStream.range(0, time.months().size())
                                .mapToObj(month -> new ChartValues.Spot(
                                        strip(edges[month], edges[month + 1]),
                                        Figures.longMonth(time.months().get(month)),
                                        courses.stream()
                                                .map(course -> Figures.people(
                                                        course.values().get(month)))
                                                .toList()))
                                .toList()));
    }

    private Rectangle2D strip(double from, double to) {
        Rectangle2D area = plot.area();
        return new Rectangle2D.Double(plot.x(from), area.getY(), plot.x(to) - plot.x(from), area.getHeight());
    }
}
