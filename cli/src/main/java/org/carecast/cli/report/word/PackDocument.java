package org.carecast.cli.report.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Block;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Heading;
import org.carecast.cli.report.document.Items;
import org.carecast.cli.report.document.Picture;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.office.OfficeFile;
import org.carecast.cli.report.pack.Pack;

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
                .flatMap(chapter -> chapter.document().pictures().stream())
                .map(Picture::chart)
                .toList());
        text.paragraph("Protective Marking", pack.marking());
        text.paragraph("Title", pack.study().council());
        headBlock();
        pack.chapters().forEach(this::chapter);
        text.paragraph("heading 1", "Recommendation");
        text.turn(text.paragraph("Numbered Paragraph", pack.recommendation()));
        appendix(pack.log(Audience.COMMITTEE));
    }

    private void headBlock() {
        text.head("By", pack.study().commission().assurance().analysedBy().orElse("not named"));
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
        Document document = chapter.document();
        text.paragraph("heading 1", chapter.title());
        document.sentences(Role.SCENARIO, Role.CAUTION, Role.ANSWER).forEach(this::numbered);
        document.sentences(Role.FINDING).forEach(this::numbered);
        List<String> notes = document.sentences(Role.NOTE);
        int last = document.tables().size() - 1;
        for (int place = 0; place <= last; place++) {
            text.table(document.tables().get(place), false, place == last && !notes.isEmpty());
        }
        notes.forEach(this::note);
        for (Picture picture : chapter.document().pictures()) {
            text.figure(chapter.under(picture.chart().words().title()), picture.chart());
        }
        document.passages(Role.DETAIL).forEach(this::passage);
    }

    /** A document behind the chapters, its blocks in their own order. */
    private void appendix(Document document) {
        List<Block> blocks = document.blocks();
        for (int place = 0; place < blocks.size(); place++) {
            Block block = blocks.get(place);
            if (block instanceof Heading heading) {
                text.paragraph(heading.level() == 1 ? "Appendix Heading" : "heading 2", heading.words());
            } else if (block instanceof Table table) {
                boolean withNote = place + 1 < blocks.size() && isNote(blocks.get(place + 1));
                text.table(table.narrow(), true, withNote);
            } else {
                passage(block);
            }
        }
    }

    private static boolean isNote(Block block) {
        return block.role().equals(Optional.of(Role.NOTE));
    }

    private void passage(Block block) {
        if (block instanceof Items items) {
            if (!items.lead().isEmpty()) {
                numbered(items.lead()).setKeepNext(true);
            }
            items.entries().forEach(entry -> text.paragraph("List Bullet", entry));
        } else {
            block.sentences().forEach(isNote(block) ? this::note : this::numbered);
        }
    }

    private void note(String sentence) {
        text.paragraph("Table Note", "Note: " + sentence);
    }

    private XWPFParagraph numbered(String sentence) {
        return text.paragraph("Numbered Paragraph", sentence);
    }
}
