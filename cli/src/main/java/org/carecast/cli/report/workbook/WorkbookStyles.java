package org.carecast.cli.report.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How cells look; each look is made once, since a workbook keeps few. */
final class WorkbookStyles {

    private static final byte[] TO_CHANGE_FILL = {(byte) 0xFF, (byte) 0xF7, (byte) 0xD6};
    private static final byte[] TO_CHANGE_INK = {0x00, 0x3C, (byte) 0x8F};
    private static final short TITLE_POINTS = 14;

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> looks = new HashMap<>();
    private final XSSFCellStyle title;
    private final XSSFCellStyle about;
    private final XSSFCellStyle heading;
    private final XSSFCellStyle link;
    private final XSSFCellStyle words;
    private final XSSFCellStyle wordsLikeAFormula;

    WorkbookStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.title = workbook.createCellStyle();
        title.setFont(font(true, TITLE_POINTS));
        this.about = workbook.createCellStyle();
        this.heading = workbook.createCellStyle();
        heading.setFont(font(true, XSSFFont.DEFAULT_FONT_SIZE));
        heading.setWrapText(true);
        heading.setVerticalAlignment(VerticalAlignment.BOTTOM);
        this.link = workbook.createCellStyle();
        XSSFFont underlined = font(false, XSSFFont.DEFAULT_FONT_SIZE);
        underlined.setUnderline(XSSFFont.U_SINGLE);
        underlined.setColor(new XSSFColor(TO_CHANGE_INK));
        link.setFont(underlined);
        link.setVerticalAlignment(VerticalAlignment.TOP);
        this.words = wrapped();
        this.wordsLikeAFormula = wrapped();
        wordsLikeAFormula.setQuotePrefixed(true);
    }

    private XSSFCellStyle wrapped() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private XSSFFont font(boolean bold, short points) {
        XSSFFont font = workbook.createFont();
        font.setBold(bold);
        font.setFontHeightInPoints(points);
        return font;
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle about() {
        return about;
    }

    XSSFCellStyle heading() {
        return heading;
    }

    XSSFCellStyle link() {
        return link;
    }

    /** That of words, which stay words when somebody edits them, whatever they begin with. */
    XSSFCellStyle words(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? wordsLikeAFormula : words;
    }

    XSSFCellStyle of(Look look) {
        return looks.computeIfAbsent(look, this::made);
    }

    private XSSFCellStyle made(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (look.format().equals(Look.WORDS.format())) {
            style.setAlignment(HorizontalAlignment.LEFT);
        }
        XSSFFont font = font(look.role() == Look.Role.TOTAL, XSSFFont.DEFAULT_FONT_SIZE);
        if (look.role() == Look.Role.INPUT) {
            style.setFillForegroundColor(new XSSFColor(TO_CHANGE_FILL));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            font.setColor(new XSSFColor(TO_CHANGE_INK));
        }
        style.setFont(font);
        return style;
    }
}
