package org.carecast.cli.report.backtest;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.assumption.Parameter;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cohort.Population;
import org.carecast.measure.Drift;
import org.carecast.measure.Measure;
import org.carecast.uncertainty.Reopening;

/** From what a forecast was opened in a later month, in words. */
record ReopeningWords(BacktestReport report, PastForecast past, Reopening reopening) {

    /** The counts from which it opens, and where its arrivals come from. */
    String sentences() {
        String opened = "Opened anew in %s from %s."
                .formatted(Figures.longMonth(past.backtest().origin()), Sentences.list(counts()));
        Stream<String> arrivals = reopening.premises().assumptions().populations().stream()
                .filter(each -> reopening.premises().assumptions().law(each).countsChildren())
                .map(this::arrivals);
        return Stream.concat(Stream.of(opened), arrivals).collect(Collectors.joining(" "));
    }

    /** Children first, as they come first. */
    private List<String> counts() {
        return reopening.counts().stream()
                .sorted(Comparator.comparing(count -> count.reading().measure() != Measure.UNDER_18))
                .map(count -> "%s %s (counted in %s)"
                        .formatted(
                                Figures.people(count.people()),
                                report.name(count.reading()),
                                Figures.longMonth(count.reading().asAt())))
                .toList();
    }

    private String arrivals(Population population) {
        return Optional.ofNullable(reopening.arrivals().get(population))
                .map(estimate -> estimated(report.name(population), estimate))
                .orElseGet(() -> "Arrivals of " + report.name(population) + kept(population));
    }

    private static String estimated(String whose, Reopening.Estimate estimate) {
        return "Arrivals of %s that stay are re-estimated as %s a month in the first year, towards %s in care. Those who are transferred or leave within the year come on top: %s arrive a month, where the study has %s."
                .formatted(
                        whose,
                        Figures.threeFigures(estimate.staying()),
                        Figures.people(estimate.drift().target(estimate.children())),
                        Figures.threeFigures(estimate.arriving()),
                        Figures.threeFigures(estimate.believed()));
    }

    private String kept(Population population) {
        YearMonth first = past.backtest().origin().plusMonths(Parameter.ARRIVALS.firstMonth());
        if (past.scenario().changes(Parameter.ARRIVALS, population, first)) {
            return " are not re-estimated: the scenario %s says what was believed of them."
                    .formatted(past.scenario().id());
        }
        return " are not re-estimated, since %s: they are those of %s."
                .formatted(
                        Reopening.someStay(reopening.premises(), population)
                                ? "nobody says how many children live in the area"
                                : "none of those who arrive stay for a year",
                        past.study().name());
    }

    /** What to know of arrivals that were estimated. */
    static List<String> notes(BacktestReport report) {
        return report.pasts().stream()
                .flatMap(past -> past.reopening().stream())
                .flatMap(each -> each.arrivals().values().stream())
                .map(estimate -> note(estimate.drift().chosen()))
                .distinct()
                .toList();
    }

    private static String note(Drift.ChosenOn chosen) {
        return "Re-estimated arrivals follow the national rule (drift.csv), which was chosen on all councils' counts of %d to %d, this council's among them: for these years it is in sample."
                .formatted(chosen.from(), chosen.to());
    }
}
