package org.carecast.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.carecast.measure.funding.Grants;
import org.carecast.scenario.Fault;
import org.carecast.scenario.Scenario;
import org.carecast.scenario.Switch;

/** Whether the rules that a scenario switches are there, change at all, and pay nobody twice. */
final class SwitchedRules {

    private SwitchedRules() {}

    /** What is wrong with the rules that a scenario switches. */
    static List<Fault> faults(Scenario scenario, Grants grants) {
        List<Fault> faults = new ArrayList<>();
        Grants changed = grants;
        for (Switch each : scenario.switches()) {
            Grants next = changed.switched(each.rule(), each.on());
            if (!grants.switches().contains(each.rule())) {
                faults.add(new Fault(
                        each.row(),
                        "parameter",
                        "funding.csv has no item or condition '" + each.rule() + "'",
                        grants.switches().isEmpty()
                                ? "the national folder needs a funding.csv first"
                                : "it has " + String.join(", ", new TreeSet<>(grants.switches()))));
            } else if (next.equals(changed)) {
                faults.add(new Fault(
                        each.row(),
                        "change",
                        each.rule() + " is " + (each.on() ? "on" : "off") + " already",
                        "take the row out"));
            }
            Optional<String> twice = next.paidTwice();
            twice.ifPresent(item -> faults.add(new Fault(
                    each.row(),
                    "parameter",
                    item + " would be paid twice for the same people and days, whom " + each.rule() + " parts",
                    "leave out the item instead")));
            changed = next;
        }
        if (faults.isEmpty() && !scenario.switches().isEmpty() && changed.equals(grants)) {
            faults.add(new Fault(
                    scenario.switches().get(0).row(),
                    "change",
                    "the switches of the scenario undo one another",
                    "take those rows out"));
        }
        return faults;
    }
}
