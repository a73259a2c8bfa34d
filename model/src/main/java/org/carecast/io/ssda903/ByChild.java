package org.carecast.io.ssda903;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** The rows of a table by child: found without looking at those of others, and without a list for each child. */
final class ByChild {

    private static final int NONE = -1;

    private final int[] first;
    private final int[] next;

    ByChild(Tables.Table table, int children) {
        this.first = new int[children];
        this.next = new int[table.rows()];
        Arrays.fill(first, NONE);
        for (int row = table.rows() - 1; row >= 0; row--) {
            next[row] = first[table.childOf(row)];
            first[table.childOf(row)] = row;
        }
    }

    /** Hands over the rows of a child, in the order in which they were read. */
    void forEach(int child, IntConsumer use) {
        for (int row = first[child]; row != NONE; row = next[row]) {
            use.accept(row);
        }
    }
}
