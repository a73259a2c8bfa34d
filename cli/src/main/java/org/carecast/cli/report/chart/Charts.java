package org.carecast.cli.report.chart;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
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

    /** How each shape of chart is drawn. */
    static final List<Plotter<?>> PLOTTERS = List.of(
            new Plotter<>(Chart.StackedBars.class, TogetherChart::of),
            new Plotter<>(Chart.StackedAges.class, MonthlyChart::of),
            new Plotter<>(Chart.TwoLines.class, MonthlyChart::of),
            new Plotter<>(Chart.Monthly.class, MonthlyChart::of),
            new Plotter<>(Chart.Fans.class, FanChart::of),
            new Plotter<>(Chart.Walk.class, BridgeChart::of),
            new Plotter<>(Chart.Swings.class, TornadoChart::of),
            new Plotter<>(Chart.SmallMultiples.class, SmallMultiplesChart::of),
            new Plotter<>(Chart.GrantAndCost.class, BidChart::of));

    /** Half the width of the text on a page of A4: how wide a chart is pasted, unless it is drawn wider. */
    private static final int MILLIMETRES = 80;

    private Charts() {}

    /** What draws the charts of one shape. */
    record Plotter<C extends Chart>(Class<C> shape, BiFunction<C, Lettering, Drawing> drawn) {

        private Drawing draw(Chart chart) {
            return drawn.apply(shape.cast(chart), BundledFonts.lettering());
        }
    }

    /** A chart as shapes, before it takes a form. */
    public static Drawing drawing(Chart chart) {
        return PLOTTERS.stream()
                .filter(each -> each.shape().isInstance(chart))
                .findFirst()
                .orElseThrow()
                .draw(chart);
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
}
