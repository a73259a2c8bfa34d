package org.carecast.cli.option;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carecast.io.ScenarioLibrary;
import org.carecast.io.Study;
import org.carecast.io.csv.BadDataException;
import org.carecast.scenario.Scenario;
import picocli.CommandLine.Option;

/** The scenarios a command runs. */
public final class ScenarioOption {

    // File names carry it, and a file name may have some 250.
    private static final int LONGEST = 150;

    @Option(
            names = "--scenario",
            paramLabel = "ID",
            description =
                    "a scenario of the study, or 'base'; a+b puts b on top of a; repeat it for several side by side")
    private List<String> ids = List.of();

    /** Whether none was named. */
    public boolean isEmpty() {
        return ids.isEmpty();
    }

    /** The scenarios named, in that order; the base case if none is. */
    public List<Scenario> of(Study study) throws BadDataException {
        if (ids.isEmpty()) {
            return List.of(Scenario.BASE);
        }
        List<Scenario> scenarios = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            Scenario scenario = stacked(study, id);
            if (!seen.add(scenario.id())) {
                throw new WrongUsage("--scenario " + id + " stands twice; name each once");
            }
            scenarios.add(scenario);
        }
        return scenarios;
    }

    /** The one scenario named; the base case if there is none. */
    public Scenario one(Study study) throws BadDataException {
        List<Scenario> named = of(study);
        if (named.size() > 1) {
            throw new WrongUsage("one --scenario at a time here; a+b puts b on top of a");
        }
        return named.get(0);
    }

    /** The scenario that a text such as a+b names. */
    public static Scenario stacked(Study study, String text) throws BadDataException {
        List<Scenario> parts;
        try {
            parts = study.library().parts(text);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(e.getMessage());
        }
        Scenario stack = ScenarioLibrary.stacked(parts, study.assumptions(), study.horizon());
        if (stack.id().length() > LONGEST) {
            throw new WrongUsage("too many scenarios are put on top of one another; their ids may have " + LONGEST
                    + " characters together");
        }
        return stack;
    }

    /** What is recorded of them. */
    public static Options recorded(List<Scenario> scenarios) {
        return Options.NONE.with("scenario", ids(scenarios));
    }

    /** Their ids. */
    public static List<String> ids(List<Scenario> scenarios) {
        return scenarios.stream().map(Scenario::id).toList();
    }
}
