package org.carecast.io.ssda903;

import java.util.Arrays;

/** A column of whole numbers that grows row by row: a million rows take four megabytes. It changes, and never leaves the package. */
final class IntColumn {

    private static final int FIRST_ROOM = 64;

    private int[] values = new int[FIRST_ROOM];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    int at(int row) {
        return values[row];
    }

    void set(int row, int value) {
        values[row] = value;
    }

    int size() {
        return size;
    }
}
