package org.carecast.cli.report.pack;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Block;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Picture;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.document.Table.Topic;
import org.carecast.scenario.Scenario;

/** What follows the body of a paper; a table's {@link Topic} says in which of them it stands. */
record PaperAppendices(Pack pack) {

    private static final String LIMITS = "Limits of use";
    private static final Set<Role> SAYING = EnumSet.of(Role.FINDING, Role.ANSWER, Role.CAUTION);

    List<Paper.Appendix> of(Appendices wanted) {
        List<Paper.Appendix> appendices = new ArrayList<>();
        if (wanted == Appendices.NONE) {
            return appendices;
        }
        boolean full = wanted == Appendices.FULL;
        add(appendices, "The forecast by age", byAge(full));
        add(appendices, "Accommodation, advisers and children in care", of(Topic.SERVICE));
        add(appendices, "Who comes and goes, and what one population adds", of(Topic.MOVEMENT));
        add(appendices, "Scenarios side by side", sideBySide(full));
        add(appendices, "How sure the forecast is, and what it rests on", howSure(full));
        add(appendices, "Grant, cost and the gap in detail", inDetail(full));
        if (full) {
            pack.others().stream()
                    .map(Pack.Chapter::scenario)
                    .distinct()
                    .forEach(scenario -> add(appendices, "If: " + scenario.title(), under(scenario)));
        }
        pack.log(Audience.COMMITTEE).parts(1).stream()
                .filter(part -> full || part.title().equals(LIMITS))
                .forEach(part -> add(appendices, part.title(), full, part.blocks()));
        return appendices;
    }

    /** Adds what has a table, a picture or a finding: notes alone say nothing. */
    private static void add(List<Paper.Appendix> appendices, String title, List<Block> blocks) {
        if (blocks.stream().anyMatch(PaperAppendices::says)) {
            add(appendices, title, false, blocks);
        }
    }

    private static boolean says(Block block) {
        return block instanceof Table
                || block instanceof Picture
                || block.role().filter(SAYING::contains).isPresent();
    }

    private static void add(List<Paper.Appendix> appendices, String title, boolean wide, List<Block> blocks) {
        if (!blocks.isEmpty()) {
            appendices.add(new Paper.Appendix((char) ('A' + appendices.size()), title, wide, blocks));
        }
    }

    private Stream<Document> signed(Pack.Kind kind) {
        return pack.signed().stream().filter(chapter -> chapter.kind() == kind).map(Pack.Chapter::document);
    }

    /** What the forecast finds of some tables, then these and their notes. */
    private List<Block> of(Topic topic) {
        List<Block> blocks = new ArrayList<>(new PaperChoice(pack).findingsOfEach(topic));
        signed(Pack.Kind.FORECAST).forEach(document -> {
            blocks.addAll(document.tables(topic));
            blocks.addAll(document.texts(Role.NOTE, topic));
        });
        return blocks;
    }

    private List<Block> byAge(boolean full) {
        return signed(Pack.Kind.FORECAST)
                .flatMap(forecast -> Stream.of(
                        pack.findings(Topic.SUMMARY).stream().skip(PaperBody.MOST_FINDINGS),
                        forecast.tables(Topic.DETAIL).stream(),
                        forecast.texts(Role.NOTE, Topic.DETAIL).stream(),
                        pictures(forecast, full),
                        forecast.passages(Role.DETAIL).stream()))
                .<Block>flatMap(blocks -> blocks)
                .toList();
    }

    private List<Block> sideBySide(boolean full) {
        List<Block> compared = signed(Pack.Kind.COMPARISON)
                .flatMap(document -> behind(document, full))
                .toList();
        return compared.isEmpty()
                ? pack.others().stream()
                        .<Block>flatMap(chapter -> chapter.document().tables(Topic.SUMMARY).stream())
                        .toList()
                : compared;
    }

    private List<Block> howSure(boolean full) {
        List<Block> blocks = new ArrayList<>();
        signed(Pack.Kind.RANGE).forEach(range -> {
            range.passages(Role.ANSWER).stream().skip(PaperBody.MOST_OF_RANGE).forEach(blocks::add);
            behind(range, full).forEach(blocks::add);
        });
        signed(Pack.Kind.SENSITIVITY).forEach(restsOn -> {
            restsOn.passages(Role.ANSWER).stream().skip(1).forEach(blocks::add);
            behind(restsOn, full).forEach(blocks::add);
        });
        return blocks;
    }

    private List<Block> inDetail(boolean full) {
        return signed(Pack.Kind.BID)
                .flatMap(bid -> Stream.of(
                        bid.texts(Role.ANSWER, Topic.DETAIL).stream(),
                        bid.tables(Topic.SUMMARY).stream()
                                .filter(table ->
                                        !new PaperChoice(pack).tableOfMoney().contains(table)),
                        behind(bid, full),
                        full ? bid.passages(Role.DETAIL).stream() : Stream.<Block>of()))
                .<Block>flatMap(blocks -> blocks)
                .toList();
    }

    /** What of a chapter is not in the body: its pictures where there is room, its tables and their notes. */
    private Stream<Block> behind(Document document, boolean full) {
        return Stream.of(
                        pictures(document, full),
                        document.tables(Topic.DETAIL).stream(),
                        document.passages(Role.NOTE).stream())
                .flatMap(blocks -> blocks);
    }

    /** Those that the body has not. */
    private Stream<? extends Block> pictures(Document document, boolean full) {
        return full
                ? document.pictures().stream().filter(picture -> !pack.picture().equals(Optional.of(picture)))
                : Stream.of();
    }

    /** All that the pack says under a scenario that is not the one signed. */
    private List<Block> under(Scenario scenario) {
        return pack.others().stream()
                .filter(chapter -> chapter.scenario().equals(scenario))
                .map(Pack.Chapter::document)
                .flatMap(document -> Stream.of(
                        document.passages(Role.SCENARIO, Role.CAUTION, Role.ANSWER, Role.FINDING).stream(),
                        document.tables().stream(),
                        document.passages(Role.NOTE).stream(),
                        document.pictures().stream(),
                        document.passages(Role.DETAIL).stream()))
                .<Block>flatMap(blocks -> blocks)
                .toList();
    }
}
