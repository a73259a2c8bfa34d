package org.carecast.io;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Collects the cells of one row after another, and knows at any time which cell comes next. */
final class CsvCells extends AbstractBaseCsvCallbackHandler<CsvCells.Line> {

    private final List<String> cells = new ArrayList<>();

    /**
     * The cells of one row, as they stand in the file.
     *
     * @param number the line on which the row begins, 1 for the first
     */
    record Line(int number, List<String> cells) {}

    /** The line on which the row that is being read begins. */
    int line() {
        return (int) getStartingLineNumber();
    }

    /** The cell that is being read, 1 for the first. */
    int cell() {
        return cells.size() + 1;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells.clear();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        cells.add(new String(buffer, offset, length));
    }

    @Override
    protected Line buildRecord() {
        return new Line(line(), List.copyOf(cells));
    }
}
