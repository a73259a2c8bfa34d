package org.carecast.cli.report.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.carecast.cli.report.chart.Charts;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.drawing.Png;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/** Writes a Word document from its first paragraph to its last. */
final class WordText {

    private static final int TWIPS_PER_MILLIMETRE_TENFOLD = 567;
    private static final int AFTER_FIGURE = 240;
    private static final int WIDEST = 110;
    private static final int TALLEST = 200;
    // A picture taller than that goes on a page of its own, unless it could not be read if it were smaller.
    private static final int TALL = 115;
    private static final int LEAST_WIDTH = 80;

    private final XWPFDocument document;
    private final WordStyles styles;
    private final WordPage page;
    private final Map<Chart, Picture> pictures = new ConcurrentHashMap<>();
    private int figures;

    /**
     * A chart as it is put in.
     *
     * @param width in millimetres
     * @param png the bytes of the picture
     */
    private record Picture(Drawing drawing, int width, byte[] png) {}

    WordText(XWPFDocument document, WordStyles styles, WordPage page) {
        this.document = document;
        this.styles = styles;
        this.page = page;
    }

    /** A paragraph in a style, by the style's name. */
    public XWPFParagraph paragraph(String style, String words) {
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

    /** A passage across the page that opens with its label, such as "Summary: …". */
    void lead(String label, String words) {
        XWPFParagraph paragraph = document.createParagraph();
        style(paragraph.getCTP(), styles, "Normal");
        run(paragraph.getCTP(), label + ": ", Optional.of(styles.id("Strong")));
        run(paragraph.getCTP(), words, Optional.empty());
    }

    /**
     * A table with its caption above, and with its number if it has one: only the tables of reports are counted, which are the
     * same in every form.
     *
     * @param small whether its letters are small, since it is wide
     * @param withNote whether a note follows, which must not stand on a page alone
     */
    void table(Table table, boolean small, boolean withNote) {
        XWPFParagraph above = document.createParagraph();
        style(above.getCTP(), styles, "caption");
        String title = table.caption().unnumbered();
        if (table.caption().number().isPresent()) {
            number(above.getCTP(), "Table", table.caption().number().getAsInt());
            title = ": " + title;
        }
        run(above.getCTP(), title, Optional.empty());
        new WordTable(table, small).into(document, styles, page.textWidth(), withNote);
    }

    /** A chart that was drawn, with its number and caption below. */
    void figure(String caption, Chart chart) {
        XWPFParagraph paragraph = document.createParagraph();
        style(paragraph.getCTP(), styles, "Figure");
        picture(paragraph.createRun(), pictures.get(chart));
        XWPFParagraph below = document.createParagraph();
        style(below.getCTP(), styles, "caption");
        // The style keeps a caption with what follows it, which is right above a table and wrong below a picture.
        below.setKeepNext(false);
        below.setSpacingAfter(AFTER_FIGURE);
        figures++;
        number(below.getCTP(), "Figure", figures);
        run(below.getCTP(), ": " + caption, Optional.empty());
    }

    /** Draws charts, side by side since that takes longest, which are then put in one after the other. */
    void draw(Collection<Chart> charts) {
        charts.parallelStream().forEach(chart -> pictures.put(chart, picture(Charts.drawing(chart))));
    }

    private Picture picture(Drawing drawing) {
        int width = width(drawing);
        return new Picture(drawing, width, Png.of(drawing, width));
    }

    /** In millimetres. */
    private int width(Drawing chart) {
        int fits = Math.min(WIDEST, page.textWidth() * 10 / TWIPS_PER_MILLIMETRE_TENFOLD);
        int readable = Math.max(LEAST_WIDTH, TALL * chart.width() / chart.height());
        return Math.min(Math.min(fits, readable), TALLEST * chart.width() / chart.height());
    }

    private void picture(XWPFRun run, Picture picture) {
        Drawing drawing = picture.drawing();
        int emus = picture.width() * Units.EMU_PER_CENTIMETER / 10;
        try {
            run.addPicture(
                    new ByteArrayInputStream(picture.png()), PictureType.PNG, "Figure " + (figures + 1), emus, (int)
                            ((long) emus * drawing.height() / drawing.width()));
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a picture of our own is a picture", e);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        CTInline inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
        inline.getDocPr().setName("Figure " + (figures + 1));
        inline.getDocPr().setDescr(Sentences.plain(drawing.description()));
    }

    private void number(CTP paragraph, String kind, int number) {
        run(paragraph, kind + " ", Optional.empty());
        // Set, not counted: the tables of a body keep the numbers of the full pack.
        field(paragraph, " SEQ " + kind + " \\* ARABIC \\r " + number + " ", Integer.toString(number));
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
    void turn() {
        List<IBodyElement> elements = document.getBodyElements();
        // A page ends with a paragraph, which a table is not.
        page.turnAfter(
                elements.get(elements.size() - 1) instanceof XWPFParagraph last
                        ? last
                        : paragraph("Table Note", "The appendices that follow lie on their side."));
    }
}
