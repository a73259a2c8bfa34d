package org.carecast.cli.report.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.carecast.cli.report.bid.BidReport;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Picture;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.document.Text;
import org.carecast.cli.report.forecast.ForecastReport;
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

    // As many scenarios as a summary can name.
    static final int MOST_DIFFERENCES = 4;

    /** What stands on everything that is not made for publication. */
    public static final String MARKING = "Contains small numbers: not for publication";

    /** What a chapter is about. */
    public enum Kind {
        /** How many there will be. */
        FORECAST("The forecast"),
        /** How sure that is. */
        RANGE("How sure the forecast is"),
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
            return kind.name().toLowerCase(Locale.ROOT)
                    + (speaksOfAll() || scenario.isBase() ? "" : "-" + scenario.id());
        }

        /** A table that says under which scenario it stands, wherever it may be pasted. */
        private Table under(Table table) {
            return speaksOfAll() || scenario.isBase() ? table : table.under(scenario.id());
        }

        /** The same of a picture. */
        private Picture under(Picture picture) {
            return speaksOfAll() || scenario.isBase()
                    ? picture
                    : new Picture(
                            picture.name(), picture.chart(), picture.caption() + " (scenario " + scenario.id() + ")");
        }

        /** A finding that names its scenario. */
        Text under(Text text) {
            return new Text(text.as(), "Scenario " + scenario.id() + ": " + text.words(), text.topic());
        }

        /** Whether it is of all scenarios, whichever a reader looks at. */
        public boolean speaksOfAll() {
            return kind == Kind.COMPARISON;
        }

        /** What a reader calls it. */
        public String title() {
            return kind.title + (speaksOfAll() || scenario.isBase() ? "" : " if: " + scenario.title());
        }
    }

    /** Copies the list, so that it never changes. */
    public Pack {
        chapters = List.copyOf(chapters);
        forecasts = List.copyOf(forecasts);
        bids = List.copyOf(bids);
    }

    /** The pack of some reports. */
    public static Pack of(
            Study study,
            Optional<String> committee,
            Optional<LocalDate> date,
            PackReports reports,
            QualityLog quality) {
        return new Pack(
                study,
                committee,
                date,
                reports.chapters(Audience.COMMITTEE),
                reports.forecasts(),
                reports.bids(),
                quality);
    }

    /** The same for the public; nothing in it can be worked out again by formulas. */
    public static Pack published(
            PublicStudy published,
            Optional<String> committee,
            Optional<LocalDate> date,
            PackReports reports,
            QualityLog quality) {
        return new Pack(
                published.study(),
                committee,
                date,
                reports.chapters(Audience.PUBLIC),
                List.of(),
                List.of(),
                quality.published(new PublicationWords(published).sentences()));
    }

    /** Chapters whose tables are counted through all of them, so that each has the same number in every form. */
    static List<Chapter> counted(List<Chapter> chapters) {
        AtomicInteger tables = new AtomicInteger();
        return chapters.stream()
                .map(chapter -> new Chapter(
                        chapter.kind,
                        chapter.scenario,
                        chapter.document
                                .withTables(table -> chapter.under(table.numbered(tables.incrementAndGet())))
                                .withPictures(chapter::under)))
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

    /** The chapters of the scenario that is signed, and those of all scenarios. */
    List<Chapter> signed() {
        Scenario first = chapters.get(0).scenario;
        return chapters.stream()
                .filter(chapter -> chapter.scenario.equals(first))
                .toList();
    }

    /** The chapters of the other scenarios. */
    List<Chapter> others() {
        List<Chapter> signed = signed();
        return chapters.stream().filter(chapter -> !signed.contains(chapter)).toList();
    }

    /** What the forecast that is signed finds of some tables. */
    List<Text> findings(Table.Topic topic) {
        return signed().stream()
                .filter(chapter -> chapter.kind == Kind.FORECAST)
                .flatMap(chapter -> chapter.document.texts(Role.FINDING, topic).stream())
                .toList();
    }

    /** The one chart of a short paper: that of all populations with its range, where some assumption has one. */
    Optional<Picture> picture() {
        return Stream.of(Kind.RANGE, Kind.FORECAST)
                .flatMap(kind -> signed().stream().filter(chapter -> chapter.kind == kind))
                .flatMap(chapter -> chapter.document.pictures().stream())
                .findFirst()
                .map(Pack::ofAll);
    }

    private static Picture ofAll(Picture picture) {
        return picture.chart() instanceof Chart.Fans fans
                ? new Picture(
                        picture.name(),
                        new Chart.Fans(
                                fans.words(), fans.months(), fans.panels().subList(0, 1), fans.threshold()),
                        picture.caption())
                : picture;
    }

    /** What it finds: the first of each chapter of the scenario that is signed, and how each other scenario differs from it. */
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        for (Chapter chapter : signed()) {
            Stream<Role> roles = chapter.speaksOfAll()
                    ? Stream.of(Role.FINDING)
                    : Stream.of(Role.FINDING, Role.CAUTION, Role.ANSWER);
            roles.flatMap(role -> chapter.document.sentences(role).stream())
                    .limit(chapter.speaksOfAll() ? MOST_DIFFERENCES : 1)
                    .map(finding -> chapter.speaksOfAll() || chapter.scenario.isBase()
                            ? finding
                            : "Scenario " + chapter.scenario.id() + ": " + finding)
                    .forEach(findings::add);
        }
        return findings;
    }

    /** What it finds, then what was done so that it may be published. */
    public List<String> summary() {
        return Stream.concat(findings().stream(), quality.publication().stream())
                .toList();
    }

    /** As a committee paper, whose appendices may be left out or cut short. */
    public Paper paper(Appendices wanted) {
        return Paper.of(this, wanted);
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

    /** Who may see it, in the words of a paper's head. */
    public String classification() {
        return isPublished()
                ? "Unrestricted"
                : "Exempt"
                        + study.commission()
                                .paper()
                                .law()
                                .exemption()
                                .map(why -> ": " + why)
                                .orElse("");
    }

    /** Whether it is made for publication. */
    public boolean isPublished() {
        return quality.isPublished();
    }
}
