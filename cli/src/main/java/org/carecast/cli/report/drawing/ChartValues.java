package org.carecast.cli.report.drawing;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

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
}
