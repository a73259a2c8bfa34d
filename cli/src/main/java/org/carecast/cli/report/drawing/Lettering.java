package org.carecast.cli.report.drawing;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.List;

/**
 * How the words of a chart are set: as outlines, which unlike pixels are the same on every machine.
 *
 * @param plain for most words, at a size of one unit
 * @param bold for titles and totals
 */
public record Lettering(Font plain, Font bold) {

    /** A use of words, with the size of its letters and the height of its lines in pixels. */
    public enum Style {
        /** What the chart finds. */
        TITLE(true, 47, 57),
        /** What the chart shows. */
        SUBTITLE(false, 35, 43),
        /** A figure or a name in the chart. */
        LABEL(false, 36, 42),
        /** A total in the chart. */
        TOTAL(true, 36, 42),
        /** A figure along an axis. */
        TICK(false, 34, 42),
        /** Where the figures come from. */
        SOURCE(false, 29, 37);

        private final boolean bold;
        private final double size;
        private final double leading;

        Style(boolean bold, double size, double leading) {
            this.bold = bold;
            this.size = size;
            this.leading = leading;
        }

        /** The height of a line. */
        public double leading() {
            return leading;
        }

        /** The height of a figure, such as 8. */
        public double figureHeight() {
            return size * FIGURE_HEIGHT;
        }
    }

    private static final double FIGURE_HEIGHT = 0.73;

    // Neither hinted nor rounded to pixels, which would depend on the machine.
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /** How wide a text is. */
    public double width(String text, Style style) {
        return set(text, style).getLogicalBounds().getWidth();
    }

    /** The outline of a text that begins at a point of its base line. */
    public Shape outline(String text, double x, double y, Style style) {
        return set(text, style).getOutline((float) x, (float) y);
    }

    /** A text in lines that fit a width; only a word that is wider by itself is broken, after a hyphen if it can be. */
    public List<String> wrapped(String text, Style style, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, style) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, style) > width && line.length() > 1) {
                int fitting = brokenAfterMark(line, fitting(line, style, width));
                lines.add(line.substring(0, fitting));
                line = line.substring(fitting);
            }
        }
        lines.add(line);
        return List.copyOf(lines);
    }

    /** The first letters of a word, at most a number of them, or fewer where it can be broken after a hyphen, a plus or a colon. */
    private static int brokenAfterMark(String word, int fitting) {
        for (int letters = fitting; letters > 1; letters--) {
            if ("-+:".indexOf(word.charAt(letters - 1)) >= 0) {
                return letters;
            }
        }
        return fitting;
    }

    private int fitting(String word, Style style, double width) {
        int fitting = word.offsetByCodePoints(0, 1);
        while (fitting < word.length()
                && width(word.substring(0, word.offsetByCodePoints(fitting, 1)), style) <= width) {
            fitting = word.offsetByCodePoints(fitting, 1);
        }
        return fitting;
    }

    private GlyphVector set(String text, Style style) {
        return (style.bold ? bold : plain).deriveFont((float) style.size).createGlyphVector(EXACT, text);
    }
}
