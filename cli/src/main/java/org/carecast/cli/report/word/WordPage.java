package org.carecast.cli.report.word;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

/** The pages of a document: how wide, which way up, and what stands at their foot. */
final class WordPage {

    private static final BigInteger WIDTH_OF_A4 = BigInteger.valueOf(11906);
    private static final BigInteger HEIGHT_OF_A4 = BigInteger.valueOf(16838);
    private static final BigInteger MARGIN = BigInteger.valueOf(1134);

    private final XWPFDocument document;

    WordPage(XWPFDocument document) {
        this.document = document;
        CTSectPr page = page();
        if (!page.isSetPgSz()) {
            page.addNewPgSz().setW(WIDTH_OF_A4);
            page.getPgSz().setH(HEIGHT_OF_A4);
        }
        if (!page.isSetPgMar()) {
            CTPageMar margins = page.addNewPgMar();
            margins.setLeft(MARGIN);
            margins.setRight(MARGIN);
            margins.setTop(MARGIN);
            margins.setBottom(MARGIN);
        }
    }

    private CTSectPr page() {
        var body = document.getDocument().getBody();
        return body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
    }

    /** Between the margins, in twentieths of a point. */
    int textWidth() {
        CTPageMar margins = page().getPgMar();
        return number(page().getPgSz().getW()) - number(margins.getLeft()) - number(margins.getRight());
    }

    private static int number(Object measure) {
        return ((BigInteger) measure).intValueExact();
    }

    /** Puts a marking at the foot of every page, below what a template has there, or else above the number of the page. */
    void mark(String marking, WordStyles styles) {
        List<XWPFFooter> feet = new ArrayList<>(document.getFooterList());
        if (feet.isEmpty()) {
            XWPFFooter foot = document.createFooter(HeaderFooterType.DEFAULT);
            while (!foot.getParagraphs().isEmpty()) {
                foot.removeParagraph(foot.getParagraphs().get(0));
            }
            XWPFParagraph number = foot.createParagraph();
            WordText.style(number.getCTP(), styles, "footer");
            WordText.run(number.getCTP(), "Page ", Optional.empty());
            WordText.field(number.getCTP(), " PAGE ", "1");
            WordText.run(number.getCTP(), " of ", Optional.empty());
            WordText.field(number.getCTP(), " NUMPAGES ", "1");
            feet.add(foot);
        }
        for (XWPFFooter foot : feet) {
            // A report that serves as a template has it already.
            if (foot.getParagraphs().stream().anyMatch(line -> line.getText().equals(marking))) {
                continue;
            }
            XWPFParagraph words = foot.createParagraph();
            WordText.style(words.getCTP(), styles, "footer");
            WordText.run(words.getCTP(), marking, Optional.of(styles.id("Strong")));
        }
    }

    /** The pages after a paragraph lie on their side, with the same head and foot. */
    void turnAfter(XWPFParagraph last) {
        CTSectPr upright = last.getCTP().isSetPPr()
                ? last.getCTP().getPPr().addNewSectPr()
                : last.getCTP().addNewPPr().addNewSectPr();
        CTSectPr turned = page();
        upright.set(turned);
        turned.setHeaderReferenceArray(new CTHdrFtrRef[0]);
        turned.setFooterReferenceArray(new CTHdrFtrRef[0]);
        if (turned.isSetTitlePg()) {
            turned.unsetTitlePg();
        }
        (turned.isSetType() ? turned.getType() : turned.addNewType()).setVal(STSectionMark.NEXT_PAGE);
        CTPageSz size = turned.getPgSz();
        if (number(size.getW()) < number(size.getH())) {
            Object width = size.getW();
            size.setW(size.getH());
            size.setH(width);
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
    }
}
