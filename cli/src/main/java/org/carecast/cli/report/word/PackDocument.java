package org.carecast.cli.report.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.carecast.cli.report.document.FigureTable;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Paper;
import org.carecast.cli.report.document.Passage;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.office.OfficeFile;
import org.carecast.cli.report.pack.Pack;
import org.carecast.cli.report.pack.PackAppendix;
import org.carecast.cli.report.pack.TableNumbers;

/** A pack as a Word document, laid out as committee papers are, in our own styles or in those of a template. */
public final class PackDocument {

    private final Pack pack;
    private final WordText text;

    private PackDocument(Pack pack, WordText text) {
        this.pack = pack;
        this.text = text;
    }

    /** The bytes of the document, which are the same for the same pack and template. */
    public static byte[] of(Pack pack, Optional<WordTemplate> template) {
        byte[] empty = template.map(WordTemplate::empty).orElseGet(WordFiles::empty);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(empty))) {
            WordStyles styles = WordStyles.into(document);
            WordPage page = new WordPage(document);
            page.mark(pack.marking(), styles);
            new PackDocument(pack, new WordText(document, styles, page)).write();
            return OfficeFile.of(document, pack);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
    }

    private void write() {
        text.draw(pack.chapters().stream()
                .flatMap(chapter -> chapter.charts().values().stream())
                .toList());
        text.paragraph("Protective Marking", pack.marking());
        text.paragraph("Title", pack.study().council());
        headBlock();
        pack.chapters().forEach(this::chapter);
        text.paragraph("heading 1", "Recommendation");
        text.turn(text.paragraph("Numbered Paragraph", pack.recommendation()));
        new PackAppendix(pack, text).write();
    }

    private void headBlock() {
        text.head("By", pack.study().assurance().analysedBy().orElse("not named"));
        text.head(
                "To",
                pack.committee().orElse("not named")
                        + pack.date().map(day -> " – " + Figures.day(day)).orElse(""));
        text.head("Subject", pack.study().title());
        text.head("Classification", pack.marking());
        List<String> summary = pack.summary();
        text.head("Summary", summary.isEmpty() ? "See below." : summary.get(0));
        summary.stream().skip(1).forEach(finding -> text.paragraph("Paper Head Continued", finding));
        text.head("Recommendation", pack.recommendation());
    }

    private void chapter(Pack.Chapter chapter) {
        Paper paper = chapter.paper();
        text.paragraph("heading 1", chapter.title());
        paper.lead().forEach(this::numbered);
        paper.findings().forEach(this::numbered);
        int last = paper.tables().size() - 1;
        for (int place = 0; place <= last; place++) {
            FigureTable table = paper.tables().get(place);
            text.numberedTable(
                    TableNumbers.bare(table.caption()),
                    WordTable.of(table),
                    place == last && !paper.notes().isEmpty());
        }
        paper.notes().forEach(note -> text.paragraph("Table Note", "Note: " + note));
        for (Map.Entry<String, Drawing> chart : chapter.charts().entrySet()) {
            text.figure(TableNumbers.marked(chart.getValue().title(), chapter.scenario()), chart.getValue());
        }
        Passage.of(paper.closing()).forEach(this::passage);
    }

    private void passage(Passage passage) {
        text.paragraph("Numbered Paragraph", passage.sentence())
                .setKeepNext(!passage.items().isEmpty());
        passage.items().forEach(item -> text.paragraph("List Bullet", item));
    }

    private void numbered(String sentence) {
        text.paragraph("Numbered Paragraph", sentence);
    }
}
