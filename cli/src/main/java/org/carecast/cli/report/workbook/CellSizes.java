package org.carecast.cli.report.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * How wide the columns of a sheet are and how high its rows, in characters and lines: spreadsheets that open a file do not always
 * make room for words by themselves.
 */
record CellSizes(List<Integer> widths, List<Integer> lines) {

    private static final int WIDTH_UNIT = 256;
    private static final int WIDEST = 70;
    private static final int NARROWEST = 8;
    private static final int POINTS_OF_A_LINE = 15;
    // As high as a row can be.
    private static final int MOST_LINES = 27;

    /** Copies the lists, so that they never change. */
    CellSizes {
        widths = List.copyOf(widths);
        lines = List.copyOf(lines);
    }

    static CellSizes of(Worksheet sheet) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < sheet.headings().size(); column++) {
            int longest = sheet.headings().get(column).length() + 3;
            for (List<SheetCell> row : sheet.rows()) {
                longest = Math.max(longest, row.get(column).length() + 2);
            }
            widths.add(Math.max(NARROWEST, Math.min(WIDEST, longest)));
        }
        return new CellSizes(
                widths, sheet.rows().stream().map(row -> lines(row, widths)).toList());
    }

    private static int lines(List<SheetCell> row, List<Integer> widths) {
        int most = 1;
        for (int column = 0; column < row.size(); column++) {
            // Words are broken between them, which costs about the room that narrow letters leave.
            int room = widths.get(column);
            most = Math.max(most, (row.get(column).length() + room - 1) / room);
        }
        return Math.min(MOST_LINES, most);
    }

    void setOn(XSSFSheet sheet) {
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column) * WIDTH_UNIT);
        }
        for (int row = 0; row < lines.size(); row++) {
            if (lines.get(row) > 1) {
                sheet.getRow(Worksheet.HEAD + 1 + row).setHeightInPoints(lines.get(row) * POINTS_OF_A_LINE);
            }
        }
    }
}
