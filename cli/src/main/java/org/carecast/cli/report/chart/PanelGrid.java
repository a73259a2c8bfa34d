package org.carecast.cli.report.chart;

import static org.carecast.cli.report.chart.ChartPage.MARGIN;
import static org.carecast.cli.report.chart.ChartPage.WIDTH;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where small plots of one size lie, row by row, with room for words above each.
 *
 * @param columns how many plots there are side by side
 * @param left the room at the left of the first column, in pixels
 * @param heads the room above each plot, in pixels, in the order of the plots
 */
record PanelGrid(int columns, double left, List<Double> heads) {

    /** Between two columns, in pixels. */
    static final double APART = 48;

    private static final double ROWS_APART = 36;
    // In pixels: what all rows share, and how tall one row is at most and at least.
    private static final double HEIGHTS = 760;
    private static final double TALLEST = 430;
    private static final double LOWEST = 180;

    /** Copies the room above the plots, so that it never changes. */
    PanelGrid {
        heads = List.copyOf(heads);
    }

    /** How wide a plot is beside others, in pixels. */
    static double width(int columns, double left) {
        return Math.floor((WIDTH - MARGIN - left - (columns - 1) * APART) / columns);
    }

    /** How tall all rows are together, in pixels. */
    double height() {
        return bottomOf(rows() - 1);
    }

    /** Where a plot lies on a page on which the first row begins at a height. */
    Rectangle2D area(int place, double top) {
        double width = width(columns, left);
        double x = left + place % columns * (width + APART);
        double y = top + bottomOf(place / columns) - plotHeight();
        return new Rectangle2D.Double(Math.rint(x), Math.rint(y), width, plotHeight());
    }

    /** Whether a plot has no other at its left. */
    boolean beginsRow(int place) {
        return place % columns == 0;
    }

    /** Whether a plot has no other below it. */
    boolean endsColumn(int place) {
        return place + columns >= heads.size();
    }

    private int rows() {
        return (heads.size() + columns - 1) / columns;
    }

    private double plotHeight() {
        return Math.rint(Math.max(LOWEST, Math.min(TALLEST, HEIGHTS / rows())));
    }

    /** Where the plots of a row end, from the top of the first row. */
    private double bottomOf(int row) {
        return IntStream.rangeClosed(0, row)
                .mapToDouble(each -> headOf(each) + plotHeight() + (each == 0 ? 0 : ROWS_APART))
                .sum();
    }

    private double headOf(int row) {
        return heads.subList(row * columns, Math.min(heads.size(), (row + 1) * columns)).stream()
                .mapToDouble(head -> head)
                .max()
                .orElseThrow();
    }
}
