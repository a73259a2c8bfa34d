package org.carecast.cli.report.pack;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.carecast.cli.report.bid.BidReport;
import org.carecast.cli.report.compare.ComparisonReport;
import org.carecast.cli.report.fan.BriefFan;
import org.carecast.cli.report.forecast.ForecastReport;
import org.carecast.cli.report.sensitivity.SensitivityReport;
import org.carecast.io.PublicStudy;
import org.carecast.io.Study;
import org.carecast.measure.Measure;
import org.carecast.measure.Reading;
import org.carecast.scenario.Scenario;
import org.carecast.time.FinancialYear;
import org.carecast.time.Horizon;
import org.carecast.uncertainty.Sensitivity;

/** Packs of studies, as the command makes them. */
public final class PackExample {

    private static final int DRAWS = 100;

    private PackExample() {}

    /** The pack of a study that says all of money, or of people alone. */
    public static Pack of(Study study, boolean money, Scenario... scenarios) {
        return of(study, Optional.empty(), money, scenarios);
    }

    /** The pack of the base case of a study that the public may know. */
    public static Pack published(PublicStudy published, boolean money) {
        return published(published, money, Scenario.BASE);
    }

    /** The same of some scenarios. */
    static Pack published(PublicStudy published, boolean money, Scenario... scenarios) {
        return of(published.study(), Optional.of(published), money, scenarios);
    }

    private static Pack of(Study study, Optional<PublicStudy> published, boolean money, Scenario... scenarios) {
        Horizon horizon = study.horizon();
        List<ForecastReport> forecasts = List.of(scenarios).stream()
                .map(scenario -> ForecastReport.of(
                        study,
                        scenario,
                        horizon,
                        horizon.yearly(horizon.opening().getMonth()),
                        OptionalInt.empty()))
                .toList();
        List<FinancialYear> years = FinancialYear.within(horizon.opening().plusMonths(1), horizon.last());
        FinancialYear last = years.get(years.size() - 1);
        List<BidReport> bids = !money
                ? List.of()
                : List.of(scenarios).stream()
                        .map(scenario -> BidReport.of(study, scenario, study.premises(scenario, horizon), years))
                        .toList();
        Optional<Sensitivity> sensitivity = Optional.of(Sensitivity.of(
                        study.premises(scenarios[0], horizon),
                        new Reading(horizon.last(), Optional.empty(), Measure.CARE_LEAVERS)))
                .filter(found -> !found.swings().isEmpty());
        QualityLog log = QualityLog.of(
                study,
                "0",
                forecasts,
                sensitivity,
                Optional.of(last)
                        .filter(year -> money)
                        .map(year -> Sensitivity.of(
                                study.premises(Scenario.BASE, horizon),
                                new Reading(year.march(), Optional.empty(), Measure.GAP))),
                Optional.empty());
        Optional<String> committee = Optional.of("Corporate Parenting Panel");
        Optional<SensitivityReport> restsOn = sensitivity.map(
                found -> SensitivityReport.of(study, scenarios[0], found, OptionalDouble.empty(), Optional.empty()));
        Optional<ComparisonReport> comparison = scenarios.length < 2
                ? Optional.empty()
                : Optional.of(ComparisonReport.ofScenarios(
                        study,
                        List.of(scenarios),
                        horizon,
                        horizon.yearly(horizon.opening().getMonth()),
                        1));
        PackReports reports = new PackReports(
                forecasts,
                sensitivity.map(found -> BriefFan.of(study, scenarios[0], DRAWS)),
                comparison,
                restsOn,
                bids);
        return published
                .map(told -> Pack.published(told, committee, Optional.empty(), reports, log))
                .orElseGet(() -> Pack.of(study, committee, Optional.empty(), reports, log));
    }
}
