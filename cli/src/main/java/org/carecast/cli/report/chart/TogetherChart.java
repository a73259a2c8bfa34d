package org.carecast.cli.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.carecast.cli.report.document.Chart.StackedBars;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.drawing.Lettering;
import org.carecast.cli.report.drawing.Lettering.Style;

/** A bar for each month, stacked by population, each part with its figure and the total on top. */
record TogetherChart(StackedBars chart, Lettering lettering) {

    private static final double HALF_A_COLUMN = 0.5;
    private static final double HALF_A_BAR = 0.4;
    private static final double AIR = 8;

    static Drawing of(StackedBars chart, Lettering lettering) {
        return new TogetherChart(chart, lettering).draw();
    }

    private Drawing draw() {
        ChartSheet sheet = sheet(names(false));
        boolean figures = figuresFit(sheet.plot());
        if (!figures) {
            sheet = sheet(names(true));
        }
        bars(sheet.plot());
        sheet.paint();
        labels(sheet, figures);
        return sheet.drawing();
    }

    private ChartSheet sheet(List<SideLabel> names) {
        PeopleAxis people = PeopleAxis.upTo(
                chart.totals().stream().mapToDouble(each -> each).max().orElseThrow());
        return new ChartSheet(
                lettering, chart.words(), people, 0, chart.months().size(), names);
    }

    private List<SideLabel> names(boolean withFigures) {
        int last = chart.months().size() - 1;
        List<SideLabel> names = new ArrayList<>();
        if (withFigures) {
            names.add(SideLabel.ofTotal("Total", chart.totals().get(last), Palette.INK));
        }
        // From the top, so that names at one height keep the order of the bars.
        for (int part = chart.parts().size() - 1; part >= 0; part--) {
            double value = chart.parts().get(part).values().get(last);
            List<String> lines = new ArrayList<>(
                    lettering.wrapped(chart.parts().get(part).name(), Style.LABEL, ChartSheet.WIDEST_NAME));
            if (withFigures) {
                lines.add(Figures.people(value));
            }
            names.add(SideLabel.of(lines, Palette.population(part), below(part, last) + value / 2));
        }
        return names;
    }

    /** Whether the widest figure fits in a bar. */
    private boolean figuresFit(Plot plot) {
        double widest = chart.totals().stream()
                .mapToDouble(total -> lettering.width(Figures.people(total), Style.TOTAL))
                .max()
                .orElseThrow();
        return widest < plot.x(2 * HALF_A_BAR) - plot.x(0);
    }

    private void bars(Plot plot) {
        for (int part = 0; part < chart.parts().size(); part++) {
            for (int column = 0; column < chart.months().size(); column++) {
                double bottom = below(part, column);
                double top = bottom + chart.parts().get(part).values().get(column);
                double middle = column + HALF_A_COLUMN;
                plot.bar(middle - HALF_A_BAR, middle + HALF_A_BAR, bottom, top, Palette.population(part));
            }
        }
    }

    private void labels(ChartSheet sheet, boolean figures) {
        int apart = TimeAxis.apart(
                chart.months().size(),
                sheet.scales().fitting(Figures.shortMonth(chart.months().get(0))));
        List<TimeAxis.Tick> ticks = IntStream.range(0, chart.months().size())
                // Counted from the end, so that the last column always has its label.
                .filter(column -> (chart.months().size() - 1 - column) % apart == 0)
                .mapToObj(column -> new TimeAxis.Tick(
                        column + HALF_A_COLUMN,
                        Figures.shortMonth(chart.months().get(column))))
                .toList();
        sheet.scales().ticks(ticks, false);
        if (figures) {
            IntStream.range(0, chart.months().size()).forEach(column -> figures(sheet, column));
        }
    }

    private void figures(ChartSheet sheet, int column) {
        Plot plot = sheet.plot();
        double x = plot.x(column + HALF_A_COLUMN);
        for (int part = 0; part < chart.parts().size(); part++) {
            double value = chart.parts().get(part).values().get(column);
            double bottom = plot.y(below(part, column));
            double top = plot.y(below(part, column) + value);
            // A part too low for its figure goes without; the table has it.
            if (bottom - top > Style.LABEL.figureHeight() + AIR) {
                sheet.scales()
                        .centred(
                                Figures.people(value),
                                x,
                                (top + bottom) / 2,
                                Style.LABEL,
                                Palette.on(Palette.population(part)));
            }
        }
        double above = plot.y(chart.totals().get(column)) - Style.TOTAL.leading() / 2;
        sheet.scales().centred(Figures.people(chart.totals().get(column)), x, above, Style.TOTAL, Palette.INK);
    }

    /** Where a part of a bar begins. */
    private double below(int part, int column) {
        return chart.parts().subList(0, part).stream()
                .mapToDouble(line -> line.values().get(column))
                .sum();
    }
}
