package org.carecast.cli.report.forecast;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.scenario.Adjustment;
import org.carecast.scenario.IdleChange;
import org.carecast.scenario.Scenario;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;

/**
 * What of a scenario has no effect because the forecast ends before the study does.
 *
 * @param last the last month of the forecast
 */
record IdleChanges(Study study, Scenario scenario, YearMonth last) {

    /** The sentences to read before any figure; none where every change has an effect. */
    List<String> sentences() {
        // Over the months of the study itself, a change without effect is refused when the study is read.
        if (scenario.isBase() || !last.isBefore(study.horizon().last())) {
            return List.of();
        }
        Horizon months = Horizon.of(study.horizon().opening(), last);
        List<IdleChange> idle = IdleChange.of(scenario, study.assumptions(), months);
        List<Adjustment> late = idle.stream()
                .filter(change -> change.isAfter(months))
                .map(IdleChange::adjustment)
                .toList();
        List<Adjustment> same = idle.stream()
                .filter(change -> !change.isAfter(months))
                .map(IdleChange::adjustment)
                .toList();
        List<String> sentences = new ArrayList<>();
        if (late.size() == 1) {
            sentences.add("This change begins in %s, after the forecast ends in %s, and has no effect: %s."
                    .formatted(Figures.longMonth(late.get(0).from()), Figures.longMonth(last), what(late.get(0))));
        } else if (!late.isEmpty()) {
            sentences.add("These changes begin after the forecast ends in %s, and have no effect: %s."
                    .formatted(Figures.longMonth(last), each(late)));
        }
        if (!same.isEmpty()) {
            sentences.add("What is changed here has the same value until the forecast ends in %s: %s."
                    .formatted(Figures.longMonth(last), each(same)));
        }
        if (idle.size() == scenario.adjustments().size() && scenario.switches().isEmpty()) {
            sentences.add("Nothing else is changed, so the figures are those of the base case.");
        }
        return sentences;
    }

    /** What is changed, once each, and the months from which it would be. */
    private String each(List<Adjustment> changes) {
        Map<String, List<String>> months = new LinkedHashMap<>();
        changes.forEach(change ->
                months.computeIfAbsent(what(change), any -> new ArrayList<>()).add(Figures.longMonth(change.from())));
        return months.entrySet().stream()
                .map(entry -> entry.getKey() + ", from " + Sentences.list(entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** What is changed, with its type where it has one and its ages where they are not all that are read. */
    private String what(Adjustment change) {
        String what = change.type()
                .map(type -> change.parameter().words() + ", " + type)
                .orElse(change.parameter().words());
        if (change.parameter().isOfAllTogether()) {
            return what;
        }
        Population population = change.population();
        AgeBand read =
                change.parameter().agesRead(study.assumptions().law(population)).orElse(AgeBand.ALL);
        boolean allAges = change.ages().from() <= read.from() && change.ages().to() >= read.to();
        return what + ", " + study.layout(population).name()
                + (allAges ? "" : " aged " + Sentences.ages(change.ages()));
    }
}
