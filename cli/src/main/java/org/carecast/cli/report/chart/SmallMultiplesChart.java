package org.carecast.cli.report.chart;

import static org.carecast.cli.report.chart.ChartPage.GAP;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Chart.SmallMultiples;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Trend;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.drawing.Lettering;

/** Scenarios side by side: a small plot of each, month by month on one scale, over what it is compared with. */
final class SmallMultiplesChart {

    private static final Color SCENARIO = Palette.population(0);
    private static final double PLOT_GAP = 26;
    private static final float LINE = 6;
    private static final double DOT = 18;
    private static final int MOST_COLUMNS = 3;
    // This many plots fit below each other in two columns on half a page.
    private static final int MOST_IN_TWO_COLUMNS = 6;

    private final TimeAxis time;
    private final Trend base;
    private final List<Trend> panels;
    private final SmallPlots plots;
    private final ChartPage page;

    private SmallMultiplesChart(SmallMultiples chart, Lettering lettering) {
        time = new TimeAxis(chart.months());
        base = chart.base();
        panels = Stream.concat(Stream.of(base), chart.others().stream()).toList();
        double highest = panels.stream()
                .flatMap(panel -> panel.values().stream())
                .mapToDouble(value -> value)
                .max()
                .orElseThrow();
        int most = panels.size() > MOST_IN_TWO_COLUMNS ? MOST_COLUMNS : Math.min(2, panels.size());
        plots = new SmallPlots(
                lettering,
                time,
                0,
                highest,
                most,
                panels.stream().map(this::head).toList());
        page = new ChartPage(lettering, chart.words(), PLOT_GAP + plots.height() + Scales.roomBelow() + GAP, 0);
    }

    static Drawing of(SmallMultiples chart, Lettering lettering) {
        SmallMultiplesChart drawn = new SmallMultiplesChart(chart, lettering);
        drawn.page.frame();
        IntStream.range(0, drawn.panels.size()).forEach(drawn::panel);
        return drawn.page.drawing();
    }

    /** Its name, and its last figure with the difference from the base case, such as "2,013 (-538)". */
    private SmallPlots.Head head(Trend panel) {
        String last = Figures.people(panel.last());
        return panel == base
                ? new SmallPlots.Head(panel.name(), Optional.of(Palette.BASE), last)
                : new SmallPlots.Head(
                        panel.name(), Optional.empty(), last + " (" + Figures.change(panel.last() - base.last()) + ")");
    }

    private void panel(int place) {
        Trend panel = panels.get(place);
        Plot plot = plots.plot(place, page.top() + PLOT_GAP);
        Color color = panel == base ? Palette.INK : SCENARIO;
        plot.steps(time.edges(), base.values(), Palette.BASE);
        plot.stepLine(time.edges(), panel.values(), color, LINE);
        page.draw(plot);
        plots.scales(page, place, plot);
        double x = plot.area().getMaxX() - DOT / 2;
        page.fill(new Ellipse2D.Double(x, plot.y(panel.last()) - DOT / 2, DOT, DOT), color);
        plots.words(page, place, plot, true);
    }
}
