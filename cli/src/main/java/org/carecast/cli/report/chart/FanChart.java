package org.carecast.cli.report.chart;

import static org.carecast.cli.report.chart.ChartPage.GAP;
import static org.carecast.cli.report.chart.ChartPage.MARGIN;
import static org.carecast.cli.report.chart.ChartPage.WIDTH;

import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Chart.Fans;
import org.carecast.cli.report.document.ChartWords;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.drawing.Lettering;
import org.carecast.cli.report.drawing.Lettering.Style;

/** Fans month by month: the one asked about in a large plot whose parts are named, the others below it in small ones. */
public final class FanChart {

    private static final double PLOT_GAP = 26;
    private static final double HEAD_GAP = 10;
    private static final double APART = 30;
    private static final double LEAST_PLOT = 480;
    private static final double LABELS_APART = 1.25;
    private static final float THIN = 3;
    private static final int MOST_COLUMNS = 3;
    // The figures of a small plot stand above it: its scale need not end at a round one.
    private static final double HEADROOM = 1.04;

    private final Lettering lettering;
    private final TimeAxis time;
    private final DrawnFan first;
    private final List<DrawnFan> others;
    private final Optional<SideLabel> line;
    private final SideLabels sides;
    private final PeopleAxis axis;
    private final double start;
    private final double bottom;
    private final double top;
    private final List<Double> people;
    private final PanelGrid grid;
    private final ChartPage page;

    private FanChart(
            Lettering lettering,
            ChartWords words,
            List<YearMonth> months,
            List<DrawnFan> panels,
            Optional<SideLabel> line) {
        this.lettering = lettering;
        this.line = line;
        time = new TimeAxis(months);
        first = panels.get(0);
        others = panels.subList(1, panels.size());
        sides = new SideLabels(
                Stream.concat(first.labels().stream(), line.stream()).toList());
        double atLine = line.map(SideLabel::people).orElse(0.0);
        axis = PeopleAxis.between(Math.min(first.lowest(), atLine), Math.max(first.highest(), atLine));
        start = Math.rint(MARGIN + Scales.room(axis.marks(), lettering));
        double highest = others.stream().mapToDouble(DrawnFan::highest).max().orElse(0);
        double lowest = others.stream().mapToDouble(DrawnFan::lowest).min().orElse(0);
        top = Math.max(1, highest * HEADROOM);
        PeopleAxis small = PeopleAxis.between(lowest, highest);
        bottom = small.marks().stream().filter(mark -> mark <= lowest).reduce(small.bottom(), Math::max);
        people = small.marks().stream()
                .filter(mark -> mark >= bottom && mark <= top)
                .toList();
        double left = MARGIN + Scales.room(people, lettering);
        int columns = columns(left);
        double width = PanelGrid.width(columns, left);
        grid = new PanelGrid(
                columns, left, others.stream().map(panel -> head(panel, width)).toList());
        double below = others.isEmpty() ? 0 : APART + grid.height() + Scales.roomBelow();
        page = new ChartPage(lettering, words, PLOT_GAP + heightOfFirst() + below + GAP, 0);
    }

    static Drawing of(Fans chart, Lettering lettering) {
        Optional<SideLabel> line = chart.threshold()
                .map(at -> new SideLabel(
                        lettering.wrapped(at.label(), Style.LABEL, ChartSheet.WIDEST_NAME),
                        Style.LABEL,
                        Palette.INK,
                        Optional.empty(),
                        at.at()));
        List<DrawnFan> fans = chart.panels().stream().map(DrawnFan::new).toList();
        return new FanChart(lettering, chart.words(), chart.months(), fans, line).draw();
    }

    private Drawing draw() {
        page.frame();
        first();
        IntStream.range(0, others.size()).forEach(this::other);
        return page.drawing();
    }

    private void first() {
        double right = WIDTH - MARGIN - sides.width(lettering) - GAP;
        double head = page.lines(nameOfFirst(), start, page.top() + PLOT_GAP, Style.LABEL, Palette.INK);
        Rectangle2D area =
                new Rectangle2D.Double(start, Math.rint(head + HEAD_GAP), Math.rint(right - start), plotOfFirst());
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
        Rectangle2D area = grid.area(place, page.top() + PLOT_GAP + heightOfFirst() + APART);
        Plot plot = new Plot(area, time.start(), time.end(), bottom, top);
        plot.grid(people);
        panel.bands(plot, time.edges());
        panel.lines(plot, time.edges());
        page.draw(plot);
        panel.dots(page, plot, time.edges());
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
        words(panel, area);
    }

    private void words(DrawnFan panel, Rectangle2D area) {
        double y = area.getY() - head(panel, area.getWidth());
        y = page.lines(
                wrapped(panel.fan().name(), Style.LABEL, area.getWidth()), area.getX(), y, Style.LABEL, Palette.INK);
        page.lines(
                wrapped(panel.fan().figures(), Style.TOTAL, area.getWidth()), area.getX(), y, Style.TOTAL, Palette.INK);
    }

    /** How tall the words above a small plot are. */
    private double head(DrawnFan panel, double width) {
        return wrapped(panel.fan().name(), Style.LABEL, width).size() * Style.LABEL.leading()
                + wrapped(panel.fan().figures(), Style.TOTAL, width).size() * Style.TOTAL.leading()
                + HEAD_GAP;
    }

    /** The name of the large plot, where there are others. */
    private List<String> nameOfFirst() {
        return others.isEmpty() ? List.of() : wrapped(first.fan().name(), Style.LABEL, WIDTH - MARGIN - start);
    }

    private double heightOfFirst() {
        return nameOfFirst().size() * Style.LABEL.leading() + HEAD_GAP + plotOfFirst() + Scales.roomBelow();
    }

    private double plotOfFirst() {
        return Math.rint(Math.max(LEAST_PLOT, sides.height() * LABELS_APART));
    }

    /** As many columns as there are small plots, or fewer where a figure is wider than a plot. */
    private int columns(double left) {
        int columns = Math.max(1, Math.min(MOST_COLUMNS, others.size()));
        List<String> figures = new ArrayList<>();
        others.forEach(panel -> figures.addAll(List.of(panel.fan().figures().split(" "))));
        double widest = figures.stream()
                .mapToDouble(figure -> lettering.width(figure, Style.TOTAL))
                .max()
                .orElse(0);
        while (columns > 1 && widest > PanelGrid.width(columns, left)) {
            columns--;
        }
        return columns;
    }

    private List<String> wrapped(String words, Style style, double width) {
        return lettering.wrapped(words, style, width);
    }
}
