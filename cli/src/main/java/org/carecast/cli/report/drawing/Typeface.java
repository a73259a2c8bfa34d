package org.carecast.cli.report.drawing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * A font that comes with the program, set as outlines: unlike pixels, they are the same on every machine.
 *
 * @param font at a size of one unit
 */
record Typeface(Font font) {

    // Neither hinted nor rounded to pixels, which would depend on the machine.
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /**
     * The font in the bytes of a TrueType file.
     *
     * @throws IOException if Java2D cannot keep it in a temporary file
     */
    static Typeface of(byte[] trueType) throws IOException {
        try {
            return new Typeface(Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(trueType)));
        } catch (FontFormatException e) {
            throw new IllegalStateException("the program's own fonts can be read", e);
        }
    }

    /** How wide a text is, set at a number of units from line to line. */
    double width(String text, double size) {
        return set(text, size).getLogicalBounds().getWidth();
    }

    /** The outline of a text that begins at a point of its base line. */
    Shape outline(String text, double x, double y, double size) {
        return set(text, size).getOutline((float) x, (float) y);
    }

    private GlyphVector set(String text, double size) {
        return font.deriveFont((float) size).createGlyphVector(EXACT, text);
    }
}
