package org.carecast.cli.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.carecast.cli.report.document.Sentences;

/**
 * One sheet: a title, a line about it, and one table that begins in the third row, at the left edge.
 *
 * @param name on its tab
 * @param about what a reader must know of it, in a line
 * @param headings of the columns, all different
 * @param rows of the table, each as long as the headings
 * @param frozen how many columns stay in sight
 * @param chart beside the table, if there is one
 */
record Worksheet(
        String name,
        String title,
        String about,
        List<String> headings,
        List<List<SheetCell>> rows,
        int frozen,
        Optional<Chart> chart) {

    private static final int LONGEST_NAME = 31;

    /** The row of the headings, counted from 0; the table follows. */
    static final int HEAD = 2;

    /**
     * A chart of some rows of the table.
     *
     * @param title what it shows
     * @param lines whether rows are lines; else columns that stand on one another
     * @param firstRow of the table
     * @param firstColumn whose heading and those after it are told apart below; the series is called by the first column
     */
    record Chart(String title, boolean lines, int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    /** Copies what it is given, so that it never changes. */
    Worksheet {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
    }

    Worksheet(String name, String title, String about, List<String> headings, List<List<SheetCell>> rows) {
        this(name, title, about, headings, rows, 1, Optional.empty());
    }

    /** The address of a cell, as on its own sheet. */
    static String address(int row, int column) {
        return CellReference.convertNumToColString(column) + (HEAD + 2 + row);
    }

    /**
     * A name that a tab can have, of a person's words and ours: short enough, and without what tabs refuse.
     *
     * @param theirs cut where both together are too long
     */
    static String tab(String theirs, String ours) {
        String safe = WorkbookUtil.createSafeSheetName(Sentences.plain(theirs).replace('\'', ' '), ' ')
                .strip();
        int room = LONGEST_NAME - ours.length() - 1;
        return (safe.length() > room ? safe.substring(0, room) : safe) + " " + ours;
    }

    /** The name as formulas on other sheets write it. */
    static String quoted(String name) {
        return "'" + name.replace("'", "''") + "'!";
    }

    /** A cell, as other sheets refer to it. */
    Formula at(int row, int column) {
        double value = rows.get(row).get(column).value();
        return Formula.of(quoted(name) + address(row, column), Double.isNaN(value) ? 0 : value);
    }

    /** Cells below one another, as other sheets refer to them. */
    Formula.Range down(int column, int first, int last) {
        List<Double> values = new ArrayList<>();
        for (int row = first; row <= last; row++) {
            values.add(rows.get(row).get(column).value());
        }
        return new Formula.Range(quoted(name) + address(first, column) + ":" + address(last, column), values);
    }

    /** The sum of cells of a column, as other sheets refer to it; those that lie below one another are one range. */
    Formula sum(int column, List<Integer> places) {
        int first = places.get(0);
        int last = places.get(places.size() - 1);
        return last - first == places.size() - 1
                ? Formula.sum(down(column, first, last))
                : places.stream()
                        .map(place -> at(place, column))
                        .reduce(Formula::plus)
                        .orElseThrow();
    }

    /** Cells side by side, as other sheets refer to them. */
    Formula.Range across(int row, int first, int last) {
        List<Double> values = new ArrayList<>();
        for (int column = first; column <= last; column++) {
            values.add(rows.get(row).get(column).value());
        }
        return new Formula.Range(quoted(name) + address(row, first) + ":" + address(row, last), values);
    }
}
