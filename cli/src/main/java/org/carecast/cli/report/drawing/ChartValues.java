package org.carecast.cli.report.drawing;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.carecast.cli.report.chart.Plot;
import org.carecast.cli.report.chart.TimeAxis;
import org.carecast.cli.report.document.Figures;

/**
 * The figures of a chart that no table has, for a reader who points at it or cannot see it.
 *
 * @param names what is counted, a column each
 * @param spots where each row of figures is found on the chart
 */
public record ChartValues(List<String> names, List<Spot> spots) {

    /**
     * A place on a chart and the figures that are drawn there.
     *
     * @param place in pixels of the picture
     * @param label whose figures they are, such as a month
     * @param figures as shown, one for each name
     */
    public record Spot(Rectangle2D place, String label, List<String> figures) {
        /** Copies the figures, so that it never changes. */
        public Spot {
            figures = List.copyOf(figures);
        }

        /** All of it in one line, under these names. */
        String words(List<String> names) {
            return label + " – "
                    + String.join(
                            "; ",
                            IntStream.range(0, figures.size())
                                    .mapToObj(each -> names.get(each) + ": " + figures.get(each))
                                    .toList());
        }
    }

    /** Copies the lists, so that it never changes. */
    public ChartValues {
        names = List.copyOf(names);
        spots = List.copyOf(spots);
    }

    /** People month by month, each month a strip of the plot from top to bottom. */
    public static ChartValues monthly(Plot plot, TimeAxis time, List<String> names, List<List<Double>> people) {
        double[] edges = time.edges();
        return new ChartValues(
                names,
                IntStream.range(0, time.months().size())
                        .mapToObj(month -> new Spot(
                                strip(plot, edges[month], edges[month + 1]),
                                Figures.longMonth(time.months().get(month)),
                                people.stream()
                                        .map(course -> Figures.people(course.get(month)))
                                        .toList()))
                        .toList());
    }

    private static Rectangle2D strip(Plot plot, double from, double to) {
        return new Rectangle2D.Double(
                plot.x(from),
                plot.area().getY(),
                plot.x(to) - plot.x(from),
                plot.area().getHeight());
    }
}
