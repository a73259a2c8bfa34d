package org.carecast.cli.report.document;

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

    /** The label of a row of ratings. */
    public static final String LABEL = "In touch rating";

    private final String word;

    Rating(String word) {
        this.word = word;
    }

    /**
     * The rating of a share; none where there is no share.
     *
     * @param share as it is printed: a reader compares that with the target
     */
    public static Optional<Rating> of(double share, InTouchAim aim) {
        if (!Double.isFinite(share)) {
            return Optional.empty();
        }
        if (share < aim.floor()) {
            return Optional.of(RED);
        }
        return Optional.of(share < aim.target() ? AMBER : GREEN);
    }

    /** What it is called. */
    public String word() {
        return word;
    }
}
