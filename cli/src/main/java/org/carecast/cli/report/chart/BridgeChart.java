package org.carecast.cli.report.chart;

import static org.carecast.cli.report.chart.ChartPage.GAP;
import static org.carecast.cli.report.chart.ChartPage.MARGIN;
import static org.carecast.cli.report.chart.ChartPage.WIDTH;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.carecast.cli.report.document.Chart.Walk;
import org.carecast.cli.report.document.Chart.Walk.Stage;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.drawing.Lettering;
import org.carecast.cli.report.drawing.Lettering.Style;

/** The walk from one total to another: a row for each step, its bar beginning where the step before it ended. */
final class BridgeChart {

    private static final Color LEVEL = Palette.INK;
    private static final Color MORE = Palette.population(0);
    private static final Color LESS = Palette.population(4);
    private static final double WIDEST_LABEL = 440;
    private static final double PLOT_GAP = 30;
    private static final double ROW_GAP = 18;
    private static final double BAR = 44;
    private static final double THIN = 2;
    // In pixels: a step of a person among thousands can still be seen.
    private static final double NARROWEST = 4;
    // In people: what the arithmetic of many steps may be out by, and nobody sees.
    private static final double OUT = 0.5;

    private final Lettering lettering;
    private final List<Row> rows;
    private final ChartPage page;
    private final double lowest;
    private final double highest;
    private final double left;
    private final double right;

    /**
     * A stage with its place in the walk.
     *
     * @param lines its label
     * @param from people where its bar begins
     * @param to people where its bar ends, and the next begins
     */
    private record Row(Stage stage, List<String> lines, double from, double to) {

        double height() {
            return Math.max(BAR, lines.size() * style().leading());
        }

        Style style() {
            return stage.isTotal() ? Style.TOTAL : Style.LABEL;
        }

        String figure() {
            return stage.isTotal() ? Figures.people(stage.people()) : Figures.change(stage.people());
        }

        boolean hasBar() {
            return Figures.isShown(stage.people());
        }
    }

    private BridgeChart(Walk chart, Lettering lettering) {
        this.lettering = lettering;
        rows = rows(lettering, chart.stages());
        lowest = rows.stream()
                .mapToDouble(row -> Math.min(row.from(), row.to()))
                .min()
                .orElse(0);
        highest = rows.stream()
                .mapToDouble(row -> Math.max(row.from(), row.to()))
                .max()
                .orElse(0);
        left = MARGIN + widestLabel() + GAP;
        right = WIDTH - MARGIN - widestFigure() - GAP;
        double height = rows.stream().mapToDouble(row -> row.height() + ROW_GAP).sum();
        page = new ChartPage(lettering, chart.words(), PLOT_GAP + height + GAP, 0);
    }

    static Drawing of(Walk chart, Lettering lettering) {
        return new BridgeChart(chart, lettering).draw();
    }

    private static List<Row> rows(Lettering lettering, List<Stage> stages) {
        List<Row> rows = new ArrayList<>();
        double reached = 0;
        for (Stage stage : stages) {
            boolean level = stage.isTotal();
            if (level && !rows.isEmpty() && Math.abs(stage.people() - reached) > OUT) {
                throw new IllegalArgumentException(
                        "the walk to %s (%s) ends at %s".formatted(stage.label(), stage.people(), reached));
            }
            double from = level ? 0 : reached;
            reached = from + stage.people();
            List<String> lines = lettering.wrapped(stage.label(), level ? Style.TOTAL : Style.LABEL, WIDEST_LABEL);
            rows.add(new Row(stage, lines, from, reached));
        }
        return List.copyOf(rows);
    }

    private Drawing draw() {
        page.frame();
        double y = page.top() + PLOT_GAP;
        double bottom = y;
        for (int place = 0; place < rows.size(); place++) {
            Row row = rows.get(place);
            double middle = y + row.height() / 2;
            if (place > 0) {
                connector(rows.get(place - 1).to(), bottom, middle - BAR / 2);
            }
            row(row, middle);
            bottom = middle + BAR / 2;
            y += row.height() + ROW_GAP;
        }
        double top = page.top() + PLOT_GAP - ROW_GAP / 2;
        page.fill(new Rectangle2D.Double(x(0) - THIN / 2, top, THIN, y - ROW_GAP / 2 - top), Palette.INK);
        return page.drawing();
    }

    private void row(Row row, double middle) {
        double height = row.lines().size() * row.style().leading();
        page.lines(row.lines(), MARGIN, middle - height / 2, row.style(), Palette.INK);
        Rectangle2D bar = bar(row, middle);
        if (row.hasBar()) {
            page.fill(bar, color(row));
            fillOfLess(row, bar);
        } else if (!row.stage().isTotal()) {
            connector(row.to(), bar.getMinY(), bar.getMaxY());
        }
        page.write(row.figure(), figureStart(row, bar), middle, row.style(), Palette.INK);
    }

    /** Where the figure of a bar begins: beside it, or past the line at zero where that would run through the figure. */
    private double figureStart(Row row, Rectangle2D bar) {
        double end = bar.getMaxX() + GAP + lettering.width(row.figure(), row.style());
        boolean crosses = bar.getMaxX() < x(0) && end > x(0) - GAP / 2;
        return GAP + (crosses ? x(0) : bar.getMaxX());
    }

    /** A step down is lighter than a step up. */
    private void fillOfLess(Row row, Rectangle2D bar) {
        if (!row.stage().isTotal() && row.stage().people() < 0) {
            page.lighten(bar, LESS);
        }
    }

    private Rectangle2D bar(Row row, double middle) {
        double start = x(Math.min(row.from(), row.to()));
        double width = x(Math.max(row.from(), row.to())) - start;
        double wide = row.hasBar() ? Math.max(width, NARROWEST) : width;
        return new Rectangle2D.Double(start - (wide - width) / 2, middle - BAR / 2, wide, BAR);
    }

    private static Color color(Row row) {
        if (row.stage().isTotal()) {
            return LEVEL;
        }
        return row.stage().people() > 0 ? MORE : LESS;
    }

    private void connector(double people, double top, double bottom) {
        page.fill(new Rectangle2D.Double(x(people) - THIN / 2, top, THIN, bottom - top), Palette.SOFT_INK);
    }

    /** Where a number of people lies, from the left; zero is always shown. */
    private double x(double people) {
        return left + (people - lowest) / Math.max(1, highest - lowest) * (right - left);
    }

    private double widestLabel() {
        return rows.stream()
                .flatMap(row -> row.lines().stream().map(line -> lettering.width(line, row.style())))
                .mapToDouble(width -> width)
                .max()
                .orElse(0);
    }

    private double widestFigure() {
        return rows.stream()
                .mapToDouble(row -> lettering.width(row.figure(), row.style()))
                .max()
                .orElse(0);
    }
}
