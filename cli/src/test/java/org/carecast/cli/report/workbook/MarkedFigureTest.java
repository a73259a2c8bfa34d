package org.carecast.cli.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.carecast.cli.report.document.Line;
import org.carecast.cli.report.document.Mark;
import org.carecast.cli.report.document.Table;
import org.junit.jupiter.api.Test;

/** In a workbook the mark is part of how a figure is shown, and the figure stays a number. */
final class MarkedFigureTest {

    private static XSSFCell cell(Line line) throws java.io.IOException {
        Table table = Table.ofLines(
                "Grant", List.of("2026-27"), List.of(line.with(List.of(Mark.CARRIED_FORWARD))), List.of());
        SheetCell second = FigureSheet.of("Grant", "", table).rows().get(0).get(1);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFCell cell = workbook.createSheet().createRow(0).createCell(0);
            second.into(cell, new WorkbookStyles(workbook));
            return cell;
        }
    }

    @Test
    void aFigureIsANumberWithAMark() throws java.io.IOException {
        XSSFCell cell = cell(Line.people("All", List.of(1234.4)));

        assertThat(cell.getNumericCellValue()).isEqualTo(1234.4);
        // Words in quotes stand as they are; the formatter here drops a star wherever it is, since elsewhere it fills a
        // cell.
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("#,##0\"*\"");
    }

    /** Each of the three parts of the format of a change has it. */
    @Test
    void aChangeToo() throws java.io.IOException {
        XSSFCell cell = cell(Line.changes("All", List.of(-12.0)));

        assertThat(cell.getNumericCellValue()).isEqualTo(-12);
        assertThat(new DataFormatter().formatCellValue(cell)).isEqualTo("-12*");
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("+#,##0\"*\";-#,##0\"*\";0\"*\"");
    }
}
