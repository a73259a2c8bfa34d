package org.carecast.io.ssda903;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** The line and the fate of every row of one file. */
final class RowLog {

    private static final List<Fate> FATES = List.of(Fate.values());

    private final IntColumn lines = new IntColumn();
    private final IntColumn fates = new IntColumn();
    private final int[] counts = new int[Fate.values().length];

    /** A row that begins on a line; its number in this log. */
    int add(int line) {
        lines.add(line);
        fates.add(Fate.USED.ordinal());
        counts[Fate.USED.ordinal()]++;
        return lines.size() - 1;
    }

    /** Gives a row its fate, unless it has one that stays. */
    void set(int row, Fate fate) {
        Fate before = at(row);
        if (fate.overrides(before)) {
            fates.set(row, fate.ordinal());
            counts[before.ordinal()]--;
            counts[fate.ordinal()]++;
        }
    }

    Fate at(int row) {
        return FATES.get(fates.at(row));
    }

    /** The rows of the file. */
    int rows() {
        return lines.size();
    }

    int count(Fate fate) {
        return counts[fate.ordinal()];
    }

    int count(Fate.Sort sort) {
        return Fate.of(sort).stream().mapToInt(this::count).sum();
    }

    /** The lines of all rows of a fate, such as {@code 2, 5-9}. */
    String lines(Fate fate) {
        List<Integer> found = new ArrayList<>();
        for (int row = 0; row < rows(); row++) {
            if (fates.at(row) == fate.ordinal()) {
                found.add(lines.at(row));
            }
        }
        StringJoiner text = new StringJoiner(", ");
        int first = 0;
        for (int next = 1; next <= found.size(); next++) {
            if (next == found.size() || found.get(next) != found.get(next - 1) + 1) {
                int from = found.get(first);
                int to = found.get(next - 1);
                text.add(from == to ? String.valueOf(from) : from + "-" + to);
                first = next;
            }
        }
        return text.toString();
    }
}
