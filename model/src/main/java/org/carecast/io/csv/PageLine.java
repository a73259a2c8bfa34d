package org.carecast.io.csv;

import java.util.List;

/**
 * One line of a page.
 *
 * @param number the line on which it begins, 1 for the first
 * @param cells as they stand there; of a comment, its words alone
 * @param isComment whether it begins with #, also as a spreadsheet puts it in quotes
 */
public record PageLine(int number, List<String> cells, boolean isComment) {

    /** Copies the cells, so that it never changes. */
    public PageLine {
        cells = List.copyOf(cells);
    }

    /** Whether nothing but spaces stands in it. */
    boolean isBlank() {
        return cells.stream().allMatch(cell -> CsvRow.withoutSpaces(cell).isEmpty());
    }
}
