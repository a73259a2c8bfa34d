package org.carecast.io.panel;

import java.time.YearMonth;
import java.util.Comparator;
import org.carecast.time.AgeBand;

/**
 * The place of a count.
 *
 * @param council its code
 * @param ages all, where the table does not go by age
 */
record PanelCell(String council, YearMonth month, AgeBand ages) implements Comparable<PanelCell> {

    PanelCell of(String other) {
        return new PanelCell(other, month, ages);
    }

    @Override
    public int compareTo(PanelCell other) {
        return Comparator.comparing(PanelCell::council)
                .thenComparing(PanelCell::month)
                .thenComparing(cell -> cell.ages.from())
                .thenComparing(cell -> cell.ages.to())
                .compare(this, other);
    }

    @Override
    public String toString() {
        return council + " in " + month.getYear() + (ages.equals(AgeBand.ALL) ? "" : " at " + ages);
    }
}
