package org.carecast.cli.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The figures of a chart as XChart draws them in a rectangle: areas, bars and lines, without any words. */
final class Plot {

    private static final float THIN = 2;

    private final Rectangle2D area;
    private final double from;
    private final double to;
    private final double bottom;
    private final double top;
    private final XYChart chart;

    /**
     * An empty plot.
     *
     * @param area where it lies, in pixels
     * @param from the left end of its scale
     * @param to the right end of its scale
     * @param bottom the people at its lower end, zero or less
     * @param top the people at its upper end
     */
    Plot(Rectangle2D area, double from, double to, double bottom, double top) {
        this.area = area;
        this.from = from;
        this.to = to;
        this.bottom = bottom;
        this.top = top;
        chart = new XYChart((int) area.getWidth(), (int) area.getHeight());
        XYStyler styler = chart.getStyler();
        styler.setLegendVisible(false)
                .setChartTitleVisible(false)
                .setChartPadding(0)
                .setPlotContentSize(1)
                .setPlotBorderVisible(false)
                .setChartBackgroundColor(Palette.PAPER)
                .setPlotBackgroundColor(Palette.PAPER);
        styler.setAxisTicksVisible(false).setAxisTitlesVisible(false).setPlotMargin(0);
        styler.setPlotGridLinesVisible(false).setPlotTicksMarksVisible(false);
        styler.setXAxisMin(from).setXAxisMax(to).setYAxisMin(bottom).setYAxisMax(top);
        // XChart measures its tick labels, shown or not, with a system font; where both ends read alike it has none.
        styler.setXAxisTickLabelsFormattingFunction(value -> "").setYAxisTickLabelsFormattingFunction(value -> "");
    }

    /** Where a place on the horizontal scale lies. */
    double x(double place) {
        return area.getX() + (place - from) / (to - from) * area.getWidth();
    }

    /** Where a number of people lies. */
    double y(double people) {
        return area.getMaxY() - (people - bottom) / (top - bottom) * area.getHeight();
    }

    /** Where the plot lies, in pixels. */
    Rectangle2D area() {
        return area;
    }

    /** Adds a thin line across at each number of people. */
    void grid(List<Double> marks) {
        marks.forEach(mark -> line(from, mark, to, mark, Palette.GRID, THIN));
    }

    /** Adds an area down to zero; each value holds from its edge to the next one, the last edge has none. */
    void steps(double[] edges, List<Double> values, Color color) {
        filled(edges, closed(values), XYSeriesRenderStyle.StepArea, color);
    }

    /** Adds a line of steps; each value holds from its edge to the next one, the last edge has none. */
    void stepLine(double[] edges, List<Double> values, Color color, float width) {
        stepLine(edges, values, color, stroke(width));
    }

    /** Adds the same in dashes, each as long as the gap after it. */
    void dashedStepLine(double[] edges, List<Double> values, Color color, float width, float dash) {
        BasicStroke dashed =
                new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {dash, dash}, 0);
        stepLine(edges, values, color, dashed);
    }

    private void stepLine(double[] edges, List<Double> values, Color color, BasicStroke stroke) {
        line(edges, closed(values), XYSeriesRenderStyle.Step, color, stroke);
    }

    /** The values at the edges: the last one holds to the last edge. */
    private static double[] closed(List<Double> values) {
        return DoubleStream.concat(
                        values.stream().mapToDouble(each -> each), DoubleStream.of(values.get(values.size() - 1)))
                .toArray();
    }

    /** Adds the area between two lines of steps. */
    void band(double[] edges, List<Double> lower, List<Double> upper, Color color) {
        int corners = 4 * lower.size();
        double[] x = new double[corners];
        double[] y = new double[corners];
        for (int month = 0; month < lower.size(); month++) {
            int there = 2 * month;
            int back = corners - 1 - there;
            x[there] = x[back] = edges[month];
            x[there + 1] = x[back - 1] = edges[month + 1];
            y[there] = y[there + 1] = upper.get(month);
            y[back] = y[back - 1] = lower.get(month);
        }
        filled(x, y, XYSeriesRenderStyle.PolygonArea, color);
    }

    /** Adds a straight line. */
    void line(double fromX, double fromY, double toX, double toY, Color color, float width) {
        line(new double[] {fromX, toX}, new double[] {fromY, toY}, XYSeriesRenderStyle.Line, color, stroke(width));
    }

    /** Adds a bar between two heights. */
    void bar(double left, double right, double bottom, double top, Color color) {
        filled(
                new double[] {left, left, right, right},
                new double[] {bottom, top, top, bottom},
                XYSeriesRenderStyle.PolygonArea,
                color);
    }

    private void filled(double[] x, double[] y, XYSeriesRenderStyle style, Color color) {
        XYSeries series = series(x, y, style);
        series.setFillColor(color);
        series.setLineStyle(SeriesLines.NONE);
    }

    private void line(double[] x, double[] y, XYSeriesRenderStyle style, Color color, BasicStroke stroke) {
        XYSeries series = series(x, y, style);
        series.setLineColor(color);
        series.setLineStyle(stroke);
    }

    private static BasicStroke stroke(float width) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    private XYSeries series(double[] x, double[] y, XYSeriesRenderStyle style) {
        String name = Integer.toString(chart.getSeriesCollection().size());
        XYSeries series = chart.addSeries(name, x, y);
        series.setXYSeriesRenderStyle(style);
        series.setMarker(SeriesMarkers.NONE);
        return series;
    }

    /** Draws all that has been added. */
    void paint(Graphics2D graphics) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(area.getX(), area.getY());
        chart.paint(graphics, (int) area.getWidth(), (int) area.getHeight());
        graphics.setTransform(before);
    }
}
