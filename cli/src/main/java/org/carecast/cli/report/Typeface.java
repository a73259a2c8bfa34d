package org.carecast.cli.report;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The outlines of a TrueType font that comes with the program.
 *
 * <p>Java2D finds no font at all where the system has none, and draws a font a little differently from one machine to
 * the next; read here, letters need no system font and are the same everywhere.
 */
final class Typeface {

    private static final int TABLE_OF_TABLES = 12;
    private static final int TABLE_ENTRY = 16;
    private static final int UNITS_PER_EM = 18;
    private static final int LONG_OFFSETS = 50;
    private static final int NUMBER_OF_METRICS = 34;
    private static final int METRIC = 4;
    private static final int FULL_UNICODE = 12;
    private static final int GROUPS = 16;
    private static final int GROUP = 12;

    private final ByteBuffer font;
    private final Map<String, Integer> tables = new HashMap<>();
    private final int characters;

    private Typeface(byte[] bytes) {
        font = ByteBuffer.wrap(bytes);
        for (int entry = 0; entry < unsigned(METRIC); entry++) {
            int at = TABLE_OF_TABLES + entry * TABLE_ENTRY;
            byte[] tag = new byte[] {font.get(at), font.get(at + 1), font.get(at + 2), font.get(at + 3)};
            tables.put(new String(tag, StandardCharsets.US_ASCII), font.getInt(at + 8));
        }
        characters = fullUnicode();
    }

    /** The font in a file beside this class. */
    static Typeface read(String file) {
        try (InputStream in = Typeface.class.getResourceAsStream(file)) {
            return new Typeface(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own files can be read", e);
        }
    }

    /** How wide a text is, set at so many units from line to line. */
    double width(String text, double size) {
        return text.codePoints().map(this::glyph).map(this::advance).sum() * scale(size);
    }

    /** The outline of a text that begins at a point of its base line. */
    Path2D outline(String text, double x, double y, double size) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double pen = x;
        for (int character : text.codePoints().toArray()) {
            int glyph = glyph(character);
            AffineTransform placed = new AffineTransform(scale(size), 0, 0, -scale(size), pen, y);
            new GlyphOutline(font, this::glyphData, path).append(glyph, placed);
            pen += advance(glyph) * scale(size);
        }
        return path;
    }

    private double scale(double size) {
        return size / unsigned(tables.get("head") + UNITS_PER_EM);
    }

    private int advance(int glyph) {
        int metrics = unsigned(tables.get("hhea") + NUMBER_OF_METRICS);
        return unsigned(tables.get("hmtx") + Math.min(glyph, metrics - 1) * METRIC);
    }

    /** The glyph of a character; 0, a box, where the font has none. */
    private int glyph(int character) {
        int groups = font.getInt(characters + GROUP);
        for (int group = 0; group < groups; group++) {
            int at = characters + GROUPS + group * GROUP;
            if (font.getInt(at) <= character && character <= font.getInt(at + 4)) {
                return font.getInt(at + 8) + character - font.getInt(at);
            }
        }
        return 0;
    }

    private int fullUnicode() {
        int table = tables.get("cmap");
        for (int entry = 0; entry < unsigned(table + 2); entry++) {
            int at = table + font.getInt(table + 8 + entry * 8);
            if (unsigned(at) == FULL_UNICODE) {
                return at;
            }
        }
        throw new IllegalStateException("the font has no table of all characters");
    }

    /** Where the outline of a glyph begins; nothing where it has none, such as a space. */
    private OptionalInt glyphData(int glyph) {
        int loca = tables.get("loca");
        boolean wide = unsigned(tables.get("head") + LONG_OFFSETS) == 1;
        int from = wide ? font.getInt(loca + glyph * 4) : unsigned(loca + glyph * 2) * 2;
        int to = wide ? font.getInt(loca + glyph * 4 + 4) : unsigned(loca + glyph * 2 + 2) * 2;
        return from == to ? OptionalInt.empty() : OptionalInt.of(tables.get("glyf") + from);
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(font.getShort(at));
    }
}
