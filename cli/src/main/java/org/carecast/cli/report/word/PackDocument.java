package org.carecast.cli.report.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.carecast.cli.report.document.Block;
import org.carecast.cli.report.document.Heading;
import org.carecast.cli.report.document.Items;
import org.carecast.cli.report.document.Picture;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.office.OfficeFile;
import org.carecast.cli.report.pack.Appendices;
import org.carecast.cli.report.pack.Pack;
import org.carecast.cli.report.pack.Paper;

/** A pack as a Word document, laid out as committee papers are, in our own styles or in those of a template. */
public final class PackDocument {

    private static final String NUMBERED = "Numbered Paragraph";
    private static final String NOTE = "Table Note";

    private final Pack pack;
    private final WordText text;

    private PackDocument(Pack pack, WordText text) {
        this.pack = pack;
        this.text = text;
    }

    /** The bytes of the document, which are the same for the same pack, appendices and template. */
    public static byte[] of(Pack pack, Appendices appendices, Optional<WordTemplate> template) {
        byte[] empty = template.map(WordTemplate::empty).orElseGet(WordFiles::empty);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(empty))) {
            WordStyles styles = WordStyles.into(document);
            WordPage page = new WordPage(document);
            page.mark(pack.marking(), styles);
            new PackDocument(pack, new WordText(document, styles, page)).write(pack.paper(appendices));
            return OfficeFile.of(document, pack);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
    }

    private void write(Paper paper) {
        text.draw(paper.pictures().stream().map(Picture::chart).toList());
        text.paragraph("Protective Marking", pack.marking());
        text.paragraph("Title", pack.study().council());
        paper.head().forEach(this::head);
        text.lead(
                "Summary",
                paper.summary().isEmpty() ? "See below." : paper.summary().get(0));
        paper.summary().stream().skip(1).forEach(finding -> text.paragraph("Normal", finding));
        text.lead(Paper.Part.RECOMMENDATION.title(), paper.recommendation());
        for (Paper.Section section : paper.body()) {
            text.paragraph("heading 1", section.part().title());
            print(section.blocks(), NUMBERED, false);
        }
        boolean isWide = false;
        for (Paper.Appendix appendix : paper.appendices()) {
            if (appendix.wide() && !isWide) {
                text.turn();
                isWide = true;
            }
            text.paragraph("Appendix Heading", appendix.title());
            print(appendix.blocks(), "Normal", appendix.wide());
        }
    }

    private void head(Paper.Entry entry) {
        text.head(entry.label(), entry.lines().get(0));
        entry.lines().stream().skip(1).forEach(line -> text.paragraph("Paper Head Continued", line));
    }

    /**
     * Blocks in their own order.
     *
     * @param sentences the style of what is neither a note nor in a list
     * @param small whether tables are wide, so that their letters are small
     */
    private void print(List<Block> blocks, String sentences, boolean small) {
        for (int place = 0; place < blocks.size(); place++) {
            Block block = blocks.get(place);
            if (block instanceof Heading heading) {
                text.paragraph("heading 2", heading.words());
            } else if (block instanceof Table table) {
                boolean withNote = place + 1 < blocks.size() && isNote(blocks.get(place + 1));
                text.table(small ? table.narrow() : table, small, withNote);
            } else if (block instanceof Picture picture) {
                text.figure(picture.caption(), picture.chart());
            } else if (block instanceof Items items) {
                list(items, sentences);
            } else {
                String style = isNote(block) ? NOTE : sentences;
                block.sentences()
                        .forEach(sentence -> text.paragraph(style, isNote(block) ? "Note: " + sentence : sentence));
            }
        }
    }

    private static boolean isNote(Block block) {
        return block.role().equals(Optional.of(Role.NOTE));
    }

    private void list(Items items, String sentences) {
        if (!items.lead().isEmpty()) {
            text.paragraph(sentences, items.lead()).setKeepNext(true);
        }
        String style = items.role().equals(Optional.of(Role.SOURCE)) ? "Source" : "List Bullet";
        items.entries().forEach(entry -> text.paragraph(style, entry));
    }
}
