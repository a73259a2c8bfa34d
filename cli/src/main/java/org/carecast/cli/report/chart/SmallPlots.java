package org.carecast.cli.report.chart;

import static org.carecast.cli.report.chart.ChartPage.GAP;
import static org.carecast.cli.report.chart.ChartPage.MARGIN;
import static org.carecast.cli.report.chart.ChartPage.WIDTH;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.cli.report.drawing.Lettering;
import org.carecast.cli.report.drawing.Lettering.Style;

/** Small plots of one size and one scale, month by month, row by row, with words above each. */
final class SmallPlots {

    /** Between the words of a plot and the plot, in pixels. */
    static final double HEAD_GAP = 10;

    private static final double APART = 48;
    private static final double ROWS_APART = 36;
    // In pixels: what all rows share, and how tall one row is at most and at least.
    private static final double HEIGHTS = 760;
    private static final double TALLEST = 430;
    private static final double LOWEST = 180;
    // The figures stand above the plot: its scale need not end at a round one.
    private static final double HEADROOM = 1.04;

    private final Lettering lettering;
    private final TimeAxis time;
    private final List<Head> heads;
    private final double bottom;
    private final double top;
    private final List<Double> people;
    private final double left;
    private final int columns;

    /**
     * The words above a plot.
     *
     * @param key the colour of what it names, shown beside its name if it is
     * @param figures to be broken between words where a plot is narrower
     */
    record Head(String name, Optional<Color> key, String figures) {

        private double keyRoom() {
            return key.isPresent() ? ChartPage.KEY_ROOM : 0;
        }
    }

    /**
     * Plots of a scale that holds two figures.
     *
     * @param most how many there are side by side, or fewer where a figure is wider than a plot
     * @param heads the words above each, possibly none
     */
    SmallPlots(Lettering lettering, TimeAxis time, double lowest, double highest, int most, List<Head> heads) {
        this.lettering = lettering;
        this.time = time;
        this.heads = heads;
        top = Math.max(1, highest * HEADROOM);
        PeopleAxis axis = PeopleAxis.between(lowest, highest);
        bottom = axis.marks().stream().filter(mark -> mark <= lowest).reduce(axis.bottom(), Math::max);
        people = axis.marks().stream()
                .filter(mark -> mark >= bottom && mark <= top)
                .toList();
        left = MARGIN + Scales.room(people, lettering);
        double widest = heads.stream()
                .flatMap(head -> Stream.of(head.figures().split(" ")))
                .mapToDouble(figure -> lettering.width(figure, Style.TOTAL))
                .max()
                .orElse(0);
        columns = IntStream.iterate(most, fewer -> fewer - 1)
                .filter(some -> some <= 1 || widest <= width(some))
                .findFirst()
                .orElseThrow();
    }

    /** How tall all rows are together, in pixels. */
    double height() {
        return bottomOf(rows() - 1);
    }

    /** A plot with its grid, to be added to, on a page on which the first row begins at a height. */
    Plot plot(int place, double from) {
        double x = left + place % columns * (width(columns) + APART);
        double y = from + bottomOf(place / columns) - plotHeight();
        Rectangle2D area = new Rectangle2D.Double(Math.rint(x), Math.rint(y), width(columns), plotHeight());
        Plot plot = new Plot(area, time.start(), time.end(), bottom, top);
        plot.grid(people);
        return plot;
    }

    /** Draws the scales of a plot that is drawn: people beside the first of a row, months below the last of a column. */
    void scales(ChartPage page, int place, Plot plot) {
        double reach = APART / 2 - GAP / 4;
        Rectangle2D area = plot.area();
        Scales scales = new Scales(page, lettering, plot, area.getX() - reach, area.getMaxX() + reach);
        scales.base();
        if (place % columns == 0) {
            scales.people(people);
        }
        if (place + columns >= heads.size()) {
            scales.ticks(time.shortTicks(scales::fitting), true);
        }
    }

    /** Writes the words above a plot, its figures at the beginning of their lines or at the end. */
    void words(ChartPage page, int place, Plot plot, boolean figuresAtEnd) {
        Head head = heads.get(place);
        double x = plot.area().getX();
        double start = plot.area().getY() - heightOf(head);
        head.key().ifPresent(color -> page.key(x, start + Style.LABEL.leading() / 2, color));
        double y = page.lines(name(head), x + head.keyRoom(), start, Style.LABEL, Palette.INK);
        for (String line : figures(head)) {
            double begin = figuresAtEnd ? plot.area().getMaxX() - lettering.width(line, Style.TOTAL) : x;
            page.write(line, begin, y + Style.TOTAL.leading() / 2, Style.TOTAL, Palette.INK);
            y += Style.TOTAL.leading();
        }
    }

    private List<String> name(Head head) {
        return lettering.wrapped(head.name(), Style.LABEL, width(columns) - head.keyRoom());
    }

    private List<String> figures(Head head) {
        return lettering.wrapped(head.figures(), Style.TOTAL, width(columns));
    }

    private double heightOf(Head head) {
        return name(head).size() * Style.LABEL.leading() + figures(head).size() * Style.TOTAL.leading() + HEAD_GAP;
    }

    /** How wide a plot is beside others, in pixels. */
    private double width(int some) {
        return Math.floor((WIDTH - MARGIN - left - (some - 1) * APART) / some);
    }

    private int rows() {
        return (heads.size() + columns - 1) / columns;
    }

    private double plotHeight() {
        return Math.rint(Math.max(LOWEST, Math.min(TALLEST, HEIGHTS / rows())));
    }

    /** Where the plots of a row end, from the top of the first row. */
    private double bottomOf(int row) {
        return IntStream.rangeClosed(0, row)
                .mapToDouble(each -> headOf(each) + plotHeight() + (each == 0 ? 0 : ROWS_APART))
                .sum();
    }

    private double headOf(int row) {
        return heads.subList(row * columns, Math.min(heads.size(), (row + 1) * columns)).stream()
                .mapToDouble(this::heightOf)
                .max()
                .orElseThrow();
    }
}
