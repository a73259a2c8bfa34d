package org.carecast.cli.report.document;

import java.awt.Color;
import java.util.Arrays;
import java.util.Optional;
import org.carecast.io.InTouchAim;

/** How an in-touch rate stands against what the council aims at: a word, and a colour beside it. */
public enum Rating {
    /** At the target or above. */
    GREEN("Green", new Color(0xA9D08E)),
    /** Below the target, at the floor or above. */
    AMBER("Amber", new Color(0xFFC000)),
    /** Below the floor. */
    RED("Red", new Color(0xFF8F8F));

    private final String word;
    private final Color color;

    Rating(String word, Color color) {
        this.word = word;
        this.color = color;
    }

    /** The rating of a share; none where there is no share. */
    public static Optional<Rating> of(double share, InTouchAim aim) {
        if (!Double.isFinite(share)) {
            return Optional.empty();
        }
        if (share < aim.floor()) {
            return Optional.of(RED);
        }
        return Optional.of(share < aim.target() ? AMBER : GREEN);
    }

    /** The rating that a cell of a table names, if it names one. */
    public static Optional<Rating> named(String cell) {
        return Arrays.stream(values()).filter(each -> each.word.equals(cell)).findFirst();
    }

    /** What it is called. */
    public String word() {
        return word;
    }

    /** What stands behind the word, which ink can be read on. */
    public Color color() {
        return color;
    }
}
