package org.carecast.cli;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import org.carecast.cli.report.bid.BidReport;
import org.carecast.cli.report.bid.FundingCheckWords;
import org.carecast.cli.report.compare.ComparisonReport;
import org.carecast.cli.report.fan.BriefFan;
import org.carecast.cli.report.forecast.ForecastReport;
import org.carecast.cli.report.pack.Pack;
import org.carecast.cli.report.pack.PackReports;
import org.carecast.cli.report.pack.QualityLog;
import org.carecast.cli.report.sensitivity.SensitivityReport;
import org.carecast.io.PublicStudy;
import org.carecast.io.Study;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.scenario.Scenario;
import org.carecast.time.FinancialYear;
import org.carecast.time.Horizon;
import org.carecast.uncertainty.Sensitivity;

/**
 * The making of a pack from a study: forecasts, what they rest on, and bids.
 *
 * @param published what the public may know of the study, where the pack is for the public
 * @param chosen the scenarios, that which is signed first
 * @param years those of its bids; none where no financial year lies wholly within the months projected
 * @param councilNotes what else must be known of grant and cost of this council
 * @param done is told of each step
 */
record PackMaking(
        Study study,
        Optional<PublicStudy> published,
        List<Scenario> chosen,
        List<FinancialYear> years,
        Optional<String> committee,
        Optional<LocalDate> date,
        List<String> councilNotes,
        IntConsumer done) {

    /** Forecasts, what they rest on, and bids. */
    static final int STEPS = 3;

    // Enough that the ends of the range move by a per cent or two with another seed.
    private static final int DRAWS = 1000;
    private static final long SEED = 1;

    /** Copies the lists, so that it never changes. */
    PackMaking {
        chosen = List.copyOf(chosen);
        years = List.copyOf(years);
    }

    /** The whole pack. */
    Pack pack() {
        Optional<String> withoutBid = withoutBid(chosen);
        Reading headline = new Reading(study.horizon().last(), Optional.empty(), Measure.CARE_LEAVERS);
        Scenario first = chosen.get(0);
        // What a forecast rests on takes as long as all else, so another thread finds it.
        CompletableFuture<Optional<Sensitivity>> ofPeople =
                CompletableFuture.supplyAsync(() -> sensitivity(Scenario.BASE, study.horizon(), headline));
        CompletableFuture<Optional<Sensitivity>> ofMoney =
                CompletableFuture.supplyAsync(() -> withoutBid.isPresent() ? Optional.<Sensitivity>empty() : ofMoney());
        List<ForecastReport> forecasts = forecasts();
        done.accept(1);
        List<BidReport> bids = withoutBid.isPresent()
                ? List.of()
                : chosen.stream()
                        .map(scenario -> BidReport.of(study, scenario, toMarch(scenario), years)
                                .with(councilNotes))
                        .toList();
        done.accept(1);
        Optional<Sensitivity> sensitivity =
                first.isBase() ? ofPeople.join() : sensitivity(first, study.horizon(), headline);
        QualityLog quality =
                QualityLog.of(study, Version.text(), forecasts, ofPeople.join(), ofMoney.join(), withoutBid);
        done.accept(1);
        PackReports reports = new PackReports(
                forecasts,
                sensitivity.map(found -> BriefFan.of(study, first, DRAWS)),
                comparison(),
                sensitivity.map(
                        found -> SensitivityReport.of(study, first, found, OptionalDouble.empty(), Optional.empty())),
                bids);
        return published
                .map(told -> Pack.published(told, committee, date, reports, quality))
                .orElseGet(() -> Pack.of(study, committee, date, reports, quality));
    }

    /** The forecasts side by side, where there are several. */
    private Optional<ComparisonReport> comparison() {
        return chosen.size() < 2
                ? Optional.empty()
                : Optional.of(ComparisonReport.ofScenarios(study, chosen, study.horizon(), columns(), SEED));
    }

    private List<ForecastReport> forecasts() {
        return chosen.stream()
                .map(scenario -> ForecastReport.of(study, scenario, study.horizon(), columns(), OptionalInt.empty()))
                .toList();
    }

    private List<YearMonth> columns() {
        return study.horizon().yearly(study.horizon().opening().getMonth());
    }

    private Optional<Sensitivity> sensitivity(Scenario scenario, Horizon horizon, Reading reading) {
        return Optional.of(Sensitivity.of(study.premises(scenario, horizon), reading))
                .filter(found -> !found.swings().isEmpty());
    }

    /** What the gap of the last year rests on in the base case, or the grant where no cost is known. */
    private Optional<Sensitivity> ofMoney() {
        Measure measure = study.funding().costs().rows().isEmpty() ? Measure.GRANT : Measure.GAP;
        Horizon toMarch = toMarch(Scenario.BASE).horizon();
        return withoutBid(List.of(Scenario.BASE)).isPresent()
                ? Optional.empty()
                : sensitivity(Scenario.BASE, toMarch, new Reading(toMarch.last(), Optional.empty(), measure));
    }

    /** What keeps a bid out of the pack; empty where nothing does. */
    private Optional<String> withoutBid(List<Scenario> scenarios) {
        return years.isEmpty()
                ? Optional.of("no financial year lies wholly within the months projected")
                : scenarios.stream()
                        .flatMap(scenario ->
                                FundingCheckWords.of(
                                        study, toMarch(scenario), years.get(0).firstDay())
                                        .first()
                                        .stream())
                        .findFirst();
    }

    /** What a forecast to the last March follows from, where a financial year ends. */
    private Premises toMarch(Scenario scenario) {
        return study.premises(
                scenario,
                Horizon.of(
                        study.horizon().opening(), years.get(years.size() - 1).march()));
    }
}
