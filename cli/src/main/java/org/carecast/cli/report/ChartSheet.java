package org.carecast.cli.report;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.carecast.cli.report.Lettering.Style;

/** A chart in the making: its title above, its source below, its scales around a plot, and room for labels in it. */
final class ChartSheet {

    /** The width of every chart in pixels. */
    static final int WIDTH = 1200;

    /** The height of a chart whose words are not unusually long. */
    static final int USUAL_HEIGHT = 1000;

    /** The room for a name to the right of a plot. */
    static final double WIDEST_NAME = 260;

    private static final double MARGIN = 28;
    private static final double GAP = 16;
    private static final double TITLE_GAP = 8;
    private static final double PLOT_GAP = 34;
    private static final double KEY = 26;
    private static final double LEAST_PLOT = 430;
    private static final float THIN = 2;
    // Of a line of words, from what is drawn to the middle of a figure beside it.
    private static final double AWAY = 0.7;
    // So many times that, and a reader would take the figure for that of another month.
    private static final double APART = 4;
    // Of the width of a label, from the middle of one to the next.
    private static final double CLOSEST = 1.25;

    private final Lettering lettering;
    private final ChartWords words;
    private final PeopleAxis people;
    private final List<SideLabel> sides;
    private final VectorGraphics2D graphics = new VectorGraphics2D();
    private final Plot plot;
    private final int height;

    ChartSheet(
            Lettering lettering, ChartWords words, PeopleAxis people, double from, double to, List<SideLabel> sides) {
        this.lettering = lettering;
        this.words = words;
        this.people = people;
        this.sides = List.copyOf(sides);
        double above = MARGIN
                + heightOf(words.title(), Style.TITLE)
                + TITLE_GAP
                + heightOf(words.subtitle(), Style.SUBTITLE)
                + PLOT_GAP;
        double below = Style.TICK.leading() + 2 * GAP + heightOf(words.source(), Style.SOURCE) + MARGIN / 2;
        double least = Math.max(
                LEAST_PLOT, sides.stream().mapToDouble(SideLabel::height).sum() * 1.2);
        height = (int) Math.ceil(Math.max(USUAL_HEIGHT, above + least + below));
        double left = MARGIN + widestMark() + GAP;
        double right = MARGIN + widestSide() + GAP;
        Rectangle2D area = new Rectangle2D.Double(
                Math.rint(left), Math.rint(above), Math.rint(WIDTH - left - right), Math.rint(height - above - below));
        plot = new Plot(area, from, to, people.top());
        people.marks().forEach(mark -> plot.line(from, mark, to, mark, Palette.GRID, THIN));
    }

    /** The plot, to be added to before it is painted. */
    Plot plot() {
        return plot;
    }

    /** Draws the plot and all around it; labels inside the plot come after it. */
    void paint() {
        plot.paint(graphics);
        Rectangle2D area = plot.area();
        fill(new Rectangle2D.Double(area.getX(), area.getMaxY() - THIN / 2, area.getWidth(), THIN), Palette.INK);
        double y = paragraph(words.title(), Style.TITLE, MARGIN, Palette.INK);
        paragraph(words.subtitle(), Style.SUBTITLE, y + TITLE_GAP, Palette.SOFT_INK);
        double source = height - MARGIN / 2 - heightOf(words.source(), Style.SOURCE);
        paragraph(words.source(), Style.SOURCE, source, Palette.SOFT_INK);
        for (double mark : people.marks()) {
            String label = Figures.people(mark);
            double x = area.getX() - GAP - lettering.width(label, Style.TICK);
            write(label, x, middle(plot.y(mark), Style.TICK), Style.TICK, Palette.SOFT_INK);
        }
        // Down to the labels of the horizontal scale.
        SideLabel.placed(sides, plot, area.getY() - GAP, area.getMaxY() + Style.TICK.leading())
                .forEach(this::side);
    }

