package org.carecast.cli.report.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.carecast.cli.report.bid.BidReport;
import org.carecast.cli.report.compare.ComparisonReport;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Report;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.forecast.ForecastReport;
import org.carecast.cli.report.sensitivity.SensitivityReport;
import org.carecast.io.PublicStudy;
import org.carecast.io.Study;
import org.carecast.scenario.Scenario;

/**
 * All that a committee is given of a study, before it takes the form of a document, a workbook or a page.
 *
 * @param committee whom it is put to, if that was said
 * @param date of the meeting, if that was said
 * @param chapters in the order in which they are read
 * @param forecasts that it can be worked out from once more, the first being the one that is signed
 * @param bids one for each forecast, or none
 * @param quality what was done to be sure of it
 */
public record Pack(
        Study study,
        Optional<String> committee,
        Optional<LocalDate> date,
        List<Chapter> chapters,
        List<ForecastReport> forecasts,
        List<BidReport> bids,
        QualityLog quality) {

    // Of the orders in which more than eight changes are made, as in compare.
    private static final long SEED = 1;

    /** What stands on everything that is not made for publication. */
    public static final String MARKING = "Contains small numbers: not for publication";

    /** What a chapter is about. */
    public enum Kind {
        /** How many there will be. */
        FORECAST("The forecast"),
        /** How far apart they are under several scenarios. */
        COMPARISON("Scenarios side by side"),
        /** Which assumptions that hangs on. */
        SENSITIVITY("What the forecast rests on"),
        /** What it costs, and who pays. */
        BID("Grant, cost and the gap");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    /** What stands on everything that is. */
    public static final String PUBLISHED = "Calculated from published counts: fit for publication";

    /**
     * One report.
     *
     * @param document with its charts as pictures
     */
    public record Chapter(Kind kind, Scenario scenario, Document document) {

        /** What files and anchors call it, such as {@code forecast} or {@code bid-no-arrivals}. */
        public String id() {
            return kind.name().toLowerCase(Locale.ROOT) + (scenario.isBase() ? "" : "-" + scenario.id());
        }

        /** A table that says under which scenario it stands, wherever it may be pasted. */
        private Table under(Table table) {
            return scenario.isBase() ? table : table.under(scenario.id());
        }

        /** A caption that says so. */
        public String under(String caption) {
            return caption + (scenario.isBase() ? "" : " (scenario " + scenario.id() + ")");
        }

        /** What a reader calls it. */
        public String title() {
            return kind.title + (scenario.isBase() ? "" : " if: " + scenario.title());
        }
    }

    /** Copies the list, so that it never changes. */
    public Pack {
        chapters = List.copyOf(chapters);
        forecasts = List.copyOf(forecasts);
        bids = List.copyOf(bids);
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
        return new Pack(
                study,
                committee,
                date,
                chapters(forecasts, bids, sensitivity, Audience.COMMITTEE),
                forecasts,
                bids,
                quality);
    }

    /** The same for the public; nothing in it can be worked out again by formulas. */
    public static Pack published(
            PublicStudy published,
            Optional<String> committee,
            Optional<LocalDate> date,
            List<ForecastReport> forecasts,
            List<BidReport> bids,
            Optional<SensitivityReport> sensitivity,
            QualityLog quality) {
        return new Pack(
                published.study(),
                committee,
                date,
                chapters(forecasts, bids, sensitivity, Audience.PUBLIC),
                List.of(),
                List.of(),
                quality.published(new PublicationWords(published).sentences()));
    }

    private static List<Chapter> chapters(
            List<ForecastReport> forecasts,
            List<BidReport> bids,
            Optional<SensitivityReport> sensitivity,
            Audience audience) {
        List<Chapter> chapters = new ArrayList<>();
        boolean hasBase =
                forecasts.stream().anyMatch(report -> report.scenario().isBase());
        for (ForecastReport report : forecasts) {
            boolean repeats = hasBase && report.repeatsBase();
            chapters.add(new Chapter(
                    Kind.FORECAST, report.scenario(), repeats ? report.ofMoneyAlone() : illustrated(report, audience)));
        }
        compared(forecasts)
                .ifPresent(report -> chapters.add(new Chapter(Kind.COMPARISON, Scenario.BASE, report.differences())));
        sensitivity.ifPresent(report ->
                chapters.add(new Chapter(Kind.SENSITIVITY, report.scenario(), illustrated(report, audience))));
        bids.forEach(report -> chapters.add(new Chapter(Kind.BID, report.scenario(), illustrated(report, audience))));
        return counted(chapters);
    }

    /** Forecasts that differ in people, each compared with the first of them; empty where there is but one. */
    private static Optional<ComparisonReport> compared(List<ForecastReport> forecasts) {
        List<Scenario> scenarios = forecasts.stream()
                .map(ForecastReport::scenario)
                .filter(scenario -> scenario.isBase() || scenario.movesPeople())
                .toList();
        ForecastReport first = forecasts.get(0);
        return scenarios.size() < 2
                ? Optional.empty()
                : Optional.of(ComparisonReport.ofScenarios(
                        first.study(),
                        scenarios,
                        first.demand().horizon(),
                        first.tables().get(0).months(),
                        SEED));
    }

    private static Document illustrated(Report report, Audience audience) {
        return report.document(audience).with(report.charts());
    }

    /** Chapters whose tables are counted through all of them, so that each has the same number in every form. */
    static List<Chapter> counted(List<Chapter> chapters) {
        AtomicInteger tables = new AtomicInteger();
        return chapters.stream()
                .map(chapter -> new Chapter(
                        chapter.kind,
                        chapter.scenario,
                        chapter.document.withTables(table -> chapter.under(table.numbered(tables.incrementAndGet())))))
                .toList();
    }

    /** Whether its figures can be worked out once more from what it holds. */
    public boolean isLive() {
        return !forecasts.isEmpty();
    }

    /** Whether it says anything of grant, cost and gap. */
    boolean hasMoney() {
        return chapters.stream().anyMatch(chapter -> chapter.kind == Kind.BID);
    }

    /** What each chapter finds first, and under which scenario; then what was done so that it may be published. */
    public List<String> summary() {
        List<String> summary = new ArrayList<>();
        for (Chapter chapter : chapters) {
            Stream.of(Role.FINDING, Role.CAUTION, Role.ANSWER)
                    .flatMap(role -> chapter.document.sentences(role).stream())
                    .findFirst()
                    .map(finding ->
                            chapter.scenario.isBase() ? finding : "Scenario " + chapter.scenario.id() + ": " + finding)
                    .ifPresent(summary::add);
        }
        summary.addAll(quality.publication());
        return summary;
    }

    /** What the pack asks of those it is put to. */
    public String recommendation() {
        return "%s is asked to NOTE the forecast of care leavers%s."
                .formatted(
                        committee.orElse("The committee"),
                        hasMoney() ? ", what it rests on, and what grants leave uncovered" : " and what it rests on");
    }

    /** What stands on every form of it. */
    public String marking() {
        return isPublished() ? PUBLISHED : MARKING;
    }

    /**
     * What stands behind its figures.
     *
     * @param audience whom a form of it is for, unless it is published
     */
    public Document log(Audience audience) {
        return new LogDocument(quality, isPublished() ? Audience.PUBLIC : audience).document();
    }

    /** Whether it is made for publication. */
    public boolean isPublished() {
        return quality.isPublished();
    }
}
