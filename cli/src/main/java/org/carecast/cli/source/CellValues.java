package org.carecast.cli.source;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** What the cells of one workbook hold, in words: a day as 2018-03-31, a number in all its digits, and in no other form that a cell may show. */
final class CellValues {

    // A spreadsheet has no more digits of a number.
    private static final MathContext DIGITS = new MathContext(15);
    private static final String ERROR = "e";

    private final ReadOnlySharedStringsTable strings;
    private final StylesTable styles;
    private final boolean from1904;

    CellValues(ReadOnlySharedStringsTable strings, StylesTable styles, boolean from1904) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
    }

    /**
     * The words of a cell.
     *
     * @param type as the file has it: s is a place among the shared texts, b a truth, e an error, d a day; empty for a number
     * @param style the place of its style, which says whether a number is a day
     */
    String words(String type, String style, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> strings.getItemAt(Integer.parseInt(value.strip())).getString();
            case "str", "inlineStr" -> value;
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            // Without its first sign, by which a line is told to be a comment.
            case ERROR -> value.replace("#", "");
            case "d" -> value.strip().replaceFirst("T.*", "");
            default -> number(value.strip(), style.isEmpty() ? 0 : Integer.parseInt(style));
        };
    }

    private String number(String value, int place) {
        double number = Double.parseDouble(value);
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return value;
        }
        XSSFCellStyle style = place < styles.getNumCellStyles() ? styles.getStyleAt(place) : null;
        String format = style == null || style.getDataFormatString() == null ? "" : style.getDataFormatString();
        if (number >= 1 && style != null && DateUtil.isADateFormat(style.getDataFormat(), format)) {
            return DateUtil.getLocalDateTime(number, from1904).toLocalDate().toString();
        }
        BigDecimal exact = new BigDecimal(Double.toString(number)).round(DIGITS);
        String plain = exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
        // A format such as 000000 shows an id with its leading noughts.
        return format.matches("0+") && plain.matches("\\d+") && plain.length() < format.length()
                ? "0".repeat(format.length() - plain.length()) + plain
                : plain;
    }
}