    /** Writes labels along the horizontal scale, with marks where asked for. */
    void ticks(List<TimeAxis.Tick> ticks, boolean marked) {
        double base = plot.area().getMaxY();
        for (TimeAxis.Tick tick : ticks) {
            double x = plot.x(tick.at());
            if (marked) {
                fill(new Rectangle2D.Double(x - THIN / 2, base, THIN, GAP), Palette.INK);
            }
            centred(tick.label(), x, base + GAP + Style.TICK.leading() / 2, Style.TICK, Palette.SOFT_INK);
        }
    }

    /** How many labels of this kind fit along the horizontal scale. */
    int fitting(String label) {
        return (int) (plot.area().getWidth() / (lettering.width(label, Style.TICK) * CLOSEST));
    }

    /** Writes the first figure above or below what is drawn, unless it would have to stand apart from its place. */
    void start(List<Double> values, TimeAxis time, boolean above, Color color) {
        String figure = Figures.people(values.get(0));
        double left = plot.area().getX() + TITLE_GAP;
        double right = left + lettering.width(figure, Style.TOTAL);
        double[] edges = time.edges();
        DoubleStream beside = IntStream.range(0, values.size())
                .filter(month -> plot.x(edges[month]) < right)
                .mapToDouble(month -> plot.y(values.get(month)));
        double away = Style.TOTAL.leading() * AWAY;
        double y = above ? beside.min().orElseThrow() - away : beside.max().orElseThrow() + away;
        double lowest = plot.area().getMaxY() - Style.TOTAL.leading() / 2;
        if (y < lowest && Math.abs(y - plot.y(values.get(0))) < APART * away) {
            write(figure, left, middle(y, Style.TOTAL), Style.TOTAL, color);
        }
    }

    /** Writes a label with its middle at a point, moved sideways as far as it takes to stay in the picture. */
    void centred(String text, double x, double y, Style style, Color color) {
        double width = lettering.width(text, style);
        double left = Math.max(GAP / 2, Math.min(x - width / 2, WIDTH - GAP / 2 - width));
        write(text, left, middle(y, style), style, color);
    }

    /** The finished drawing. */
    Drawing drawing() {
        return new Drawing(
                words.title(), words.subtitle() + ". " + words.source() + ".", WIDTH, height, Drawing.marks(graphics));
    }

    private void side(SideLabel.Placed placed) {
        SideLabel label = placed.label();
        double x = plot.area().getMaxX() + GAP;
        double y = placed.middle() - label.height() / 2;
        if (label.key().isPresent()) {
            double first = y + label.style().leading() / 2;
            fill(
                    new Rectangle2D.Double(x, first - KEY / 2, KEY, KEY),
                    label.key().get());
        }
        for (String line : label.lines()) {
            write(
                    line,
                    x + keyRoom(label),
                    middle(y + label.style().leading() / 2, label.style()),
                    label.style(),
                    label.ink());
            y += label.style().leading();
        }
    }

    private static double keyRoom(SideLabel label) {
        return label.key().map(color -> KEY + GAP / 2).orElse(0.0);
    }

    private double paragraph(String text, Style style, double top, Color color) {
        double y = top;
        for (String line : lettering.wrapped(text, style, WIDTH - 2 * MARGIN)) {
            write(line, MARGIN, middle(y + style.leading() / 2, style), style, color);
            y += style.leading();
        }
        return y;
    }

    private double heightOf(String text, Style style) {
        return lettering.wrapped(text, style, WIDTH - 2 * MARGIN).size() * style.leading();
    }

    private double widestMark() {
        return lettering.width(Figures.people(people.top()), Style.TICK);
    }

    private double widestSide() {
        return sides.stream()
                .mapToDouble(side -> keyRoom(side)
                        + side.lines().stream()
                                .mapToDouble(line -> lettering.width(line, side.style()))
                                .max()
                                .orElse(0))
                .max()
                .orElse(0);
    }

    private static double middle(double y, Style style) {
        return y + style.figureHeight() / 2;
    }

    private void write(String text, double x, double y, Style style, Color color) {
        fill(lettering.outline(text, x, y, style), color);
    }

    private void fill(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
    }
}
