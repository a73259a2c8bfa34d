package org.carecast.cli.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.io.Study;
import org.carecast.scenario.Scenario;

/**
 * All that a committee is given of a study, before it takes the form of a document, a workbook or a page.
 *
 * @param committee whom it is put to, if that was said
 * @param date of the meeting, if that was said
 * @param chapters in the order in which they are read
 * @param quality what was done to be sure of it
 */
public record Pack(
        Study study, Optional<String> committee, Optional<LocalDate> date, List<Chapter> chapters, QualityLog quality) {

    /** What stands on everything that is not made for publication. */
    static final String MARKING = "Contains small numbers: not for publication";

    /** What stands on everything that is. */
    static final String PUBLISHED = "Small numbers are suppressed: fit for publication";

    /**
     * One report with its charts.
     *
     * @param id what files and anchors call it, such as {@code forecast} or {@code bid-no-arrivals}
     * @param title what a reader calls it
     * @param charts by the name of their files
     */
    record Chapter(String id, Scenario scenario, String title, Paper paper, Map<String, Drawing> charts) {
        /** Copies the charts, in their order. */
        Chapter {
            charts = Collections.unmodifiableMap(new LinkedHashMap<>(charts));
        }
    }

    /** Copies the list, so that it never changes. */
    public Pack {
        chapters = List.copyOf(chapters);
    }

    /**
     * The pack of some forecasts, the first of which is the one that is signed.
     *
     * @param bids one for each forecast, or none where the study says too little of money
     * @param sensitivity what the first forecast rests on, if any assumption has a range
     */
    public static Pack of(
            Study study,
            Optional<String> committee,
            Optional<LocalDate> date,
            List<ForecastReport> forecasts,
            List<BidReport> bids,
            Optional<SensitivityReport> sensitivity,
            QualityLog quality) {
        List<Chapter> chapters = new ArrayList<>();
        forecasts.forEach(report ->
                chapters.add(chapter("forecast", "The forecast", report.scenario(), RatedTables.of(report), report)));
        sensitivity.ifPresent(report -> chapters.add(
                chapter("sensitivity", "What the forecast rests on", report.scenario(), report.paper(), report)));
        bids.forEach(report ->
                chapters.add(chapter("bid", "Grant, cost and the gap", report.scenario(), report.paper(), report)));
        return new Pack(study, committee, date, chapters, quality);
    }

    /** What stands on every form of it. */
    public String marking() {
        return quality.threshold().isPresent() ? PUBLISHED : MARKING;
    }

    /** Whether it is made for publication, its small numbers suppressed. */
    public boolean isPublished() {
        return quality.threshold().isPresent();
    }

    private static Chapter chapter(String name, String title, Scenario scenario, Paper paper, Report report) {
        return chapter(name, title, scenario, paper, Charts.drawings(report));
    }

    /** A chapter on what a scenario gives, named after it unless it is the base case. */
    static Chapter chapter(String name, String title, Scenario scenario, Paper paper, Map<String, Drawing> charts) {
        String of = scenario.isBase() ? "" : "-" + scenario.id();
        return new Chapter(
                name + of, scenario, title + (scenario.isBase() ? "" : " if: " + scenario.title()), paper, charts);
    }
}
