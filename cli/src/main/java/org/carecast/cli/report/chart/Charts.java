package org.carecast.cli.report.chart;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.drawing.BundledFonts;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.drawing.Lettering;

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

    /** The files of charts in every form, by name. */
    public static Map<String, byte[]> files(Map<String, Chart> charts) {
        return files(charts, EnumSet.allOf(ChartFormat.class));
    }

    /** The files of charts in some forms, by name. */
    static Map<String, byte[]> files(Map<String, Chart> charts, Set<ChartFormat> formats) {
        Map<String, byte[]> files = new ConcurrentHashMap<>();
        // Writing the pictures takes longest and each is on its own.
        charts.entrySet().parallelStream().forEach(chart -> {
            Drawing drawing = drawing(chart.getValue());
            formats.forEach(format -> files.put(format.file(chart.getKey()), format.bytes(drawing, MILLIMETRES)));
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
            return StockChart.of(chart, lettering);
        }

        @Override
        public Drawing twoLines(Chart.TwoLines chart) {
            return TwoLinesChart.of(chart, lettering);
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
