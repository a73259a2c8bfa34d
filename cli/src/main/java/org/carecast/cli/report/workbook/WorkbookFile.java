package org.carecast.cli.report.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.carecast.cli.report.office.OfficeFile;
import org.carecast.cli.report.pack.Pack;

/** Sheets written as an Excel workbook. */
final class WorkbookFile {

    private final XSSFWorkbook workbook;
    private final Pack pack;
    private final WorkbookStyles styles;

    private WorkbookFile(XSSFWorkbook workbook, Pack pack) {
        this.workbook = workbook;
        this.pack = pack;
        this.styles = new WorkbookStyles(workbook);
    }

    static byte[] of(List<Worksheet> sheets, Pack pack) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            // Formulas are made by this package, and tested in spreadsheets: reading each again would take longer than
            // writing all.
            workbook.setCellFormulaValidation(false);
            WorkbookFile file = new WorkbookFile(workbook, pack);
            for (Worksheet sheet : sheets) {
                file.write(sheet);
            }
            return OfficeFile.of(workbook, pack);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
    }

    private void write(Worksheet content) {
        XSSFSheet sheet = workbook.createSheet(content.name());
        SheetCell.write(sheet.createRow(0).createCell(0), content.title(), styles.title());
        SheetCell.write(sheet.createRow(1).createCell(0), content.about(), styles.about());
        XSSFRow head = sheet.createRow(Worksheet.HEAD);
        for (int column = 0; column < content.headings().size(); column++) {
            SheetCell.write(head.createCell(column), content.headings().get(column), styles.heading());
        }
        CellBounds bounds = new CellBounds();
        for (int place = 0; place < content.rows().size(); place++) {
            XSSFRow row = sheet.createRow(Worksheet.HEAD + 1 + place);
            List<SheetCell> cells = content.rows().get(place);
            for (int column = 0; column < cells.size(); column++) {
                if (cells.get(column) != SheetCell.EMPTY) {
                    XSSFCell cell = row.createCell(column);
                    cells.get(column).into(cell, styles);
                    bounds.note(cells.get(column), cell);
                }
            }
        }
        bounds.setOn(sheet);
        CellSizes.of(content).setOn(sheet);
        table(content, sheet);
        page(content, sheet);
        content.chart().ifPresent(chart -> NativeChart.draw(chart, content, sheet));
    }

    /** The rows as a table, which spreadsheets and screen readers know by its headings. */
    private void table(Worksheet content, XSSFSheet sheet) {
        if (content.rows().isEmpty()) {
            return;
        }
        XSSFTable table = sheet.createTable(new AreaReference(
                new CellReference(Worksheet.HEAD, 0),
                new CellReference(
                        Worksheet.HEAD + content.rows().size(),
                        content.headings().size() - 1),
                SpreadsheetVersion.EXCEL2007));
        String name = "T" + workbook.getNumberOfSheets();
        table.setName(name);
        table.setDisplayName(name);
        table.setStyleName("TableStyleLight1");
    }

    private void page(Worksheet content, XSSFSheet sheet) {
        sheet.createFreezePane(Math.min(content.frozen(), content.headings().size()), Worksheet.HEAD + 1);
        sheet.setActiveCell(new CellAddress(0, 0));
        sheet.setRepeatingRows(new CellRangeAddress(Worksheet.HEAD, Worksheet.HEAD, -1, -1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setLeft(pack.marking());
        sheet.getFooter().setRight("&A, page &P of &N");
    }
}
