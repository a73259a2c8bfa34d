package org.carecast.io.roll;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecast.assumption.Assumptions;
import org.carecast.scenario.Adjustment;
import org.carecast.scenario.Fault;
import org.carecast.scenario.IdleChange;
import org.carecast.scenario.Scenario;
import org.carecast.time.Horizon;

/**
 * A scenario after the new opening. A change that ended by then is closed: its row goes. One that began by then and goes on begins with the
 * first month in which it is read. A change that no longer changes anything goes too, and so does a scenario of which nothing is left.
 *
 * @param id of the scenario
 * @param text of its file; empty where it goes
 * @param words what became of it; empty where it is as it was
 */
record RolledScenarios(String id, Optional<CsvText> text, Optional<String> words) {

    /** The scenario that switches the drift off, made for the new arrivals. */
    static RolledScenarios again(Scenario scenario, String text) {
        return new RolledScenarios(
                scenario.id(),
                Optional.of(CsvText.of(text.getBytes(StandardCharsets.UTF_8))),
                Optional.of("made again for the new arrivals"));
    }

    /**
     * One scenario.
     *
     * @param book with what is believed after the new opening
     * @param horizon from the new opening on
     */
    static RolledScenarios of(Scenario scenario, CsvText file, Assumptions book, Horizon horizon) {
        CsvText text = file;
        List<Adjustment> left = new ArrayList<>();
        List<Integer> closed = new ArrayList<>();
        int moved = 0;
        for (Adjustment change : scenario.adjustments()) {
            YearMonth first = horizon.month(change.parameter().firstMonth());
            if (change.until().filter(first::isAfter).isPresent()) {
                closed.add(change.row().line());
            } else if (change.from().isBefore(first)) {
                moved++;
                text = text.with(change.row().line(), "from", first.toString());
                left.add(from(change, first));
            } else {
                left.add(change);
            }
        }
        text = text.without(closed);
        List<Integer> idle = idle(with(scenario, left), book, horizon);
        text = text.without(idle);
        left.removeIf(change -> idle.contains(change.row().line()));
        Scenario rolled = with(scenario, left);
        if (rolled.isBase()) {
            return new RolledScenarios(
                    scenario.id(), Optional.empty(), Optional.of("dropped, since nothing of it is left"));
        }
        List<Fault> faults = Fault.alone(rolled, book, horizon);
        if (!faults.isEmpty()) {
            return new RolledScenarios(
                    scenario.id(),
                    Optional.empty(),
                    Optional.of("dropped, since it no longer works: "
                            + faults.stream().map(Fault::what).distinct().collect(Collectors.joining("; "))));
        }
        List<String> said = new ArrayList<>();
        say(said, closed.size(), "has ended and is closed", "have ended and are closed");
        say(said, moved, "goes on, from the first month projected", "go on, from the first month projected");
        say(said, idle.size(), "changes nothing any more and is left out", "change nothing any more and are left out");
        return new RolledScenarios(
                scenario.id(),
                Optional.of(text),
                Optional.of(String.join(", ", said)).filter(words -> !words.isEmpty()));
    }

    private static void say(List<String> said, int changes, String one, String many) {
        if (changes > 0) {
            said.add(changes == 1 ? "1 change " + one : changes + " changes " + many);
        }
    }

    /** The rows that change nothing, found again until none is left: one may be idle only without another. */
    private static List<Integer> idle(Scenario scenario, Assumptions book, Horizon horizon) {
        if (!Fault.breaking(scenario, book, horizon).isEmpty()) {
            return List.of();
        }
        List<Integer> idle = new ArrayList<>();
        List<Adjustment> left = new ArrayList<>(scenario.adjustments());
        List<Integer> more;
        do {
            more = IdleChange.of(with(scenario, left), book, horizon).stream()
                    .map(each -> each.adjustment().row().line())
                    .toList();
            List<Integer> gone = more;
            left.removeIf(change -> gone.contains(change.row().line()));
            idle.addAll(more);
        } while (!more.isEmpty());
        return idle;
    }

    private static Scenario with(Scenario scenario, List<Adjustment> changes) {
        return new Scenario(scenario.id(), scenario.title(), scenario.question(), changes, scenario.switches());
    }

    private static Adjustment from(Adjustment change, YearMonth first) {
        return new Adjustment(
                change.parameter(),
                change.population(),
                change.ages(),
                change.type(),
                change.into(),
                first,
                change.until(),
                change.change(),
                change.value(),
                change.reason(),
                change.source(),
                change.row());
    }
}
