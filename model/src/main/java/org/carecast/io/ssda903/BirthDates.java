package org.carecast.io.ssda903;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The date of birth of every child: that of most rows, and of as many the earliest, so that no order of files matters. */
final class BirthDates {

    private final Tables tables;
    private final ByChild rows;
    private final int[] days;

    private BirthDates(Tables tables) {
        this.tables = tables;
        this.rows = new ByChild(tables.births(), tables.children());
        this.days = new int[tables.children()];
    }

    /** Settles them, and marks the rows that say otherwise and the episodes of children without a header row. */
    static BirthDates of(Tables tables) {
        BirthDates births = new BirthDates(tables);
        boolean[] inHeader = new boolean[tables.children()];
        for (int child = 0; child < inHeader.length; child++) {
            births.settle(child);
            int each = child;
            births.rows.forEach(child, row -> inHeader[each] |= tables.births().at(row, Tables.Births.IN_HEADER) == 1);
        }
        Tables.Table episodes = tables.episodes();
        for (int row = 0; row < episodes.rows(); row++) {
            if (!inHeader[episodes.childOf(row)]) {
                tables.set(episodes, row, RowOutcome.NO_HEADER);
            }
        }
        return births;
    }

    private void settle(int child) {
        TreeMap<Integer, Integer> votes = new TreeMap<>();
        rows.forEach(child, row -> votes.merge(day(row), 1, Integer::sum));
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        days[child] = votes.entrySet().stream()
                .filter(vote -> vote.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(ReturnDays.NONE);
        rows.forEach(child, row -> {
            if (day(row) != days[child]) {
                tables.set(tables.births(), row, RowOutcome.OTHER_BIRTH);
            }
        });
    }

    private int day(int row) {
        return tables.births().at(row, Tables.Births.DAY);
    }

    /** Whether any child has one. */
    boolean isAnyKnown() {
        return Arrays.stream(days).anyMatch(day -> day != ReturnDays.NONE);
    }

    /** The date of birth of a child, {@link ReturnDays#NONE} if no file has it. */
    int of(int child) {
        return days[child];
    }
}
