package org.carecast.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carecast.assumption.Assumptions;
import org.carecast.cohort.Population;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Problem;
import org.carecast.scenario.Fault;
import org.carecast.scenario.Scenario;
import org.carecast.time.Horizon;

/**
 * The what-ifs of a study. The base case can be named like any of them, and {@code a+b} names the scenario {@code b} on top of
 * {@code a}.
 *
 * @param folder of the study, as the user named it
 * @param scenarios those of the study, by id, possibly none; without the base case
 */
public record ScenarioLibrary(Path folder, List<Scenario> scenarios) {

    /** Copies the list, so that it never changes. */
    public ScenarioLibrary {
        scenarios = List.copyOf(scenarios);
    }

    /** The same scenarios without what they say of other populations. */
    ScenarioLibrary of(Set<Population> populations) {
        return new ScenarioLibrary(
                folder,
                scenarios.stream().map(scenario -> scenario.of(populations)).toList());
    }

    /** The ids of its scenarios, the base case first. */
    public List<String> ids() {
        return all().map(Scenario::id).toList();
    }

    /** The scenario with an id, the base case included; empty if there is none. */
    public Optional<Scenario> scenario(String id) {
        return all().filter(each -> each.id().equals(id)).findFirst();
    }

    private Stream<Scenario> all() {
        return Stream.concat(Stream.of(Scenario.BASE), scenarios.stream());
    }

    /**
     * The scenario that a text such as {@code a+b} names: that with the id {@code b} on top of that with the id {@code a}.
     *
     * @param book the assumptions that they change
     * @param months those projected
     * @throws IllegalArgumentException if there is none of an id, or one cannot be put on top of those before it
     */
    public Scenario named(String text, Assumptions book, Horizon months) {
        try {
            return stacked(parts(text), book, months);
        } catch (BadDataException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /**
     * The scenarios that a text such as {@code a+b} puts on top of one another, in this order.
     *
     * @throws IllegalArgumentException if there is none of an id, or if one is named twice
     */
    public List<Scenario> parts(String text) {
        List<Scenario> parts = new ArrayList<>();
        for (String id : text.split("\\" + Scenario.PLUS, -1)) {
            Scenario part = scenario(id)
                    .orElseThrow(() -> new IllegalArgumentException("there is no scenario '" + id + "' in " + folder
                            + "; it must be one of " + String.join(", ", ids())));
            if (parts.contains(part)) {
                throw new IllegalArgumentException(
                        "'" + text + "' names " + id + " twice; a scenario can be put on once");
            }
            parts.add(part);
        }
        return parts;
    }

    /**
     * Scenarios put on top of one another, in this order.
     *
     * @param book the assumptions that they change
     * @param months those projected
     * @throws BadDataException if one of them cannot be applied on top of those before it, or changes nothing there
     */
    public static Scenario stacked(List<Scenario> inOrder, Assumptions book, Horizon months) throws BadDataException {
        Scenario stack = Scenario.BASE;
        for (Scenario next : inOrder) {
            List<Problem> problems = ScenarioReader.problems(Fault.alone(next, stack.applyTo(book), months));
            if (!problems.isEmpty()) {
                throw new BadDataException(problems);
            }
            stack = stack.then(next);
        }
        return stack;
    }
}
