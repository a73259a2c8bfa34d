package org.carecast.cli.report.pack;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Belief;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Block;
import org.carecast.cli.report.document.Cell;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Heading;
import org.carecast.cli.report.document.Items;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.document.Table.Column;
import org.carecast.cli.report.document.Text;
import org.carecast.cohort.Population;
import org.carecast.evidence.Provenance;
import org.carecast.evidence.Source;
import org.carecast.io.Study;
import org.carecast.time.AgeBand;

/**
 * What stands behind the figures of a pack, the same in every form of it: assumptions, sources, limits of use and the quality log.
 *
 * @param audience notes of sources, which name files of the study and may quote counts, are for those who have it
 */
public record LogDocument(QualityLog log, Audience audience) {

    /** The heading of the assumptions. */
    public static final String ASSUMPTIONS = "Assumptions";

    /** What stands above the assumptions. */
    public static final String BOOK = "Assumptions: what is believed, from when, and on what evidence";

    /** The headings of what an assumption is about. */
    public static final List<Column> SUBJECT = List.of(
            Column.words("Assumption"),
            Column.extra("Id"),
            Column.words("Population"),
            Column.words("Ages"),
            Column.words("From"));

    /** The headings of what an assumption rests on. */
    public static final List<Column> EVIDENCE = List.of(
            Column.words("Kind"),
            Column.words("Source"),
            Column.words("Place in the source"),
            Column.extra("Row of the file"),
            Column.words("Note"));

    /** The heading of the unit of a value. */
    public static final String UNIT = "Unit";

    /** The heading of effects on people. */
    public static final String EFFECT = "Effect, people";

    /** The heading of effects on money. */
    public static final String POUNDS = "Effect, pounds";

    /** What kinds and ranges mean. */
    public static final String ON_KINDS =
            "Published was printed in the source as it stands, derived was worked out from it, judged was believed by someone"
                    + " and is to be looked at again by the day of its review. A range from low to high holds the true value"
                    + " eight times in ten.";

    /** The document, whose headings of the first level are those of its four parts. */
    public Document document() {
        List<Block> blocks = new ArrayList<>(List.of(
                new Heading(1, ASSUMPTIONS),
                new Text(Role.NOTE, ON_KINDS),
                new Text(Role.NOTE, log.onEffects()),
                assumptions(),
                new Heading(1, "Sources"),
                sources(),
                new Heading(1, "Limits of use"),
                Items.of(Role.DETAIL, log.limits()),
                new Heading(1, "Quality log")));
        if (!log.people().isEmpty()) {
            blocks.addAll(List.of(new Heading(2, "People"), people()));
        }
        blocks.addAll(List.of(
                new Heading(2, "Checks of this run"),
                Items.of(
                        Role.DETAIL,
                        Stream.concat(log.checks().stream(), Stream.of("Made by carecast " + log.version() + "."))
                                .toList())));
        if (!log.files().isEmpty()) {
            blocks.addAll(List.of(new Heading(2, "Data log"), files()));
        }
        return new Document("Assumptions, sources and quality log", blocks);
    }

    private Table assumptions() {
        List<Column> columns = new ArrayList<>(SUBJECT);
        columns.add(Column.figures("Value"));
        columns.addAll(List.of(Column.extra(UNIT), Column.words("Low to high")));
        columns.add(Column.figures(EFFECT));
        if (log.money().isPresent()) {
            columns.add(Column.figures(POUNDS));
        }
        columns.addAll(EVIDENCE);
        return table(BOOK, columns, log.assumptions().stream().map(this::row).toList());
    }

    private Row row(QualityLog.LoggedAssumption logged) {
        Assumption row = logged.row();
        List<String> subject = subject(log.study(), Belief.of(row), row.effectiveFrom());
        List<Cell> cells = new ArrayList<>(
                Row.ofWords("", subject.subList(1, subject.size())).cells());
        cells.add(Cell.asGiven(row.value()));
        cells.add(new Cell.Words(row.parameter().unit().text()));
        cells.add(logged.range().<Cell>map(Cell.Words::new).orElse(Cell.NONE));
        cells.add(logged.effect().<Cell>map(Cell::people).orElse(Cell.NONE));
        if (log.money().isPresent()) {
            cells.add(logged.pounds()
                    .<Cell>map(pounds -> Cell.figure(pounds, 0, Cell.Unit.POUNDS, false))
                    .orElse(Cell.NONE));
        }
        cells.addAll(Row.ofWords("", evidence(row)).cells());
        return Row.of(subject.get(0), cells);
    }

    /** What an assumption is about, a text for each heading. */
    public static List<String> subject(Study study, Belief belief, YearMonth from) {
        return List.of(
                Sentences.capitalised(belief.words()),
                belief.parameter().id(),
                belief.population().isAll()
                        ? Sentences.capitalised(Population.ALL)
                        : study.layout(belief.population()).name(),
                belief.parameter().byAge() ? belief.ages().toString() : AgeBand.ALL.toString(),
                Figures.shortMonth(from));
    }

    /** What an assumption rests on, a text for each heading, possibly empty. */
    public static List<String> evidence(Assumption row) {
        Provenance provenance = row.provenance();
        return List.of(
                provenance.kind()
                        + provenance.reviewBy().map(day -> ", review by " + day).orElse(""),
                provenance.source().orElse(""),
                provenance.locator(),
                row.row().place(),
                provenance.note());
    }

    private Table sources() {
        return table(
                "Sources, by the id that other tables give",
                words("Id", "Source", "Publisher", "Published", "Note"),
                log.study().files().sources().values().stream()
                        .sorted(Comparator.comparing(Source::id))
                        .map(source -> Row.ofWords(
                                source.id(),
                                List.of(
                                        source.title(),
                                        source.publisher(),
                                        source.published(),
                                        audience == Audience.WORKING ? source.note() : "")))
                        .toList());
    }

    private Table people() {
        return table(
                "Who answers for it",
                words("Part", "Named"),
                log.people().entrySet().stream()
                        .map(person -> Row.ofWords(person.getKey(), List.of(person.getValue())))
                        .toList());
    }

    private Table files() {
        return table(
                "Every file read, with the fingerprint of its bytes",
                words("File", "SHA-256"),
                log.files().stream()
                        .map(file -> Row.ofWords(file.from(log.study().folder()), List.of(file.sha256())))
                        .toList());
    }

    private static List<Column> words(String... headings) {
        return Stream.of(headings).map(Column::words).toList();
    }

    private static Table table(String title, List<Column> columns, List<Row> rows) {
        return new Table(new Table.Caption(OptionalInt.empty(), title, ""), columns, rows, List.of())
                .withoutBlankColumns();
    }
}
