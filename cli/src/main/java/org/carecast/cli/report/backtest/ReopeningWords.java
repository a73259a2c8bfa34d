package org.carecast.cli.report.backtest;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.assumption.Parameter;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cohort.Population;
import org.carecast.measure.Drift;
import org.carecast.measure.Measure;
import org.carecast.measure.Outturn;
import org.carecast.uncertainty.Reopening;

/** From what a forecast was opened in a later month, in words. */
record ReopeningWords(BacktestReport report, PastForecast past, Reopening reopening) {

    // How many months old a count may be without a word about it.
    private static final long MONTHS_UNTIL_OLD = 12;

    /** The counts with which it opens, how old they are, and where its arrivals come from. */
    String sentences() {
        String opened = "Opened anew in %s with %s."
                .formatted(Figures.longMonth(past.backtest().origin()), Sentences.list(counts()));
        Stream<String> arrivals = reopening.premises().assumptions().populations().stream()
                .filter(each -> reopening.premises().assumptions().law(each).countsChildren())
                .map(this::arrivals);
        return Stream.of(Stream.of(opened), old(), arrivals)
                .flatMap(Function.identity())
                .collect(Collectors.joining(" "));
    }

    /** Children first, as they come first. */
    private Stream<Outturn> ordered() {
        return reopening.counts().stream()
                .sorted(Comparator.comparing(count -> count.reading().measure() != Measure.UNDER_18));
    }

    private List<String> counts() {
        return ordered()
                .map(count -> "%s %s (counted in %s)"
                        .formatted(
                                Figures.people(count.people()),
                                report.name(count.reading()),
                                Figures.longMonth(count.reading().asAt())))
                .toList();
    }

    /** A caution for each count that is more than a year old. */
    private Stream<String> old() {
        return ordered()
                .filter(count -> age(count) > MONTHS_UNTIL_OLD)
                .map(count ->
                        "The count of %s is %d months old and is taken as it is, so take this forecast with caution."
                                .formatted(report.name(count.reading()), age(count)));
    }

    private long age(Outturn count) {
        return count.reading().asAt().until(past.backtest().origin(), ChronoUnit.MONTHS);
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
