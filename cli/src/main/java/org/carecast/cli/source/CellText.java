package org.carecast.cli.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.carecast.cli.source.TooMuch.Allowance;

/** Rows of cells from another form of file, written as the text of a page: each row on the line it came from. */
final class CellText {

    private final StringBuilder text = new StringBuilder();
    private final Allowance bound;
    private int line = 1;
    private int width;

    CellText(Allowance bound) {
        this.bound = bound;
    }

    /**
     * Adds a row, on its line or, if another row is there already, on the next that is free.
     *
     * @param cells filled up with empty ones to the width of the first row that has cells
     */
    void add(int onLine, List<String> cells) {
        int filled = cells.size();
        while (filled > 0 && cells.get(filled - 1).isBlank()) {
            filled--;
        }
        if (filled == 0) {
            return;
        }
        while (line < onLine) {
            end();
        }
        int begun = text.length();
        width = width == 0 ? filled : width;
        for (int place = 0; place < Math.max(filled, width); place++) {
            text.append(place == 0 ? "" : ",");
            text.append('"')
                    .append(place < filled ? oneLine(cells.get(place)).replace("\"", "\"\"") : "")
                    .append('"');
        }
        bound.take(text.length() - begun);
        end();
    }

    private void end() {
        text.append('\n');
        bound.take(1);
        line++;
    }

    /** A line break within a cell of a workbook is a space for whoever reads it. */
    private static String oneLine(String cell) {
        return cell.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
    }

    /** Whether no row was added. */
    boolean isEmpty() {
        return width == 0;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
