package org.carecast.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Belief;
import org.carecast.io.Study;
import org.carecast.uncertainty.Sensitivity;
import org.carecast.uncertainty.Swing;

/**
 * What was done to be sure of a pack, as the AQuA Book asks: who answers for it, every assumption with its effect on the headline,
 * every file read, the program, the checks of the run, and what is known to be wanting.
 *
 * @param version of the program
 * @param assumptions every row of the book, in the order of the file
 * @param checks what was tested in this run, in sentences
 * @param limits what a reader must not take the forecast for
 */
public record QualityLog(
        Study study, String version, List<LoggedAssumption> assumptions, List<String> checks, List<String> limits) {

    /**
     * An assumption and what hangs on it.
     *
     * @param effect people by which the headline moves between the ends of its range; empty where it has none
     */
    public record LoggedAssumption(Assumption row, Optional<Double> effect) {}

    /** Copies the lists, so that it never changes. */
    public QualityLog {
        assumptions = List.copyOf(assumptions);
        checks = List.copyOf(checks);
        limits = List.copyOf(limits);
    }

    /**
     * The log of a forecast.
     *
     * @param sensitivity of the headline, if any assumption has a range
     * @param withoutBid what keeps a bid out of the pack, if it has none
     */
    public static QualityLog of(
            Study study,
            String version,
            ForecastReport forecast,
            Optional<Sensitivity> sensitivity,
            Optional<String> withoutBid) {
        return new QualityLog(
                study,
                version,
                study.assumptions().rows().stream()
                        .map(row -> new LoggedAssumption(row, effect(row, sensitivity)))
                        .toList(),
                checks(forecast),
                limits(study, withoutBid));
    }

    private static Optional<Double> effect(Assumption row, Optional<Sensitivity> sensitivity) {
        return sensitivity.stream()
                .flatMap(found -> found.swings().stream())
                .filter(swing -> swing.moved().equals(Belief.of(row)))
                .map(Swing::length)
                .findFirst();
    }

    private static List<String> checks(ForecastReport forecast) {
        PrintedCheck check = forecast.check();
        String balance =
                "Opening and flows make the closing position of every month and population, to a millionth of a person.";
        return check.compared() == 0
                ? List.of(balance)
                : List.of(
                        balance,
                        "%d of %d printed figures are reproduced.".formatted(check.reproduced(), check.compared()));
    }

    private static List<String> limits(Study study, Optional<String> withoutBid) {
        List<String> limits = new ArrayList<>(List.of(
                "A forecast is what follows from its assumptions, not a range: what it rests on is in the assumptions log.",
                "Nobody who left the service comes back.",
                "After %s every assumption is held at its last value."
                        .formatted(Figures.longMonth(study.horizon().last()))));
        withoutBid.ifPresent(wanting -> limits.add("There is no bid in it: " + wanting + "."));
        return limits;
    }

    /** Who answers for the study, by what they do; "not named" where study.csv names nobody. */
    Map<String, String> people() {
        Map<String, String> people = new LinkedHashMap<>();
        people.put("Purpose", named(study.assurance().purpose()));
        people.put("Commissioned by", named(study.assurance().commissionedBy()));
        people.put("Analysed by", named(study.assurance().analysedBy()));
        people.put("Assured by", named(study.assurance().assuredBy()));
        people.put("Approved by", named(study.assurance().approvedBy()));
        return people;
    }

    /** The log as JSON. */
    public String json() {
        return new QualityJson(this).text();
    }

    private static String named(Optional<String> name) {
        return name.orElse("not named");
    }
}
