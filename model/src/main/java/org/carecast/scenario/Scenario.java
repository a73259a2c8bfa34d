package org.carecast.scenario;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Population;

/**
 * A named, argued set of changes to the assumptions of a study, and to the rules of grants.
 *
 * @param id what it is called by, such as {@code no-arrivals}; stacked ones are joined by a plus
 * @param title what it is, in a few words
 * @param question the question it answers and who asked it; empty for the base case
 * @param adjustments the changes, in the order in which they are made
 * @param switches rules of grants that are applied or left out, in the order in which they are
 */
public record Scenario(String id, String title, String question, List<Adjustment> adjustments, List<Switch> switches) {

    /** What joins the ids of stacked scenarios. */
    public static final String PLUS = "+";

    /** The study without changes. */
    public static final Scenario BASE = new Scenario("base", "Base case", "", List.of(), List.of());

    /** The most characters of an id. */
    public static final int LONGEST_ID = 60;

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** A scenario that switches no rules. */
    public Scenario(String id, String title, String question, List<Adjustment> adjustments) {
        this(id, title, question, adjustments, List.of());
    }

    /** Copies the lists, so that it never changes. */
    public Scenario {
        adjustments = List.copyOf(adjustments);
        switches = List.copyOf(switches);
    }

    /** Whether a text can be the id of one scenario. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches() && text.length() <= LONGEST_ID && !text.equals(BASE.id);
    }

    /** The same scenario without what it says of other populations. */
    public Scenario of(Set<Population> populations) {
        return new Scenario(
                id,
                title,
                question,
                adjustments.stream()
                        .filter(adjustment -> populations.contains(adjustment.population()))
                        .toList(),
                switches);
    }

    /** Whether it changes nothing. */
    public boolean isBase() {
        return adjustments.isEmpty() && switches.isEmpty();
    }

    /** Whether it moves a forecast of people, or of what they need, and not money alone. */
    public boolean movesPeople() {
        return adjustments.stream()
                .anyMatch(adjustment -> !adjustment.parameter().isOfMoney());
    }

    /** Whether it changes a parameter of any population. */
    public boolean changes(Parameter parameter) {
        return adjustments.stream().anyMatch(adjustment -> adjustment.parameter() == parameter);
    }

    /** Whether it replaces what a study says of a parameter of a population at an age in a month. */
    public boolean replaces(Parameter parameter, Population population, int age, YearMonth month) {
        return adjustments.stream()
                .filter(adjustment -> adjustment.change() == Change.REPLACE)
                .anyMatch(adjustment -> adjustment.isAbout(parameter, population, age, month));
    }

    /** This scenario and then another one on top of it. */
    public Scenario then(Scenario other) {
        if (isBase()) {
            return other;
        }
        if (other.isBase()) {
            return this;
        }
        return new Scenario(
                id + PLUS + other.id,
                title + ", then " + other.title,
                question + " " + other.question,
                joined(adjustments, other.adjustments),
                joined(switches, other.switches));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Whether it changes a parameter of a population in some month from one on. */
    public boolean changes(Parameter parameter, Population population, YearMonth from) {
        return adjustments.stream()
                .anyMatch(each -> each.parameter() == parameter
                        && each.population().equals(population)
                        && each.until().filter(from::isAfter).isEmpty());
    }

    /**
     * A copy of the book with every change made.
     *
     * @throws IllegalArgumentException if a value leaves the bounds of its unit on the way
     */
    public Assumptions applyTo(Assumptions book) {
        if (adjustments.isEmpty()) {
            return book;
        }
        Draft draft = new Draft(book);
        adjustments.forEach(draft::make);
        return draft.changed();
    }
}
