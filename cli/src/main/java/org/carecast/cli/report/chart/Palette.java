package org.carecast.cli.report.chart;

import java.awt.Color;
import java.util.List;
import org.carecast.cli.report.document.Rating;

/** The colours of the charts: Okabe and Ito's, told apart by the colour-blind and, side by side, in grey print. */
public final class Palette {

    /** Words and totals. */
    public static final Color INK = new Color(0x1A1A1A);
    /** Words that come second. */
    static final Color SOFT_INK = new Color(0x4D4D4D);
    /** Lines that help to read a height. */
    static final Color GRID = new Color(0xD9D9D9);
    /** What others are compared with. */
    static final Color BASE = new Color(0xC4C4C4);
    /** What holds half of all draws; greys that a photocopier keeps apart from each other, the paper and the ink. */
    static final Color HALF = new Color(0x989898);
    /** What holds most draws. */
    static final Color MOST = new Color(0xC2C2C2);
    /** What holds nearly all draws. */
    static final Color NEARLY_ALL = new Color(0xE6E6E6);
    /** The paper. */
    static final Color PAPER = Color.WHITE;

    private static final List<Color> POPULATIONS = List.of(
            new Color(0x0072B2),
            new Color(0xE69F00),
            new Color(0x009E73),
            new Color(0x56B4E9),
            new Color(0xD55E00),
            new Color(0xCC79A7));
    private static final double TINT = 0.62;
    private static final double DARK = 100;

    private Palette() {}

    /** The colour of the population with this place in the study. */
    static Color population(int place) {
        return POPULATIONS.get(place % POPULATIONS.size());
    }

    /** What stands behind the word of a rating, which ink can be read on. */
    public static Color of(Rating rating) {
        return switch (rating) {
            case GREEN -> new Color(0xA9D08E);
            case AMBER -> new Color(0xFFC000);
            case RED -> new Color(0xFF8F8F);
        };
    }

    /** A lighter shade of a colour. */
    static Color tint(Color color) {
        return new Color(tint(color.getRed()), tint(color.getGreen()), tint(color.getBlue()));
    }

    private static int tint(int part) {
        return (int) Math.rint(part + (255 - part) * TINT);
    }

    /** The colour of words on a colour. */
    static Color on(Color color) {
        double grey = 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue();
        return grey < DARK ? PAPER : INK;
    }
}
