package org.carecast.io.panel;

import org.carecast.io.csv.PageLine;

/**
 * A cell of a published table that may hold a count.
 *
 * @param place the column of the count, 0 for the first
 */
record PanelEntry(PageLine row, int place, PanelCell cell) {

    /** What stands in a column of its row. */
    String in(int column) {
        return PanelColumns.cell(row.cells(), column);
    }

    String count() {
        return in(place);
    }
}
