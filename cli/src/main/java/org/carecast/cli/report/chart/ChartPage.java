package org.carecast.cli.report.chart;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.carecast.cli.report.document.ChartWords;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.drawing.Lettering;
import org.carecast.cli.report.drawing.Lettering.Style;

/** The paper a chart is drawn on: its title and subtitle above, its source below, and room between them. */
final class ChartPage {

    private static final double OUTLINE = 4;

    /** The width of every chart in pixels. */
    static final int WIDTH = 1200;

    /** The paper left free at the left and at the right, in pixels. */
    static final double MARGIN = 28;

    /** Between words and what they stand beside, in pixels. */
    static final double GAP = 16;

    private static final double KEY = 26;

    /** How far words stand from the left edge of the key before them, in pixels. */
    static final double KEY_ROOM = KEY + GAP / 2;

    private static final double TITLE_GAP = 8;
    private static final double FOOT = MARGIN / 2;

    private final Lettering lettering;
    private final ChartWords words;
    private final VectorGraphics2D graphics = new VectorGraphics2D();
    private final int height;

    /**
     * An empty page.
     *
     * @param room the height between the subtitle and the source, in pixels
     * @param least the height of the page that is not gone below, in pixels
     */
    ChartPage(Lettering lettering, ChartWords words, double room, int least) {
        this.lettering = lettering;
        this.words = words;
        height = (int) Math.ceil(Math.max(least, top() + room + heightOf(words.source(), Style.SOURCE) + FOOT));
    }

    /** Where the room for the chart begins, in pixels. */
    double top() {
        return MARGIN + heightOf(words.title(), Style.TITLE) + TITLE_GAP + heightOf(words.subtitle(), Style.SUBTITLE);
    }

    /** Where the room for the chart ends, in pixels. */
    double bottom() {
        return height - FOOT - heightOf(words.source(), Style.SOURCE);
    }

    /** Draws a plot. */
    void draw(Plot plot) {
        plot.paint(graphics);
    }

    /** Writes the words above and below the chart. */
    void frame() {
        double y = paragraph(words.title(), Style.TITLE, MARGIN, Palette.INK);
        paragraph(words.subtitle(), Style.SUBTITLE, y + TITLE_GAP, Palette.SOFT_INK);
        paragraph(words.source(), Style.SOURCE, bottom(), Palette.SOFT_INK);
    }

    /** Writes lines below each other from a height down, and gives the height below the last. */
    double lines(Iterable<String> lines, double x, double top, Style style, Color color) {
        double y = top;
        for (String line : lines) {
            write(line, x, y + style.leading() / 2, style, color);
            y += style.leading();
        }
        return y;
    }

    /** Writes a line that begins at a place, its figures with their middle at a height. */
    void write(String text, double x, double middle, Style style, Color color) {
        fill(lettering.outline(text, x, middle + style.figureHeight() / 2, style), color);
    }

    /** Writes a line that ends at a place, its figures with their middle at a height. */
    void writeUpTo(String text, double end, double middle, Style style, Color color) {
        write(text, end - lettering.width(text, style), middle, style, color);
    }

    /** Draws the square of a colour that begins at a place, its middle at a height. */
    void key(double x, double middle, Color color) {
        fill(new Rectangle2D.Double(x, middle - KEY / 2, KEY, KEY), color);
    }

    /** Fills a shape. */
    void fill(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    /** Lightens a bar but for its outline, so that it is told from a full one in grey print too. */
    void lighten(Rectangle2D bar, Color color) {
        if (bar.getWidth() > 2 * OUTLINE) {
            fill(
                    new Rectangle2D.Double(
                            bar.getX() + OUTLINE,
                            bar.getY() + OUTLINE,
                            bar.getWidth() - 2 * OUTLINE,
                            bar.getHeight() - 2 * OUTLINE),
                    Palette.tint(color));
        }
    }

    /** The finished drawing. */
    Drawing drawing() {
        return new Drawing(
                words.title(),
                words.subtitle() + ". " + words.source() + ".",
                WIDTH,
                height,
                Drawing.marks(graphics),
                Optional.empty());
    }

    private double paragraph(String text, Style style, double top, Color color) {
        return lines(lettering.wrapped(text, style, WIDTH - 2 * MARGIN), MARGIN, top, style, color);
    }

    private double heightOf(String text, Style style) {
        return lettering.wrapped(text, style, WIDTH - 2 * MARGIN).size() * style.leading();
    }
}
