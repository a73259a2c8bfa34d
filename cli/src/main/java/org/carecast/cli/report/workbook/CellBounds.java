package org.carecast.cli.report.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What the cells of one sheet that may be changed may become, which the spreadsheet holds its reader to. */
final class CellBounds {

    // As many characters as a list of choices can have, and what is said of a value that is not among them.
    private static final int LONGEST_LIST = 255;

    private final Map<SheetCell.Bounds, CellRangeAddressList> numbers = new LinkedHashMap<>();
    private final Map<List<String>, CellRangeAddressList> choices = new LinkedHashMap<>();

    /** Takes down a cell, if it may be changed. */
    void note(SheetCell content, XSSFCell cell) {
        if (content instanceof SheetCell.Input input) {
            add(numbers, input.bounds(), cell);
        } else if (content instanceof SheetCell.Choice choice) {
            add(choices, choice.words(), cell);
        }
    }

    private static <K> void add(Map<K, CellRangeAddressList> cells, K key, XSSFCell cell) {
        int row = cell.getRowIndex();
        int column = cell.getColumnIndex();
        cells.computeIfAbsent(key, any -> new CellRangeAddressList()).addCellRangeAddress(row, column, row, column);
    }

    /** Has the sheet refuse what lies outside. */
    void setOn(XSSFSheet sheet) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        numbers.forEach((bounds, cells) ->
                refuse(sheet, helper.createValidation(constraint(helper, bounds), cells), "A number " + words(bounds)));
        choices.forEach((words, cells) -> {
            if (String.join(",", words).length() <= LONGEST_LIST) {
                refuse(
                        sheet,
                        helper.createValidation(
                                helper.createExplicitListConstraint(words.toArray(String[]::new)), cells),
                        oneOf(words));
            }
        });
    }

    private static String oneOf(List<String> words) {
        String all = "One of " + String.join(", ", words);
        return all.length() < LONGEST_LIST ? all : "One of those in the list of the cell";
    }

    private static DataValidationConstraint constraint(DataValidationHelper helper, SheetCell.Bounds bounds) {
        boolean open = Double.isInfinite(bounds.highest());
        return helper.createNumericConstraint(
                bounds.whole() ? ValidationType.INTEGER : ValidationType.DECIMAL,
                open ? OperatorType.GREATER_OR_EQUAL : OperatorType.BETWEEN,
                Formula.number(bounds.lowest()).text(),
                open ? null : Formula.number(bounds.highest()).text());
    }

    private static String words(SheetCell.Bounds bounds) {
        return (bounds.whole() ? "without decimals, " : "")
                + "from " + Formula.number(bounds.lowest()).text()
                + (Double.isInfinite(bounds.highest())
                        ? " up"
                        : " to " + Formula.number(bounds.highest()).text());
    }

    private static void refuse(XSSFSheet sheet, DataValidation validation, String right) {
        validation.createErrorBox("Not a value that can stand here", right + ".");
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }
}
