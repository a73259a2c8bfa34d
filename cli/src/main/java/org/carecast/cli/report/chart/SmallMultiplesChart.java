package org.carecast.cli.report.chart;

import static org.carecast.cli.report.chart.ChartPage.GAP;
import static org.carecast.cli.report.chart.ChartPage.MARGIN;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Chart.SmallMultiples;
import org.carecast.cli.report.document.ChartWords;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Trend;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.drawing.Lettering;
import org.carecast.cli.report.drawing.Lettering.Style;

/** Scenarios side by side: a small plot of each, month by month on one scale, over what it is compared with. */
final class SmallMultiplesChart {

    private static final Color SCENARIO = Palette.population(0);
    private static final double PLOT_GAP = 26;
    private static final double HEAD_GAP = 10;
    private static final float LINE = 6;
    private static final double DOT = 18;
    // The figures stand above the plot: its scale need not end at a round one.
    private static final double HEADROOM = 1.04;
    private static final int MOST_COLUMNS = 3;
    // So many plots fit below each other in two columns on half a page.
    private static final int MOST_IN_TWO_COLUMNS = 6;

    private final Lettering lettering;
    private final TimeAxis time;
    private final List<Trend> panels;
    private final List<Double> people;
    private final double top;
    private final PanelGrid grid;
    private final ChartPage page;

    private SmallMultiplesChart(Lettering lettering, ChartWords words, List<YearMonth> months, List<Trend> panels) {
        this.lettering = lettering;
        this.panels = panels;
        time = new TimeAxis(months);
        double highest = panels.stream()
                .flatMap(panel -> panel.values().stream())
                .mapToDouble(value -> value)
                .max()
                .orElseThrow();
        top = Math.max(1, highest * HEADROOM);
        people = PeopleAxis.upTo(highest).marks().stream()
                .filter(mark -> mark <= top)
                .toList();
        double left = MARGIN + Scales.room(people, lettering);
        int columns = columns(left);
        double width = PanelGrid.width(columns, left);
        grid = new PanelGrid(
                columns,
                left,
                IntStream.range(0, panels.size())
                        .mapToObj(place -> head(place, width))
                        .toList());
        page = new ChartPage(lettering, words, PLOT_GAP + grid.height() + Scales.roomBelow() + GAP, 0);
    }

    static Drawing of(SmallMultiples chart, Lettering lettering) {
        List<Trend> panels =
                Stream.concat(Stream.of(chart.base()), chart.others().stream()).toList();
        return new SmallMultiplesChart(lettering, chart.words(), chart.months(), panels).draw();
    }

    private Drawing draw() {
        page.frame();
        IntStream.range(0, panels.size()).forEach(this::panel);
        return page.drawing();
    }

    /** As many columns as suit the number of plots, or fewer where a figure is wider than a plot. */
    private int columns(double left) {
        int columns = panels.size() > MOST_IN_TWO_COLUMNS ? MOST_COLUMNS : Math.min(2, panels.size());
        double widest = IntStream.range(0, panels.size())
                .boxed()
                .flatMap(place -> Stream.of(figures(place).split(" ")))
                .mapToDouble(figure -> lettering.width(figure, Style.TOTAL))
                .max()
                .orElseThrow();
        while (columns > 1 && widest > PanelGrid.width(columns, left)) {
            columns--;
        }
        return columns;
    }

    private void panel(int place) {
        Rectangle2D area = grid.area(place, page.top() + PLOT_GAP);
        Plot plot = new Plot(area, time.start(), time.end(), top);
        Color color = place == 0 ? Palette.INK : SCENARIO;
        plot.grid(people);
        plot.steps(time.edges(), panels.get(0).values(), Palette.BASE);
        plot.stepLine(time.edges(), panels.get(place).values(), color, LINE);
        page.draw(plot);
        Scales scales = new Scales(
                page,
                lettering,
                plot,
                area.getX() - PanelGrid.APART / 2 + GAP / 4,
                area.getMaxX() + PanelGrid.APART / 2 - GAP / 4);
        scales.base();
        if (grid.beginsRow(place)) {
            scales.people(people);
        }
        if (grid.endsColumn(place)) {
            scales.ticks(time.shortTicks(scales::fitting), true);
        }
        double end = plot.y(panels.get(place).last());
        page.fill(new Ellipse2D.Double(area.getMaxX() - DOT / 2, end - DOT / 2, DOT, DOT), color);
        words(place, area);
    }

    private void words(int place, Rectangle2D area) {
        double x = area.getX();
        double y = area.getY() - head(place, area.getWidth());
        if (place == 0) {
            page.key(x, y + Style.LABEL.leading() / 2, Palette.BASE);
        }
        y = page.lines(name(place, area.getWidth()), x + keyRoom(place), y, Style.LABEL, Palette.INK);
        for (String line : lettering.wrapped(figures(place), Style.TOTAL, area.getWidth())) {
            page.writeUpTo(line, area.getMaxX(), y + Style.TOTAL.leading() / 2, Style.TOTAL, Palette.INK);
            y += Style.TOTAL.leading();
        }
    }

    /** How tall the words above a plot are. */
    private double head(int place, double width) {
        return name(place, width).size() * Style.LABEL.leading()
                + lettering.wrapped(figures(place), Style.TOTAL, width).size() * Style.TOTAL.leading()
                + HEAD_GAP;
    }

    private List<String> name(int place, double width) {
        return lettering.wrapped(panels.get(place).name(), Style.LABEL, width - keyRoom(place));
    }

    private static double keyRoom(int place) {
        return place == 0 ? ChartPage.KEY_ROOM : 0;
    }

    /** The last figure and its difference from the base case, such as "2,013 (-538)". */
    private String figures(int place) {
        double last = panels.get(place).last();
        List<String> figures = new ArrayList<>(List.of(Figures.people(last)));
        if (place > 0) {
            figures.add("(" + Figures.change(last - panels.get(0).last()) + ")");
        }
        return String.join(" ", figures);
    }
}
