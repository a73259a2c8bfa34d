package org.carecast.cli.report.backtest;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.cohort.Population;
import org.carecast.io.ForecastOrigin;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Problem;
import org.carecast.measure.Outturn;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.scenario.Scenario;
import org.carecast.time.Horizon;
import org.carecast.uncertainty.Backtest;
import org.carecast.uncertainty.Rebase;

/**
 * The months from which a past forecast of a study can be made: that in which it opens, those of origins.csv, and every later month by
 * which people were counted.
 *
 * @param study whose counts the forecasts are compared with
 * @param until the months that a study projects, to a last one that was asked for; empty if none was
 * @param alone whether the study is the only one that forecasts can be made with
 * @param population the one that is forecast; empty for all
 */
record PastOrigins(
        Study study, Optional<Function<Study, Horizon>> until, boolean alone, Optional<Population> population) {

    /** Those with a row in origins.csv, and the study's own opening: first that one, then the latest. */
    List<ForecastOrigin> listed() {
        YearMonth own = study.horizon().opening();
        List<ForecastOrigin> origins = new ArrayList<>(study.history().origins());
        if (origins.stream().noneMatch(origin -> origin.month().equals(own))) {
            origins.add(ForecastOrigin.of(study, own));
        }
        origins.sort(order());
        return origins;
    }

    /** That in which the study itself opens first, then the latest. */
    Comparator<ForecastOrigin> order() {
        YearMonth own = study.horizon().opening();
        return Comparator.comparing((ForecastOrigin origin) -> !origin.month().equals(own))
                .thenComparing(ForecastOrigin::month, Comparator.reverseOrder());
    }

    /** Whether a month has a row in origins.csv, or is that in which the study opens. */
    boolean isListed(YearMonth month) {
        return listed().stream().anyMatch(origin -> origin.month().equals(month));
    }

    /**
     * How a forecast from a month is made: as listed, or else with the study that opens last by then, by its base case; empty if none opens
     * by then.
     *
     * @throws BadDataException if another study cannot be read
     */
    Optional<ForecastOrigin> at(YearMonth month) throws BadDataException {
        Optional<ForecastOrigin> known =
                listed().stream().filter(origin -> origin.month().equals(month)).findFirst();
        if (known.isPresent()) {
            return known;
        }
        if (month.isAfter(study.horizon().opening())) {
            return Optional.of(ForecastOrigin.of(study, month));
        }
        Map<ForecastOrigin, Study> others = StudyReader.readEach(study.history().origins(), study);
        return others.entrySet().stream()
                .filter(each -> !each.getValue().horizon().opening().isAfter(month))
                .max(Comparator.comparing(each -> each.getValue().horizon().opening()))
                .map(each -> each.getKey().in(month, study));
    }

    /** Why a study cannot be opened anew in a month, for lack of counts: which there are, and which months would do. */
    BadDataException withoutCounts(ForecastOrigin origin, Study with, Premises earlier, List<Reading> missing)
            throws BadDataException {
        YearMonth opening = earlier.horizon().opening();
        List<String> lacking = missing.stream().map(PastOrigins::words).toList();
        List<String> remedies = new ArrayList<>(List.of("add one to outturn.csv"));
        List<String> months = nearest(origin.month(), with);
        if (!months.isEmpty()) {
            remedies.add("name a month that works, the nearest of which %s %s"
                    .formatted(months.size() == 1 ? "is" : "are", String.join(" and ", months)));
        }
        counted(earlier, missing)
                .ifPresent(one -> remedies.add("forecast %s alone with --population %s".formatted(one, one)));
        return new BadDataException(List.of(new Problem(
                origin.row().file(),
                origin.row().line(),
                1,
                "there is no count of %s after %s and by %s to open %s anew with; %s"
                        .formatted(
                                String.join(" nor of ", lacking),
                                opening,
                                origin.month(),
                                with.name(),
                                missing.stream()
                                        .map(reading -> "of %s the next is %s"
                                                .formatted(words(reading), later(reading, opening)))
                                        .collect(Collectors.joining(", "))),
                String.join(", or ", remedies))));
    }

    private static String words(Reading reading) {
        return reading.measure().id() + " of " + reading.population().orElseThrow();
    }

    /** The month in which it is counted next, which is too late. */
    private String later(Reading reading, YearMonth opening) {
        return study.history().outturns().stream()
                .filter(each -> each.isLike()
                        && each.reading().measure() == reading.measure()
                        && each.reading().population().equals(reading.population()))
                .map(each -> each.reading().asAt())
                .filter(month -> month.isAfter(opening))
                .min(YearMonth::compareTo)
                .map(YearMonth::toString)
                .orElse("not known");
    }

    /** A population of which nothing is missing, where another lacks a count. */
    private static Optional<Population> counted(Premises earlier, List<Reading> missing) {
        return earlier.assumptions().populations().stream()
                .filter(each -> missing.stream()
                        .noneMatch(reading -> reading.population().equals(Optional.of(each))))
                .findFirst();
    }

    /** The last month before one and the first after it from which a forecast can be made and compared. */
    private List<String> nearest(YearMonth month, Study with) throws BadDataException {
        List<YearMonth> works = new ArrayList<>();
        for (Map.Entry<ForecastOrigin, Study> each :
                StudyReader.readEach(listed(), study).entrySet()) {
            // A last month that was asked for may lie before another study opens.
            if (each.getValue() == with || (!alone && until.isEmpty())) {
                add(each.getKey().month(), each.getValue(), works);
            }
        }
        YearMonth last = study.history().outturns().stream()
                .map(each -> each.reading().asAt())
                .max(YearMonth::compareTo)
                .orElseThrow();
        for (YearMonth each = with.horizon().opening().plusMonths(1); each.isBefore(last); each = each.plusMonths(1)) {
            if (!isListed(each)) {
                add(each, with, works);
            }
        }
        return Stream.concat(
                        works.stream().filter(month::isAfter).max(YearMonth::compareTo).stream(),
                        works.stream().filter(month::isBefore).min(YearMonth::compareTo).stream())
                .map(YearMonth::toString)
                .toList();
    }

    private void add(YearMonth month, Study with, List<YearMonth> works) {
        if (works(month, with)) {
            works.add(month);
        }
    }

    private boolean works(YearMonth month, Study with) {
        if (population
                .filter(one -> !with.assumptions().populations().contains(one))
                .isPresent()) {
            return false;
        }
        Premises earlier = of(with.premises(Scenario.BASE, horizon(month, with)));
        YearMonth opening = earlier.horizon().opening();
        YearMonth last = earlier.horizon().last();
        boolean opens = month.equals(opening)
                || (month.isAfter(opening)
                        && month.isBefore(last)
                        && Rebase.missing(earlier, month, study.history().outturns())
                                .isEmpty());
        return opens && like(earlier).anyMatch(asAt -> asAt.isAfter(month) && !asAt.isAfter(last));
    }

    /** The months of the counts that count what is forecast. */
    Stream<YearMonth> like(Premises forecast) {
        return outturns(forecast).stream()
                .filter(each -> each.isLike() && Backtest.forecasts(each.reading(), forecast.assumptions()))
                .map(each -> each.reading().asAt());
    }

    /** The counts that a forecast can be compared with: those of all together only if it has all populations. */
    List<Outturn> outturns(Premises forecast) {
        boolean hasAll = forecast.assumptions()
                .populations()
                .containsAll(study.assumptions().populations());
        return study.history().outturns().stream()
                .filter(each -> hasAll || each.reading().population().isPresent())
                .toList();
    }

    /** As asked for; without a last month, a month that has no row in origins.csv is followed for as long as the study follows its own. */
    Horizon horizon(YearMonth month, Study with) {
        Horizon own = with.horizon();
        if (until.isPresent()) {
            return until.get().apply(with);
        }
        YearMonth asLong = month.plusMonths(own.months());
        return isListed(month)
                ? own
                : Horizon.of(
                        own.opening(),
                        with.opening()
                                .lawChanges()
                                .map(change -> change.minusMonths(1))
                                .filter(asLong::isAfter)
                                .orElse(asLong));
    }

    /** The premises of the population asked about. */
    Premises of(Premises all) {
        return population.map(one -> all.of(Set.of(one))).orElse(all);
    }
}
