package org.carecast.cli.report.chart;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecast.cli.report.document.FanPanel;
import org.carecast.cli.report.document.FanPanel.Dot;
import org.carecast.cli.report.document.Percentile;

/** A fan of a chart as it is drawn: three bands, the middle as a line, the forecast in dashes, and counts as dots. */
record DrawnFan(FanPanel fan) {

    /** The colour of the forecast. */
    static final Color FORECAST = Palette.population(0);

    private static final float LINE = 6;
    private static final float DASH = 16;
    private static final double RADIUS = 9;
    private static final double RING = 13;

    /** What is written above it where it is drawn small. */
    SmallPlots.Head head() {
        return new SmallPlots.Head(fan.name(), Optional.empty(), fan.figures());
    }

    /** The highest figure that is drawn. */
    double highest() {
        return Stream.concat(course(Percentile.P97_5).stream(), drawn())
                .mapToDouble(each -> each)
                .max()
                .orElseThrow();
    }

    /** The lowest figure that is drawn, zero included. */
    double lowest() {
        return Stream.concat(course(Percentile.P2_5).stream(), drawn())
                .mapToDouble(each -> each)
                .reduce(0, Math::min);
    }

    private Stream<Double> drawn() {
        return Stream.concat(fan.forecast().stream(), fan.dots().stream().map(Dot::people));
    }

    /** The names of all that is drawn but the dots, of which the words above the plot speak, at its height in the last month: bands on that side of the middle where the forecast is not. */
    List<SideLabel> labels() {
        double end = last(fan.forecast());
        boolean below = end >= last(Percentile.P50);
        return List.of(
                SideLabel.ofTotal("Forecast", end, FORECAST),
                SideLabel.ofTotal("Half at most", last(Percentile.P50), Palette.INK),
                band("50 in 100", Palette.HALF, below ? Percentile.P25 : Percentile.P75, Percentile.P50),
                band(
                        "80 in 100",
                        Palette.MOST,
                        below ? Percentile.P10 : Percentile.P90,
                        below ? Percentile.P25 : Percentile.P75),
                band(
                        "95 in 100",
                        Palette.NEARLY_ALL,
                        below ? Percentile.P2_5 : Percentile.P97_5,
                        below ? Percentile.P10 : Percentile.P90));
    }

    /** A label in the middle between two courses. */
    private SideLabel band(String name, Color color, Percentile one, Percentile other) {
        return SideLabel.of(List.of(name), color, (last(one) + last(other)) / 2);
    }

    /** Draws the dots over a plot that is drawn: black in a white ring, so that they are told from bands and lines in grey print. */
    void dots(ChartPage page, Plot plot, double[] edges) {
        for (Dot dot : fan.dots()) {
            double x = (plot.x(edges[dot.month()]) + plot.x(edges[dot.month() + 1])) / 2;
            page.fill(disc(x, plot.y(dot.people()), RING), Palette.PAPER);
            page.fill(disc(x, plot.y(dot.people()), RADIUS), Palette.INK);
        }
    }

    private static Ellipse2D disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private double last(Percentile percentile) {
        return last(course(percentile));
    }

    private static double last(List<Double> course) {
        return course.get(course.size() - 1);
    }

    /** Adds the bands, the widest first. */
    void bands(Plot plot, double[] edges) {
        plot.band(edges, course(Percentile.P2_5), course(Percentile.P97_5), Palette.NEARLY_ALL);
        plot.band(edges, course(Percentile.P10), course(Percentile.P90), Palette.MOST);
        plot.band(edges, course(Percentile.P25), course(Percentile.P75), Palette.HALF);
    }

    /** Adds the lines. */
    void lines(Plot plot, double[] edges) {
        plot.stepLine(edges, course(Percentile.P50), Palette.INK, LINE);
        plot.dashedStepLine(edges, fan.forecast(), FORECAST, LINE, DASH);
    }

    private List<Double> course(Percentile percentile) {
        return fan.courses().get(percentile);
    }
}
