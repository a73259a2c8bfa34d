package org.carecast.scenario;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carecast.assumption.Assumptions;

/**
 * A named, argued set of changes to the assumptions of a study.
 *
 * @param id what it is called by, such as {@code no-arrivals}; stacked ones are joined by a plus
 * @param title what it is, in a few words
 * @param question the question it answers and who asked it; empty for the base case
 * @param adjustments the changes, in the order in which they are made
 */
public record Scenario(String id, String title, String question, List<Adjustment> adjustments) {

    /** What joins the ids of stacked scenarios. */
    public static final String PLUS = "+";

    /** The study as it stands. */
    public static final Scenario BASE = new Scenario("base", "Base case", "", List.of());

    /** The most characters of an id. */
    public static final int LONGEST_ID = 60;

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Copies the adjustments, so that it never changes. */
    public Scenario {
        adjustments = List.copyOf(adjustments);
    }

    /** Whether a text can be the id of one scenario. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches() && text.length() <= LONGEST_ID && !text.equals(BASE.id);
    }

    /** Whether it is the study as it stands. */
    public boolean isBase() {
        return adjustments.isEmpty();
    }

    /** This scenario and then another one on top of it. */
    public Scenario then(Scenario other) {
        if (isBase()) {
            return other;
        }
        if (other.isBase()) {
            return this;
        }
        List<Adjustment> both =
                Stream.concat(adjustments.stream(), other.adjustments.stream()).toList();
        return new Scenario(
                id + PLUS + other.id, title + ", then " + other.title, question + " " + other.question, both);
    }

    /**
     * A copy of the book with every change made.
     *
     * @throws IllegalArgumentException if a value leaves the bounds of its unit on the way
     */
    public Assumptions applyTo(Assumptions book) {
        Assumptions changed = book;
        for (Adjustment adjustment : adjustments) {
            changed = adjustment.applyTo(changed);
        }
        return changed;
    }
}
