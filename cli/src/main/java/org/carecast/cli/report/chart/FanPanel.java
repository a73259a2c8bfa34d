package org.carecast.cli.report.chart;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Percentile;

/**
 * The fan of one population in a chart: three bands, the middle as a line, and the forecast in dashes.
 *
 * @param name what it is called
 * @param figures both ends of the range, as words
 * @param courses people, or thousands of pounds, in each month
 * @param forecast the same in the forecast
 * @param dots what was counted, possibly nothing
 */
public record FanPanel(
        String name, String figures, Map<Percentile, List<Double>> courses, List<Double> forecast, List<Dot> dots) {

    /**
     * A count.
     *
     * @param month its place among the months
     * @param people counted
     */
    public record Dot(int month, double people) {}

    /** The colour of the forecast. */
    static final Color FORECAST = Palette.population(0);

    private static final float LINE = 6;
    private static final float DASH = 16;
    private static final double RADIUS = 9;
    private static final double RING = 13;

    /** Copies the figures, so that it never changes. */
    public FanPanel {
        courses = Map.copyOf(courses);
        forecast = List.copyOf(forecast);
        dots = List.copyOf(dots);
    }

    public static FanPanel of(
            String name, String figures, Function<Percentile, List<Double>> course, List<Double> forecast) {
        Map<Percentile, List<Double>> courses = new EnumMap<>(Percentile.class);
        Stream.of(Percentile.values()).forEach(each -> courses.put(each, course.apply(each)));
        return new FanPanel(name, figures, courses, forecast, List.of());
    }

    /** The same with what was counted. */
    public FanPanel with(List<Dot> counted) {
        return new FanPanel(name, figures, courses, forecast, counted);
    }

    /** The highest figure that is drawn. */
    double highest() {
        return Stream.concat(courses.get(Percentile.P97_5).stream(), drawn())
                .mapToDouble(each -> each)
                .max()
                .orElseThrow();
    }

    /** The lowest figure that is drawn, zero included. */
    double lowest() {
        return Stream.concat(courses.get(Percentile.P2_5).stream(), drawn())
                .mapToDouble(each -> each)
                .reduce(0, Math::min);
    }

    private Stream<Double> drawn() {
        return Stream.concat(forecast.stream(), dots.stream().map(Dot::people));
    }

    /** The names of all that is drawn but the dots, of which the words above the plot speak, at its height in the last month: bands on that side of the middle where the forecast is not. */
    List<SideLabel> labels() {
        double end = forecast.get(forecast.size() - 1);
        boolean below = end >= last(Percentile.P50);
        return List.of(
                SideLabel.ofTotal("Forecast", end, FORECAST),
                SideLabel.ofTotal("Half at most", last(Percentile.P50), Palette.INK),
                below
                        ? band("50 in 100", Palette.HALF, Percentile.P25, Percentile.P50)
                        : band("50 in 100", Palette.HALF, Percentile.P50, Percentile.P75),
                below
                        ? band("80 in 100", Palette.MOST, Percentile.P10, Percentile.P25)
                        : band("80 in 100", Palette.MOST, Percentile.P75, Percentile.P90),
                below
                        ? band("95 in 100", Palette.NEARLY_ALL, Percentile.P2_5, Percentile.P10)
                        : band("95 in 100", Palette.NEARLY_ALL, Percentile.P90, Percentile.P97_5));
    }

    /** A label in the middle between two courses. */
    private SideLabel band(String name, Color color, Percentile lower, Percentile upper) {
        return SideLabel.of(List.of(name), color, (last(lower) + last(upper)) / 2);
    }

    /** Draws the dots over a plot that is drawn: black in a white ring, so that they are told from bands and lines in grey print. */
    void dots(ChartPage page, Plot plot, double[] edges) {
        for (Dot dot : dots) {
            double x = (plot.x(edges[dot.month()]) + plot.x(edges[dot.month() + 1])) / 2;
            page.fill(disc(x, plot.y(dot.people()), RING), Palette.PAPER);
            page.fill(disc(x, plot.y(dot.people()), RADIUS), Palette.INK);
        }
    }

    private static Ellipse2D disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private double last(Percentile percentile) {
        return courses.get(percentile).get(forecast.size() - 1);
    }

    /** Adds the bands, the widest first. */
    void bands(Plot plot, double[] edges) {
        plot.band(edges, array(Percentile.P2_5), array(Percentile.P97_5), Palette.NEARLY_ALL);
        plot.band(edges, array(Percentile.P10), array(Percentile.P90), Palette.MOST);
        plot.band(edges, array(Percentile.P25), array(Percentile.P75), Palette.HALF);
    }

    /** Adds the lines. */
    void lines(Plot plot, double[] edges) {
        plot.stepLine(edges, array(Percentile.P50), Palette.INK, LINE);
        plot.dashedStepLine(edges, array(forecast), FORECAST, LINE, DASH);
    }

    private double[] array(Percentile percentile) {
        return array(courses.get(percentile));
    }

    private static double[] array(List<Double> course) {
        return course.stream().mapToDouble(each -> each).toArray();
    }
}
