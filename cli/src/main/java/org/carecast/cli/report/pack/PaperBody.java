package org.carecast.cli.report.pack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.cli.report.bid.WithoutMoney;
import org.carecast.cli.report.document.Block;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Items;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Table.Topic;
import org.carecast.cli.report.document.Text;
import org.carecast.cli.report.forecast.Notes;
import org.carecast.evidence.Source;
import org.carecast.io.CommitteePaper;
import org.carecast.io.PaperLaw;
import org.carecast.io.Study;
import org.carecast.io.TableLayout;
import org.carecast.time.Horizon;

/**
 * The numbered sections of a paper: of each report of the scenario that is signed, what it finds and its table of {@link Topic#SUMMARY};
 * of several scenarios one table of what they move, and one of {@link Topic#MONEY}.
 *
 * @param following the appendices
 */
record PaperBody(Pack pack, List<Paper.Appendix> following) {

    /** As many findings of the forecast as the body has room for; the others open its appendix. */
    static final int MOST_FINDINGS = 3;

    /** As much of the range, likewise. */
    static final int MOST_OF_RANGE = 2;

    List<Paper.Section> sections() {
        List<Paper.Section> sections = new ArrayList<>();
        add(sections, Paper.Part.INTRODUCTION, introduction());
        add(sections, Paper.Part.FORECAST, forecast());
        add(sections, Paper.Part.FINANCIAL, financial());
        add(sections, Paper.Part.LEGAL, legal());
        add(
                sections,
                Paper.Part.EQUALITY,
                Text.of(Role.DETAIL, paper().equalityImplications().stream().toList()));
        add(sections, Paper.Part.CONCLUSIONS, conclusions());
        add(sections, Paper.Part.RECOMMENDATION, Text.of(Role.ANSWER, List.of(pack.recommendation())));
        add(sections, Paper.Part.BACKGROUND, background());
        add(sections, Paper.Part.APPENDICES, appendices());
        add(sections, Paper.Part.CONTACT, contact());
        return sections;
    }

    private static void add(List<Paper.Section> sections, Paper.Part part, List<? extends Block> blocks) {
        if (!blocks.isEmpty()) {
            sections.add(new Paper.Section(part, List.copyOf(blocks)));
        }
    }

    private CommitteePaper paper() {
        return study().commission().paper();
    }

    private Study study() {
        return pack.study();
    }

