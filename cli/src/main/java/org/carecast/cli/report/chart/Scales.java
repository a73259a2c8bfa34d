package org.carecast.cli.report.chart;

import static org.carecast.cli.report.chart.ChartPage.GAP;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.drawing.Lettering;
import org.carecast.cli.report.drawing.Lettering.Style;

/**
 * The scales around a plot: people at its left, time or columns below it.
 *
 * @param left how far to the left words in the plot and below it may reach, in pixels
 * @param right how far to the right they may reach, in pixels
 */
record Scales(ChartPage page, Lettering lettering, Plot plot, double left, double right) {

    private static final float THIN = 2;
    // Of the width of a label, from the middle of one to the next.
    private static final double CLOSEST = 1.25;

    /** How much room the figures of a scale of people, the lowest first and the highest last, take at the left of a plot, in pixels. */
    static double room(List<Double> people, Lettering lettering) {
        double highest = lettering.width(Figures.people(people.get(people.size() - 1)), Style.TICK);
        double lowest = lettering.width(Figures.people(people.get(0)), Style.TICK);
        return Math.max(lowest, highest) + GAP;
    }

    /** How much room labels take below a plot, in pixels. */
    static double roomBelow() {
        return Style.TICK.leading() + GAP;
    }

    /** Draws the line at zero. */
    void base() {
        Rectangle2D area = plot.area();
        page.fill(new Rectangle2D.Double(area.getX(), plot.y(0) - THIN / 2, area.getWidth(), THIN), Palette.INK);
    }

    /** Writes the figures of a scale of people to the left of the plot. */
    void people(List<Double> people) {
        for (double mark : people) {
            double end = plot.area().getX() - GAP;
            page.writeUpTo(Figures.people(mark), end, plot.y(mark), Style.TICK, Palette.SOFT_INK);
        }
    }

    /** Writes labels below the plot, with marks where asked for. */
    void ticks(List<TimeAxis.Tick> ticks, boolean marked) {
        double base = plot.area().getMaxY();
        for (TimeAxis.Tick tick : ticks) {
            double x = plot.x(tick.at());
            if (marked) {
                page.fill(new Rectangle2D.Double(x - THIN / 2, base, THIN, GAP), Palette.INK);
            }
            centred(tick.label(), x, base + GAP + Style.TICK.leading() / 2, Style.TICK, Palette.SOFT_INK);
        }
    }

    /** How many labels of this kind fit below the plot. */
    int fitting(String label) {
        return (int) (plot.area().getWidth() / (lettering.width(label, Style.TICK) * CLOSEST));
    }

    /** Writes a label with its middle at a point, moved sideways as far as it takes to stay within reach. */
    void centred(String text, double x, double middle, Style style, Color color) {
        double width = lettering.width(text, style);
        page.write(text, Math.max(left, Math.min(x - width / 2, right - width)), middle, style, color);
    }
}
