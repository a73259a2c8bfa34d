package org.carecast.cli;

import java.util.ArrayList;
import java.util.List;
import org.carecast.io.Study;
import org.carecast.io.csv.BadDataException;
import org.carecast.scenario.Fault;
import org.carecast.scenario.Scenario;
import org.carecast.time.Horizon;
import picocli.CommandLine.Option;

/** The scenarios a command runs. */
final class ScenarioOption {

    // File names carry it, and a file name may have some 250.
    private static final int LONGEST = 150;

    @Option(
            names = "--scenario",
            paramLabel = "ID",
            description =
                    "a scenario of the study, or 'base'; a+b puts b on top of a; repeat it for several side by side")
    private List<String> ids = List.of();

    /** Whether none was named. */
    boolean isEmpty() {
        return ids.isEmpty();
    }

    /** The scenarios named, in that order, each of which must change something over some months. */
    List<Scenario> of(Study study, Horizon months, Terminal terminal) throws BadDataException {
        List<Scenario> scenarios = new ArrayList<>();
        for (String id : ids) {
            Scenario scenario = stacked(study, id, months, terminal);
            if (scenarios.stream().anyMatch(each -> each.id().equals(scenario.id()))) {
                throw terminal.wrongUsage("--scenario " + id + " stands twice; name each once");
            }
            scenarios.add(scenario);
        }
        return scenarios;
    }

    /** The one scenario named; the base case if there is none. */
    Scenario one(Study study, Horizon months, Terminal terminal) throws BadDataException {
        List<Scenario> named = of(study, months, terminal);
        if (named.size() > 1) {
            throw terminal.wrongUsage("one --scenario at a time here; a+b puts b on top of a");
        }
        return named.isEmpty() ? Scenario.BASE : named.get(0);
    }

    /** The scenario that a text such as a+b names. */
    static Scenario stacked(Study study, String text, Horizon months, Terminal terminal) throws BadDataException {
        List<Scenario> parts;
        try {
            parts = study.parts(text);
        } catch (IllegalArgumentException e) {
            throw terminal.wrongUsage(e.getMessage());
        }
        Scenario stack = study.stacked(parts, study.horizon());
        if (stack.id().length() > LONGEST) {
            throw terminal.wrongUsage("too many scenarios are put on top of one another; their ids may have " + LONGEST
                    + " characters together");
        }
        return changing(study, stack, months, terminal);
    }

    /** A scenario, which must change something by the last month projected. */
    static Scenario changing(Study study, Scenario scenario, Horizon months, Terminal terminal) {
        if (months.last().isBefore(study.horizon().last())) {
            Fault.alone(scenario, study.assumptions(), months).stream()
                    .findFirst()
                    .ifPresent(fault -> {
                        throw terminal.wrongUsage("--scenario " + scenario.id() + ": " + fault.what() + " ("
                                + fault.row() + "); project further with --until, or name other scenarios");
                    });
        }
        return scenario;
    }

    /** A name that says which scenario a file is of, so that no table of a what-if is taken for the forecast. */
    static String fileName(String name, Scenario scenario) {
        int dot = name.lastIndexOf('.');
        return scenario.isBase() ? name : name.substring(0, dot) + "-" + scenario.id() + name.substring(dot);
    }
}