    private List<Block> introduction() {
        Horizon horizon = study().horizon();
        List<String> names =
                study().commission().layouts().stream().map(TableLayout::name).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Text(
                Role.DETAIL,
                "This paper forecasts the care leavers of %s (%s) at the end of each month from %s to %s."
                        .formatted(
                                study().council(),
                                Sentences.list(names),
                                Figures.longMonth(horizon.opening()),
                                Figures.longMonth(horizon.last()))));
        study().commission()
                .assurance()
                .purpose()
                .ifPresent(purpose -> blocks.add(new Text(Role.DETAIL, "Its purpose: " + purpose)));
        chapter(Pack.Kind.COMPARISON)
                .ifPresent(compared -> blocks.add(new Items(
                        Role.DETAIL,
                        "It compares these scenarios, each with the first:",
                        compared.sentences(Role.CAUTION))));
        blocks.addAll(Text.of(Role.DETAIL, pack.quality().publication()));
        return blocks;
    }

    private List<Block> appendices() {
        List<Block> blocks = new ArrayList<>();
        if (!following.isEmpty()) {
            blocks.add(new Text(
                    Role.DETAIL,
                    following.stream()
                            .map(each -> each.letter() + ": " + each.title())
                            .collect(Collectors.joining("; ", "", "."))));
        }
        if (!hasEveryTable()) {
            blocks.add(
                    new Text(
                            Role.DETAIL,
                            "Tables have the numbers that they have in the full pack; some of its tables are not printed here."));
        }
        return blocks;
    }

    private boolean hasEveryTable() {
        List<Block> printed = Stream.concat(
                        following.stream().flatMap(each -> each.blocks().stream()),
                        Stream.concat(
                                new PaperChoice(pack).tableOfMoney().stream(),
                                pack.signed().stream()
                                        .filter(chapter -> chapter.kind() != Pack.Kind.BID)
                                        .flatMap(chapter -> chapter.document().tables(Topic.SUMMARY).stream())))
                .toList();
        return pack.chapters().stream()
                .flatMap(chapter -> chapter.document().tables().stream())
                .allMatch(printed::contains);
    }

    private List<Block> forecast() {
        List<Block> blocks = new ArrayList<>();
        Document forecast = chapter(Pack.Kind.FORECAST).orElseThrow();
        blocks.addAll(forecast.passages(Role.SCENARIO, Role.CAUTION, Role.ANSWER));
        pack.findings(Topic.SUMMARY).stream().limit(MOST_FINDINGS).forEach(blocks::add);
        blocks.addAll(forecast.tables(Topic.SUMMARY));
        blocks.addAll(forecast.texts(Role.NOTE, Topic.SUMMARY));
        chapter(Pack.Kind.COMPARISON).ifPresent(compared -> {
            // The summary has the first of them, and this section their figures.
            compared.passages(Role.FINDING).stream().skip(Pack.MOST_DIFFERENCES).forEach(blocks::add);
            blocks.addAll(compared.tables(Topic.SUMMARY));
        });
        Optional<Document> range = chapter(Pack.Kind.RANGE);
        pack.picture().ifPresent(blocks::add);
        blocks.addAll(range.map(how ->
                        how.passages(Role.ANSWER).stream().limit(MOST_OF_RANGE).toList())
                .orElseGet(() -> List.of(
                        new Text(Role.ANSWER, "No assumption has a range, so the chart shows the forecast alone."))));
        chapter(Pack.Kind.SENSITIVITY).stream()
                .flatMap(restsOn -> restsOn.passages(Role.ANSWER).stream().limit(1))
                .forEach(blocks::add);
        return blocks;
    }

    private List<Block> financial() {
        List<Block> blocks = new ArrayList<>();
        Optional<Document> bid = chapter(Pack.Kind.BID);
        bid.ifPresent(found -> {
            blocks.addAll(found.passages(Role.CAUTION));
            blocks.addAll(found.texts(Role.ANSWER, Topic.SUMMARY));
        });
        bid.stream()
                .flatMap(found -> found.tables(Topic.SUMMARY).stream())
                .filter(table -> table.columns().size() > 2)
                .flatMapToInt(table -> table.caption().number().stream())
                .forEach(table -> blocks.add(new Text(Role.DETAIL, "Table %d has the other years.".formatted(table))));
        pack.bids().stream()
                .limit(1)
                .forEach(report -> new WithoutMoney(report)
                        .sentence()
                        .ifPresent(words -> blocks.add(new Text(Role.CAUTION, words))));
        blocks.addAll(new PaperChoice(pack).tableOfMoney());
        pack.quality()
                .withoutBid()
                .ifPresent(why ->
                        blocks.add(new Text(Role.CAUTION, "Grant and cost are not forecast here: " + why + ".")));
        return blocks;
    }

    private List<Text> legal() {
        return Text.of(
                Role.DETAIL,
                Stream.concat(duties().stream().map(PaperLaw.Words::words), paper().legalImplications().stream())
                        .toList());
    }

    private List<PaperLaw.Words> duties() {
        return paper().law().dutiesBy(study().horizon().last());
    }

    /** The range, and what the first chart of each other chapter finds. */
    private List<Text> conclusions() {
        return Text.of(
                Role.DETAIL,
                pack.signed().stream().flatMap(PaperBody::conclusion).toList());
    }

    private static Stream<String> conclusion(Pack.Chapter chapter) {
        Document document = chapter.document();
        return chapter.kind() == Pack.Kind.RANGE
                ? document.sentences(Role.ANSWER).stream().limit(1)
                : document.pictures().stream()
                        .limit(1)
                        .filter(picture -> !isOfOneCourse(picture.chart()))
                        .map(picture -> picture.chart().words().title() + ".");
    }

    /** Whether no scenario moves what a chart compares: then it says nothing of scenarios. */
    private static boolean isOfOneCourse(Chart chart) {
        return chart instanceof Chart.SmallMultiples compared
                && compared.others().stream()
                        .allMatch(other -> other.values().equals(compared.base().values()));
    }

    /** The sources of the opening position, of the assumptions, of what is paid and spent, and of the law. */
    private List<Items> background() {
        Set<String> ids = new LinkedHashSet<>();
        study().openingCounts().forEach(row -> row.provenance().source().ifPresent(ids::add));
        study().assumptions().rows().forEach(row -> row.provenance().source().ifPresent(ids::add));
        pack.bids()
                .forEach(report -> report.bid()
                        .tariffs()
                        .forEach(tariff -> ids.add(tariff.citation().source())));
        duties().forEach(each -> ids.add(each.source()));
        List<Source> used = study().files().sources().values().stream()
                .filter(source -> ids.contains(source.id()))
                .toList();
        return used.isEmpty() ? List.of() : List.of(Items.of(Role.SOURCE, Notes.sources(used)));
    }

    private List<Items> contact() {
        List<Items> contact = new ArrayList<>();
        add(
                contact,
                "Report author:",
                paper().reportAuthor(),
                study().commission().assurance().analysedBy());
        add(
                contact,
                "Relevant Director:",
                paper().relevantDirector(),
                study().commission().assurance().approvedBy());
        return contact;
    }

    private static void add(List<Items> contact, String lead, List<String> lines, Optional<String> instead) {
        List<String> named = lines.isEmpty() ? instead.stream().toList() : lines;
        if (!named.isEmpty()) {
            contact.add(new Items(Role.DETAIL, lead, named));
        }
    }

    private Optional<Document> chapter(Pack.Kind kind) {
        return pack.signed().stream()
                .filter(chapter -> chapter.kind() == kind)
                .map(Pack.Chapter::document)
                .findFirst();
    }
}
