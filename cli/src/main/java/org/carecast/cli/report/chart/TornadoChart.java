package org.carecast.cli.report.chart;

import static org.carecast.cli.report.chart.ChartPage.GAP;
import static org.carecast.cli.report.chart.ChartPage.KEY_ROOM;
import static org.carecast.cli.report.chart.ChartPage.MARGIN;
import static org.carecast.cli.report.chart.ChartPage.WIDTH;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import org.carecast.cli.report.document.Chart.Swings;
import org.carecast.cli.report.document.Chart.Swings.Bar;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.drawing.Lettering;
import org.carecast.cli.report.drawing.Lettering.Style;

/** What moves a reading, a row for each: a bar from the forecast to where the low end takes it, and one for the high end. */
final class TornadoChart {

    private static final Color LOW = Palette.population(4);
    private static final Color HIGH = Palette.population(0);
    private static final String AT_LOW = "at the low end of its range";
    private static final String AT_HIGH = "at the high end of its range";
    private static final double WIDEST_LABEL = 440;
    private static final double ROW_GAP = 18;
    private static final double BAR = 44;
    private static final double KEY = KEY_ROOM - GAP / 2;
    private static final double THIN = 2;
    // In pixels: a person among thousands can still be seen.
    private static final double NARROWEST = 4;

    private final Lettering lettering;
    private final double base;
    private final List<Row> rows;
    private final ChartPage page;
    private final double lowest;
    private final double highest;
    private final double left;
    private final double right;

    /**
     * A bar with its place: where both ends lie on one side of the forecast, the low end is drawn above the high end.
     *
     * @param lines its label
     * @param low -1 where the low end takes the reading down, 1 where up, 0 where it stays as shown
     * @param high the same of the high end
     */
    private record Row(Bar bar, List<String> lines, int low, int high) {

        boolean isStacked() {
            return low == high && low != 0;
        }

        double height() {
            return Math.max(isStacked() ? 2 * BAR : BAR, lines.size() * Style.LABEL.leading());
        }

        /** On which side the figure of the low end stands; of an end that stays, opposite to the other one. */
        int sideOfLow() {
            return low != 0 ? low : high == 0 ? -1 : -high;
        }

        int sideOfHigh() {
            return high != 0 ? high : low == 0 ? 1 : -low;
        }
    }

    private TornadoChart(Swings chart, Lettering lettering) {
        this.lettering = lettering;
        base = chart.base();
        List<Bar> bars = chart.bars();
        rows = bars.stream()
                .map(bar -> new Row(
                        bar,
                        lettering.wrapped(bar.label(), Style.LABEL, WIDEST_LABEL),
                        sign(bar.atLow() - base),
                        sign(bar.atHigh() - base)))
                .toList();
        lowest = ends(bars).min().orElse(base);
        highest = ends(bars).max().orElse(base);
        double figure = ends(bars)
                .map(people -> lettering.width(Figures.people(people), Style.LABEL))
                .max()
                .orElse(0);
        double label = rows.stream()
                .flatMap(row -> row.lines().stream())
                .mapToDouble(line -> lettering.width(line, Style.LABEL))
                .max()
                .orElse(0);
        left = MARGIN + label + GAP + figure + GAP;
        right = WIDTH - MARGIN - figure - GAP;
        double height = rows.stream().mapToDouble(row -> row.height() + ROW_GAP).sum();
        page = new ChartPage(lettering, chart.words(), head() + height + GAP, 0);
    }

    static Drawing of(Swings chart, Lettering lettering) {
        return new TornadoChart(chart, lettering).draw();
    }

    /** Whether a difference is shown as below 0, as 0 or as above. */
    private static int sign(double people) {
        return Figures.rounded(people, 0).signum();
    }

    private DoubleStream ends(List<Bar> bars) {
        return DoubleStream.concat(
                DoubleStream.of(base),
                bars.stream().flatMapToDouble(bar -> DoubleStream.of(bar.atLow(), bar.atHigh())));
    }

    private Drawing draw() {
        page.frame();
        keys(page.top() + GAP + Style.TICK.leading() / 2);
        double top = page.top() + head();
        double x = x(base);
        String figure = "All as assumed: " + Figures.people(base);
        double start = Math.min(
                x - lettering.width(figure, Style.TOTAL) / 2, WIDTH - MARGIN - lettering.width(figure, Style.TOTAL));
        page.write(figure, start, top - ROW_GAP - Style.TOTAL.leading() / 2, Style.TOTAL, Palette.INK);
        double y = top;
        for (Row row : rows) {
            row(row, y + row.height() / 2);
            y += row.height() + ROW_GAP;
        }
        page.fill(
                new Rectangle2D.Double(x - THIN / 2, top - ROW_GAP / 2, THIN, y - ROW_GAP / 2 - (top - ROW_GAP / 2)),
                Palette.INK);
        return page.drawing();
    }

    /** The height of the key and of the figure above the line. */
    private static double head() {
        return GAP + Style.TICK.leading() + GAP + Style.TOTAL.leading() + ROW_GAP;
    }

    private void keys(double middle) {
        low(new Rectangle2D.Double(MARGIN, middle - KEY / 2, KEY, KEY));
        page.write(AT_LOW, MARGIN + KEY_ROOM, middle, Style.TICK, Palette.SOFT_INK);
        double second = MARGIN + KEY_ROOM + lettering.width(AT_LOW, Style.TICK) + 2 * GAP;
        page.key(second, middle, HIGH);
        page.write(AT_HIGH, second + KEY_ROOM, middle, Style.TICK, Palette.SOFT_INK);
    }

    private void row(Row row, double middle) {
        double height = row.lines().size() * Style.LABEL.leading();
        page.lines(row.lines(), MARGIN, middle - height / 2, Style.LABEL, Palette.INK);
        double ofLow = row.isStacked() ? middle - BAR / 2 : middle;
        double ofHigh = row.isStacked() ? middle + BAR / 2 : middle;
        if (row.low() != 0) {
            low(bar(row.bar().atLow(), row.low(), ofLow));
        }
        if (row.high() != 0) {
            page.fill(bar(row.bar().atHigh(), row.high(), ofHigh), HIGH);
        }
        figure(row.bar().atLow(), row.low(), row.sideOfLow(), ofLow);
        figure(row.bar().atHigh(), row.high(), row.sideOfHigh(), ofHigh);
    }

    /** The low end is lighter than the high end. */
    private void low(Rectangle2D bar) {
        page.fill(bar, LOW);
        page.lighten(bar, LOW);
    }

    /** The bar from the forecast to an end that lies on one side of it. */
    private Rectangle2D bar(double people, int side, double middle) {
        double width = Math.max(NARROWEST, Math.abs(x(people) - x(base)));
        return new Rectangle2D.Double(side < 0 ? x(base) - width : x(base), middle - BAR / 2, width, BAR);
    }

    private void figure(double people, int direction, int side, double middle) {
        String figure = Figures.people(people);
        Rectangle2D bar = bar(direction == 0 ? base : people, side, middle);
        if (side < 0) {
            page.writeUpTo(figure, bar.getMinX() - GAP, middle, Style.LABEL, Palette.INK);
        } else {
            page.write(figure, bar.getMaxX() + GAP, middle, Style.LABEL, Palette.INK);
        }
    }

    /** Where a number of people lies, from the left. */
    private double x(double people) {
        return left + (people - lowest) / Math.max(1, highest - lowest) * (right - left);
    }
}
