package org.carecast.cli.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/** Writes a Word document from its first paragraph to its last. */
final class WordText {

    private static final int TWIPS_PER_MILLIMETRE_TENFOLD = 567;
    private static final int AFTER_FIGURE = 240;
    private static final int TALLEST = 200;

    private final XWPFDocument document;
    private final WordStyles styles;
    private final WordPage page;
    private int tables;
    private int figures;

    WordText(XWPFDocument document, WordStyles styles, WordPage page) {
        this.document = document;
        this.styles = styles;
        this.page = page;
    }

    /** A paragraph in a style, by the style's name. */
    XWPFParagraph paragraph(String style, String words) {
        XWPFParagraph paragraph = document.createParagraph();
        style(paragraph.getCTP(), styles, style);
        run(paragraph.getCTP(), words, Optional.empty());
        return paragraph;
    }

    /** A line of the block at the head of a paper, such as "To: Cabinet". */
    void head(String label, String words) {
        XWPFParagraph paragraph = document.createParagraph();
        style(paragraph.getCTP(), styles, "Paper Head");
        run(paragraph.getCTP(), label + ":", Optional.of(styles.id("Strong")));
        paragraph.createRun().addTab();
        run(paragraph.getCTP(), words, Optional.empty());
    }

    /**
     * A table with its number and caption above.
     *
     * @param withNote whether a note follows, which must not stand on a page alone
     */
    void table(String caption, WordTable table, boolean withNote) {
        XWPFParagraph above = document.createParagraph();
        style(above.getCTP(), styles, "caption");
        tables++;
        number(above.getCTP(), "Table", tables);
        run(above.getCTP(), ": " + caption, Optional.empty());
        table.into(document, styles, caption, page.textWidth(), withNote);
    }

    /** A chart with its number and caption below. */
    void figure(String caption, Drawing chart, int millimetres) {
        XWPFParagraph paragraph = document.createParagraph();
        style(paragraph.getCTP(), styles, "Figure");
        picture(paragraph.createRun(), chart, millimetres);
        XWPFParagraph below = document.createParagraph();
        style(below.getCTP(), styles, "caption");
        // The style keeps a caption with what follows it, which is right above a table and wrong below a picture.
        below.setKeepNext(false);
        below.setSpacingAfter(AFTER_FIGURE);
        figures++;
        number(below.getCTP(), "Figure", figures);
        run(below.getCTP(), ": " + caption, Optional.empty());
    }

    private void picture(XWPFRun run, Drawing chart, int millimetres) {
        int fits = Math.min(millimetres, page.textWidth() * 10 / TWIPS_PER_MILLIMETRE_TENFOLD);
        int width = Math.min(fits, TALLEST * chart.width() / chart.height());
        int emus = width * Units.EMU_PER_CENTIMETER / 10;
        try {
            run.addPicture(
                    new ByteArrayInputStream(Png.of(chart, width)),
                    PictureType.PNG,
                    "Figure " + (figures + 1),
                    emus,
                    (int) ((long) emus * chart.height() / chart.width()));
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a picture of our own is a picture", e);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        CTInline inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
        inline.getDocPr().setName("Figure " + (figures + 1));
        inline.getDocPr().setDescr(Sentences.plain(chart.description()));
    }

    private void number(CTP paragraph, String kind, int number) {
        run(paragraph, kind + " ", Optional.empty());
        field(paragraph, " SEQ " + kind + " \\* ARABIC ", Integer.toString(number));
    }

    /** A field that Word counts again, with what it shows until then. */
    static void field(CTP paragraph, String instruction, String shown) {
        CTSimpleField field = paragraph.addNewFldSimple();
        field.setInstr(instruction);
        field.addNewR().addNewT().setStringValue(shown);
    }

    /** Sets the style of a paragraph, by the style's name. */
    static void style(CTP paragraph, WordStyles styles, String name) {
        styles.set(paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr(), name);
    }

    /** Adds words to a paragraph. */
    static void run(CTP paragraph, String words, Optional<String> characterStyle) {
        if (words.isEmpty()) {
            return;
        }
        CTR run = paragraph.addNewR();
        characterStyle.ifPresent(id -> run.addNewRPr().addNewRStyle().setVal(id));
        CTText text = run.addNewT();
        text.setStringValue(Sentences.plain(words));
        text.setSpace(SpaceAttribute.Space.PRESERVE);
    }

    /** The rest of the document lies on its side. */
    void turn(XWPFParagraph last) {
        page.turnAfter(last);
    }
}
