package org.carecast.cli.report.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecast.cli.report.bid.BidComparison;
import org.carecast.cli.report.bid.BidReport;
import org.carecast.cli.report.compare.ComparisonReport;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Report;
import org.carecast.cli.report.fan.FanReport;
import org.carecast.cli.report.forecast.ForecastReport;
import org.carecast.cli.report.sensitivity.SensitivityReport;
import org.carecast.scenario.Scenario;

/**
 * The reports that a pack is made of.
 *
 * @param forecasts one for each scenario, that which is signed first
 * @param fan how sure the first forecast is, if any assumption has a range
 * @param comparison the forecasts side by side, if there are several
 * @param sensitivity what the first forecast rests on, if any assumption has a range
 * @param bids one for each forecast, or none where the study says too little of money
 */
public record PackReports(
        List<ForecastReport> forecasts,
        Optional<FanReport> fan,
        Optional<ComparisonReport> comparison,
        Optional<SensitivityReport> sensitivity,
        List<BidReport> bids) {

    /** Copies the lists, so that they never change. */
    public PackReports {
        forecasts = List.copyOf(forecasts);
        bids = List.copyOf(bids);
    }

    /** The chapters of a pack, in the order in which they are read: those of the scenario that is signed, then each other. */
    List<Pack.Chapter> chapters(Audience audience) {
        List<Pack.Chapter> chapters = new ArrayList<>();
        Scenario signed = forecasts.get(0).scenario();
        chapters.add(people(forecasts.get(0), audience));
        fan.ifPresent(report -> chapters.add(chapter(Pack.Kind.RANGE, signed, report, audience)));
        comparison.ifPresent(
                report -> chapters.add(new Pack.Chapter(Pack.Kind.COMPARISON, signed, compared(report, audience))));
        sensitivity.ifPresent(report -> chapters.add(chapter(Pack.Kind.SENSITIVITY, signed, report, audience)));
        bids.stream().limit(1).map(report -> money(report, audience)).forEach(chapters::add);
        for (int place = 1; place < forecasts.size(); place++) {
            chapters.add(people(forecasts.get(place), audience));
            bids.stream()
                    .skip(place)
                    .limit(1)
                    .map(report -> money(report, audience))
                    .forEach(chapters::add);
        }
        return Pack.counted(chapters);
    }

    private Pack.Chapter people(ForecastReport report, Audience audience) {
        boolean hasBase = forecasts.stream().anyMatch(each -> each.scenario().isBase());
        return hasBase && report.repeatsBase()
                ? new Pack.Chapter(Pack.Kind.FORECAST, report.scenario(), report.ofMoneyAlone())
                : chapter(Pack.Kind.FORECAST, report.scenario(), report, audience);
    }

    private static Pack.Chapter money(BidReport report, Audience audience) {
        return chapter(Pack.Kind.BID, report.scenario(), report, audience);
    }

    private static Pack.Chapter chapter(Pack.Kind kind, Scenario scenario, Report report, Audience audience) {
        return new Pack.Chapter(kind, scenario, illustrated(report, audience));
    }

    /** Forecasts side by side, and what each leaves uncovered. */
    private Document compared(ComparisonReport report, Audience audience) {
        Document document = audience == Audience.PUBLIC ? report.differences() : illustrated(report, audience);
        return Stream.of(report.sideBySide(), BidComparison.of(bids))
                .flatMap(Optional::stream)
                .reduce(document, Document::and, (one, other) -> other);
    }

    private static Document illustrated(Report report, Audience audience) {
        return report.document(audience).with(report.charts());
    }
}
