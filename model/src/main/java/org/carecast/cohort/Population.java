package org.carecast.cohort;

import java.util.regex.Pattern;

/**
 * A group of young people forecast apart from the others, such as {@code uasc} or {@code citizen}.
 *
 * <p>It holds a name and nothing else: how a population behaves is data of the study.
 *
 * @param id lower-case letters, digits and underscores, beginning with a letter
 */
public record Population(String id) {

    /** The word that results use for all populations together; none is called so. */
    public static final String ALL = "all";

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");

    /** @throws IllegalArgumentException if the id is not of the form above */
    public Population {
        if (!isId(id)) {
            throw new IllegalArgumentException(
                    "not the id of a population: '" + id
                            + "'; it must be lower-case letters, digits and underscores, beginning with a letter, such as uasc");
        }
    }

    /** The population with this id. */
    public static Population of(String id) {
        return new Population(id);
    }

    /** Of what is said of all populations together, and of none by itself. */
    public static Population all() {
        return new Population(ALL);
    }

    /** Whether it stands for all together. */
    public boolean isAll() {
        return id.equals(ALL);
    }

    /** Whether a text can be the id of a population. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    @Override
    public String toString() {
        return id;
    }
}
