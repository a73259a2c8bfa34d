package org.carecast.cli.report.chart;

import static org.carecast.cli.report.chart.ChartPage.GAP;
import static org.carecast.cli.report.chart.ChartPage.MARGIN;
import static org.carecast.cli.report.chart.ChartPage.WIDTH;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Chart.Fans;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.drawing.Lettering;
import org.carecast.cli.report.drawing.Lettering.Style;

/** Fans month by month: the one asked about in a large plot whose parts are named, the others below it in small ones. */
final class FanChart {

    private static final double PLOT_GAP = 26;
    private static final double APART = 30;
    private static final double LEAST_PLOT = 480;
    private static final double LABELS_APART = 1.25;
    private static final float THIN = 3;
    private static final int MOST_COLUMNS = 3;

    private final Lettering lettering;
    private final TimeAxis time;
    private final DrawnFan first;
    private final List<DrawnFan> others;
    private final Optional<SideLabel> line;
    private final SideLabels sides;
    private final PeopleAxis axis;
    private final double start;
    private final SmallPlots plots;
    private final ChartPage page;

    private FanChart(Fans chart, Lettering lettering) {
        this.lettering = lettering;
        time = new TimeAxis(chart.months());
        List<DrawnFan> panels = chart.panels().stream().map(DrawnFan::new).toList();
        first = panels.get(0);
        others = panels.subList(1, panels.size());
        line = chart.threshold()
                .map(at -> new SideLabel(
                        lettering.wrapped(at.label(), Style.LABEL, ChartSheet.WIDEST_NAME),
                        Style.LABEL,
                        Palette.INK,
                        Optional.empty(),
                        at.at()));
        sides = new SideLabels(
                Stream.concat(first.labels().stream(), line.stream()).toList());
        double atLine = line.map(SideLabel::people).orElse(0.0);
        axis = PeopleAxis.between(Math.min(first.lowest(), atLine), Math.max(first.highest(), atLine));
        start = Math.rint(MARGIN + Scales.room(axis.marks(), lettering));
        plots = new SmallPlots(
                lettering,
                time,
                others.stream().mapToDouble(DrawnFan::lowest).min().orElse(0),
                others.stream().mapToDouble(DrawnFan::highest).max().orElse(0),
                Math.max(1, Math.min(MOST_COLUMNS, others.size())),
                others.stream().map(DrawnFan::head).toList());
        double below = others.isEmpty() ? 0 : APART + plots.height() + Scales.roomBelow();
        page = new ChartPage(lettering, chart.words(), PLOT_GAP + heightOfFirst() + below + GAP, 0);
    }

    static Drawing of(Fans chart, Lettering lettering) {
        FanChart drawn = new FanChart(chart, lettering);
        drawn.page.frame();
        drawn.first();
        IntStream.range(0, drawn.others.size()).forEach(drawn::other);
        return drawn.page.drawing();
    }

    private void first() {
        double right = WIDTH - MARGIN - sides.width(lettering) - GAP;
        double head = page.lines(nameOfFirst(), start, page.top() + PLOT_GAP, Style.LABEL, Palette.INK);
        Rectangle2D area = new Rectangle2D.Double(
                start, Math.rint(head + SmallPlots.HEAD_GAP), Math.rint(right - start), plotOfFirst());
        Plot plot = new Plot(area, time.start(), time.end(), axis.bottom(), axis.top());
        plot.grid(axis.marks());
        first.bands(plot, time.edges());
        line.ifPresent(at -> plot.line(time.start(), at.people(), time.end(), at.people(), Palette.INK, THIN));
        first.lines(plot, time.edges());
        page.draw(plot);
        first.dots(page, plot, time.edges());
        Scales scales = new Scales(page, lettering, plot, GAP / 2, WIDTH - GAP / 2);
        scales.base();
        scales.people(axis.marks());
        scales.ticks(time.ticks(scales.fitting("Jan 2000")), true);
        sides.draw(page, plot, area.getY() - GAP, area.getMaxY() + Style.TICK.leading());
    }

    private void other(int place) {
        DrawnFan panel = others.get(place);
        Plot plot = plots.plot(place, page.top() + PLOT_GAP + heightOfFirst() + APART);
        panel.bands(plot, time.edges());
        panel.lines(plot, time.edges());
        page.draw(plot);
        panel.dots(page, plot, time.edges());
        plots.scales(page, place, plot);
        plots.words(page, place, plot, false);
    }

    /** The name of the large plot, where there are others. */
    private List<String> nameOfFirst() {
        return others.isEmpty()
                ? List.of()
                : lettering.wrapped(first.fan().name(), Style.LABEL, WIDTH - MARGIN - start);
    }

    private double heightOfFirst() {
        return nameOfFirst().size() * Style.LABEL.leading() + SmallPlots.HEAD_GAP + plotOfFirst() + Scales.roomBelow();
    }

    private double plotOfFirst() {
        return Math.rint(Math.max(LEAST_PLOT, sides.height() * LABELS_APART));
    }
}
