package org.carecast.cli.report.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.carecast.cli.report.backtest.BacktestReport;
import org.carecast.cli.report.bid.BidReport;
import org.carecast.cli.report.compare.ComparisonCharts;
import org.carecast.cli.report.compare.ComparisonReport;
import org.carecast.cli.report.document.Report;
import org.carecast.cli.report.drawing.BundledFonts;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.drawing.Lettering;
import org.carecast.cli.report.drawing.Png;
import org.carecast.cli.report.drawing.Svg;
import org.carecast.cli.report.fan.FanReport;
import org.carecast.cli.report.forecast.ForecastReport;
import org.carecast.cli.report.forecast.StockChart;
import org.carecast.cli.report.forecast.TogetherChart;
import org.carecast.cli.report.forecast.TwoLinesChart;
import org.carecast.cli.report.sensitivity.SensitivityReport;
import org.carecast.io.TableLayout;

/** The charts of a forecast, to be pasted into a report: each as a picture (PNG) and as outlines (SVG). */
public final class Charts {

    /** Half the width of the text on a page of A4: how wide a chart is pasted, unless it is drawn wider. */
    private static final int MILLIMETRES = 80;

    private Charts() {}

    /**
     * The files of all charts, by name: of a forecast {@code table-1}, {@code stock-} and the id of each population,
     * {@code balance-} and that of each whose under-18s are counted, {@code in-touch}; of a comparison {@code compare},
     * {@code bridge-} and the name of each forecast held against the first, {@code flow-} and that of every one; of a
     * sensitivity {@code sensitivity}; of a fan {@code fan}; of a backtest {@code backtest} and {@code backtest-} and the month of each
     * other forecast; of a bid {@code bid}.
     *
     * <p>The same report gives the same bytes on any machine, whatever fonts, screen, language or time zone it has.
     */
    public static Map<String, byte[]> of(Report report) {
        Map<String, byte[]> files = new ConcurrentHashMap<>();
        // Writing the pictures takes longest and each is on its own.
        drawings(report).entrySet().parallelStream().forEach(drawing -> {
            files.put(drawing.getKey() + ".png", Png.of(drawing.getValue(), MILLIMETRES));
            files.put(drawing.getKey() + ".svg", Svg.of(drawing.getValue(), MILLIMETRES));
        });
        return new TreeMap<>(files);
    }

    /** The charts before they take a form, by name. */
    public static Map<String, Drawing> drawings(Report report) {
        Lettering lettering = BundledFonts.read();
        if (report instanceof ComparisonReport comparison) {
            return ComparisonCharts.of(comparison, lettering);
        }
        if (report instanceof FanReport fan) {
            return Map.of("fan", fan.chart(lettering));
        }
        if (report instanceof BacktestReport backtest) {
            return backtest.charts(lettering);
        }
        if (report instanceof BidReport bid) {
            return Map.of("bid", bid.chart(lettering));
        }
        return report instanceof SensitivityReport sensitivity
                ? Map.of("sensitivity", sensitivity.chart(lettering))
                : report instanceof ForecastReport forecast ? drawings(forecast, lettering) : Map.of();
    }

    private static Map<String, Drawing> drawings(ForecastReport report, Lettering lettering) {
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        drawings.put("table-1", TogetherChart.of(report, lettering));
        List<TableLayout> layouts = report.study().layouts();
        for (int place = 0; place < layouts.size(); place++) {
            TableLayout layout = layouts.get(place);
            drawings.put("stock-" + layout.population(), StockChart.of(report, layout, place, lettering));
        }
        layouts.stream()
                .map(TableLayout::population)
                .filter(population -> report.demand().law(population).countsChildren())
                .forEach(population ->
                        drawings.put("balance-" + population, TwoLinesChart.balance(report, population, lettering)));
        drawings.put("in-touch", TwoLinesChart.inTouch(report, lettering));
        return drawings;
    }
}
