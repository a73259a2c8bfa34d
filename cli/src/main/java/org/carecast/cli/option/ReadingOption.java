package org.carecast.cli.option;

import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.measure.Measure;
import org.carecast.measure.Reading;
import org.carecast.time.Horizon;
import picocli.CommandLine.Option;

/** The one figure of a forecast that a command asks about. */
public final class ReadingOption {

    @Option(
            names = "--measure",
            paramLabel = "M",
            defaultValue = "care_leavers",
            description =
                    "what is read: care_leavers, in_touch or under_18, people at the end of a month; advisers, in full-time"
                            + " equivalents; grant, cost or gap,"
                            + " pounds of the twelve months to it (default: ${DEFAULT-VALUE})")
    private Measure measure;

    @Option(
            names = "--as-at",
            paramLabel = "YYYY-MM",
            description =
                    "the month at whose end it is read (default: the last one projected; of pounds the last March, with which"
                            + " a financial year ends)")
    private YearMonth asAt;

    @Option(names = "--population", paramLabel = "ID", description = "only this population (default: all together)")
    private String population;

    /** The figure asked about, which must be one that a forecast of these months has. */
    public Reading reading(Study study, Horizon horizon) {
        Optional<Population> whose = population(study, population);
        YearMonth month = month(horizon);
        boolean counted = study.assumptions().populations().stream()
                .filter(each -> whose.isEmpty() || whose.get().equals(each))
                .anyMatch(each -> study.assumptions().law(each).countsChildren());
        if (measure == Measure.UNDER_18 && !counted) {
            throw new WrongUsage("--measure under_18 counts children in care, and this study counts none"
                    + whose.map(each -> " of " + each).orElse("") + "; see youngest_age in "
                    + study.folder().resolve("study.csv"));
        }
        boolean advised =
                study.assumptions().rows().stream().anyMatch(row -> row.parameter() == Parameter.CASES_PER_ADVISER);
        if (measure == Measure.ADVISERS && !advised) {
            throw new WrongUsage("--measure advisers needs the cases of an adviser; give the study "
                    + study.folder().resolve("caseload.csv"));
        }
        return new Reading(month, whose, measure);
    }

    private YearMonth month(Horizon horizon) {
        if (horizon.months() < measure.firstMonth()) {
            throw new WrongUsage("--measure %s is that of %d months, and %d are projected; --until sets the last"
                    .formatted(measure.id(), measure.firstMonth(), horizon.months()));
        }
        YearMonth first = horizon.month(measure.firstMonth());
        if (asAt == null) {
            return usual(horizon, first);
        }
        if (asAt.isBefore(horizon.opening()) || asAt.isAfter(horizon.last())) {
            throw new WrongUsage("--as-at " + asAt + " lies outside the months projected, " + horizon.opening() + " to "
                    + horizon.last() + "; --until sets the last");
        }
        if (asAt.isBefore(first)) {
            throw new WrongUsage("--as-at %s is too early for %s, which is that of %d months; the first end with %s"
                    .formatted(asAt, measure.id(), measure.firstMonth(), first));
        }
        return asAt;
    }

    private YearMonth usual(Horizon horizon, YearMonth first) {
        if (!measure.isMoney()) {
            return horizon.last();
        }
        return horizon.yearly(Month.MARCH).stream()
                .filter(march -> !march.isBefore(first))
                .reduce((earlier, later) -> later)
                .orElse(horizon.last());
    }

    /**
     * Refuses an amount of people below 0.
     *
     * @param option the one it was given with
     * @param amount null if none was given
     */
    public void refuseFewerThanNobody(String option, Double amount) {
        if (amount != null && amount < 0 && !measure.isMoney()) {
            throw new WrongUsage(option + " is a number of people, and there cannot be fewer than none");
        }
    }

    /** The population that an id names, of those that a study forecasts; empty where none is named. */
    public static Optional<Population> population(Study study, String id) {
        Set<Population> known = study.assumptions().populations();
        Optional<Population> named =
                known.stream().filter(each -> each.id().equals(id)).findFirst();
        if (id != null && named.isEmpty()) {
            throw new WrongUsage("there is no population '" + id + "'; it must be one of "
                    + known.stream().map(Population::id).collect(Collectors.joining(", ")));
        }
        return named;
    }

    /** What is recorded of a figure asked about. */
    public static Options recorded(Reading reading) {
        return Options.NONE
                .with("as-at", reading.asAt())
                .with("measure", reading.measure().id())
                .with("population", reading.population().map(Population::id).orElse(Population.ALL));
    }
}
