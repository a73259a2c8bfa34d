package org.carecast.cli.report.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook that was written, opened as a reader would open it: its cells are found by the words beside them. */
final class OpenWorkbook implements AutoCloseable {

    private static final int HEAD = 2;

    private final XSSFWorkbook workbook;
    private final FormulaEvaluator evaluator;

    OpenWorkbook(byte[] bytes) throws IOException {
        this.workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        this.evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    Sheet sheet(String name) {
        Sheet sheet = workbook.getSheet(name);
        if (sheet == null) {
            throw new IllegalArgumentException("no sheet " + name);
        }
        return sheet;
    }

    List<String> headings(Sheet sheet) {
        List<String> headings = new ArrayList<>();
        sheet.getRow(HEAD).forEach(cell -> headings.add(cell.getStringCellValue()));
        return headings;
    }

    /** The only cell below a heading in a row that has these words in its columns, given as heading and words in turn. */
    Cell cell(String sheet, String heading, String... where) {
        Sheet of = sheet(sheet);
        List<String> headings = headings(of);
        List<Row> found = new ArrayList<>();
        for (int row = HEAD + 1; row <= of.getLastRowNum(); row++) {
            if (has(of.getRow(row), headings, where)) {
                found.add(of.getRow(row));
            }
        }
        if (found.size() != 1) {
            throw new IllegalArgumentException(found.size() + " rows of " + sheet + " with " + List.of(where));
        }
        return found.get(0).getCell(column(headings, heading));
    }

    private static boolean has(Row row, List<String> headings, String... where) {
        for (int place = 0; place < where.length; place += 2) {
            Cell cell = row.getCell(column(headings, where[place]));
            if (cell == null || !words(cell).equals(where[place + 1])) {
                return false;
            }
        }
        return true;
    }

    private static int column(List<String> headings, String heading) {
        int column = headings.indexOf(heading);
        if (column < 0) {
            throw new IllegalArgumentException("no " + heading + " among " + headings);
        }
        return column;
    }

    private static String words(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                ? Integer.toString((int) cell.getNumericCellValue())
                : cell.getStringCellValue();
    }

    /** Changes a cell, as a reader does. */
    void change(Cell cell, double value) {
        cell.setCellValue(value);
        evaluator.notifyUpdateCell(cell);
    }

    void choose(Cell cell, String words) {
        cell.setCellValue(words);
        evaluator.notifyUpdateCell(cell);
    }

    /** What a cell shows once the workbook is reckoned again by the library. */
    CellValue reckoned(Cell cell) {
        return evaluator.evaluate(cell);
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
