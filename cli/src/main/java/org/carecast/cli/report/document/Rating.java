package org.carecast.cli.report.document;

import java.util.Arrays;
import java.util.Optional;
import org.carecast.io.InTouchAim;

/** How an in-touch rate stands against what the council aims at: a word. */
public enum Rating {
    /** At the target or above. */
    GREEN("Green"),
    /** Below the target, at the floor or above. */
    AMBER("Amber"),
    /** Below the floor. */
    RED("Red");

    private final String word;

    Rating(String word) {
        this.word = word;
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
}
