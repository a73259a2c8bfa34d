package org.carecast.cli.report.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Parameter;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.pack.Pack;
import org.carecast.cli.report.pack.QualityLog;
import org.carecast.evidence.Provenance;
import org.carecast.evidence.Source;
import org.carecast.io.Study;
import org.carecast.time.AgeBand;

/** What stands behind the figures of a pack, at the end of its document: assumptions, sources, limits and the quality log. */
public record PackAppendix(Pack pack, WordText text) {

    private static final String EFFECT = "Effect, people";
    private static final String NOTE = "Note";
    private static final Set<String> UNPUBLISHED = Set.of(EFFECT, NOTE);

    public void write() {
        text.paragraph("Appendix Heading", "Assumptions");
        text.table(table("Assumptions, one row each", shown(heads()), assumptions()), true, true);
        text.paragraph(
                "Table Note",
                "Note: Low to high, where given, holds the true value in eight cases of ten. "
                        + (pack.isPublished()
                                ? "Numbers of people are rounded to whole ones."
                                : pack.quality().onEffects()));
        text.paragraph("Appendix Heading", "Sources");
        text.table(table("Sources", List.of("Id", "Source", "Publisher", "Published"), sources()), true, false);
        text.paragraph("Appendix Heading", "Limits of use");
        pack.quality().limits().forEach(limit -> text.paragraph("List Bullet", limit));
        text.paragraph("Appendix Heading", "Quality log");
        qualityLog();
    }

    private Study study() {
        return pack.study();
    }

    private void qualityLog() {
        text.paragraph("heading 2", "People");
        List<List<String>> people = new ArrayList<>();
        pack.quality().people().forEach((part, name) -> people.add(List.of(part, name)));
        text.table(table("Who answers for it", List.of("Part", "Named"), people), false, false);
        text.paragraph("heading 2", "Checks of this run");
        pack.quality().checks().forEach(check -> text.paragraph("List Bullet", check));
        text.paragraph("List Bullet", "Made by carecast " + pack.quality().version() + ".");
        if (!pack.quality().files().isEmpty()) {
            files();
        }
    }

    private void files() {
        text.paragraph("heading 2", "Data log");
        List<List<String>> files = pack.quality().files().stream()
                .map(file -> List.of(file.from(study().folder()), file.sha256()))
                .toList();
        text.table(table("Files read, each with its SHA-256", List.of("File", "SHA-256"), files), true, false);
    }

    private static Table table(String title, List<String> heads, List<List<String>> rows) {
        return new Table(
                new Table.Caption(OptionalInt.empty(), title, ""),
                heads.stream().map(Table.Column::words).toList(),
                rows.stream()
                        .map(cells -> Row.ofWords(cells.get(0), cells.subList(1, cells.size())))
                        .toList(),
                List.of());
    }

    private List<String> heads() {
        List<String> heads = new ArrayList<>(List.of("Assumption", "Whose", "From", "Value", "Low to high", EFFECT));
        if (hasMoney()) {
            heads.add("Effect, pounds");
        }
        heads.addAll(List.of("Source", NOTE));
        return heads;
    }

    private boolean hasMoney() {
        return pack.quality().money().isPresent();
    }

    private List<List<String>> assumptions() {
        return pack.quality().assumptions().stream()
                .map(this::row)
                .map(this::shown)
                .toList();
    }

    /** Heads or cells, without those of what a published pack leaves out. */
    private List<String> shown(List<String> cells) {
        List<String> heads = heads();
        return IntStream.range(0, cells.size())
                .filter(column -> !pack.isPublished() || !UNPUBLISHED.contains(heads.get(column)))
                .mapToObj(cells::get)
                .toList();
    }

    private List<String> row(QualityLog.LoggedAssumption logged) {
        Assumption row = logged.row();
        Provenance provenance = row.provenance();
        List<String> cells = new ArrayList<>(List.of(
                Sentences.capitalised(row.parameter().words()),
                study().layout(row.population()).name() + ages(row),
                Figures.shortMonth(row.effectiveFrom()),
                logged.value(),
                logged.range().orElse(Figures.NONE),
                logged.effect().map(Figures::people).orElse(Figures.NONE)));
        if (hasMoney()) {
            cells.add(logged.pounds().map(Figures::pounds).orElse(Figures.NONE));
        }
        cells.addAll(List.of(source(provenance), provenance.note()));
        return cells;
    }

    private static String ages(Assumption row) {
        Parameter parameter = row.parameter();
        return parameter.byAge() && !row.ages().equals(AgeBand.ALL) ? " " + Sentences.ages(row.ages()) : "";
    }

    private static String source(Provenance provenance) {
        List<String> words = new ArrayList<>(List.of(Sentences.capitalised(provenance.kind())));
        provenance.source().ifPresent(words::add);
        if (!provenance.locator().isEmpty()) {
            words.add(provenance.locator());
        }
        return String.join(", ", words);
    }

    private List<List<String>> sources() {
        return study().files().sources().values().stream()
                .sorted(Comparator.comparing(Source::id))
                .map(source -> List.of(source.id(), source.title(), source.publisher(), source.published()))
                .toList();
    }
}
