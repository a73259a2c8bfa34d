package org.carecast.cli.report.chart;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.drawing.BundledFonts;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.drawing.Lettering;
import org.carecast.cli.report.drawing.Png;
import org.carecast.cli.report.drawing.Svg;

/**
 * Draws charts, and writes them as files to be pasted into a report.
 *
 * <p>The same chart gives the same bytes on any machine: its fonts, screen, language and time zone do not matter.
 */
public final class Charts {

    /** Half the width of the text on a page of A4: how wide a chart is pasted, unless it is drawn wider. */
    private static final int MILLIMETRES = 80;

    private Charts() {}

    /** A chart as shapes, before it takes a form. */
    public static Drawing drawing(Chart chart) {
        return chart.shownBy(new Plotter(BundledFonts.lettering()));
    }

    /** The files of charts, a picture in pixels and one in outlines of each, by name such as {@code table-1.png}. */
    public static Map<String, byte[]> files(Map<String, Chart> charts) {
        Map<String, byte[]> files = new ConcurrentHashMap<>();
        // Writing the pictures takes longest and each is on its own.
        charts.entrySet().parallelStream().forEach(chart -> {
            Drawing drawing = drawing(chart.getValue());
            files.put(chart.getKey() + ".png", Png.of(drawing, MILLIMETRES));
            files.put(chart.getKey() + ".svg", Svg.of(drawing, MILLIMETRES));
        });
        return new TreeMap<>(files);
    }

    /** Draws every shape of chart in the same letters. */
    private record Plotter(Lettering lettering) implements Chart.Shapes<Drawing> {

        @Override
        public Drawing stackedBars(Chart.StackedBars chart) {
            return TogetherChart.of(chart, lettering);
        }

        @Override
        public Drawing stackedAges(Chart.StackedAges chart) {
            return MonthlyChart.of(chart, lettering);
        }

        @Override
        public Drawing twoLines(Chart.TwoLines chart) {
            return MonthlyChart.of(chart, lettering);
        }

        @Override
        public Drawing monthly(Chart.Monthly chart) {
            return MonthlyChart.of(chart, lettering);
        }

        @Override
        public Drawing fans(Chart.Fans chart) {
            return FanChart.of(chart, lettering);
        }

        @Override
        public Drawing walk(Chart.Walk chart) {
            return BridgeChart.of(chart, lettering);
        }

        @Override
        public Drawing swings(Chart.Swings chart) {
            return TornadoChart.of(chart, lettering);
        }

        @Override
        public Drawing smallMultiples(Chart.SmallMultiples chart) {
            return SmallMultiplesChart.of(chart, lettering);
        }

        @Override
        public Drawing grantAndCost(Chart.GrantAndCost chart) {
            return BidChart.of(chart, lettering);
        }
    }
}
