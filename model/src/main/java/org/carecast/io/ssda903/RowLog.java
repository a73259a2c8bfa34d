package org.carecast.io.ssda903;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/** The line and the outcome of every row of one file. */
final class RowLog {

    private static final List<RowOutcome> FATES = List.of(RowOutcome.values());

    private final IntColumn lines = new IntColumn();
    private final IntColumn outcomes = new IntColumn();
    // Empty where the file does not name a year in each row.
    private final IntColumn years = new IntColumn();
    private final int[] counts = new int[RowOutcome.values().length];

    /** A row that begins on a line; its number in this log. */
    int add(int line) {
        lines.add(line);
        outcomes.add(RowOutcome.USED.ordinal());
        counts[RowOutcome.USED.ordinal()]++;
        return lines.size() - 1;
    }

    /** The year that the row added last names, as {@link RowYear} writes it. */
    void addYear(int year) {
        years.add(year);
    }

    /** Whether each row names its year. */
    boolean hasYears() {
        return years.size() > 0;
    }

    /** The year that a row names. */
    int yearAt(int row) {
        return years.at(row);
    }

    /** Gives a row its outcome, unless it has one that stays. */
    void set(int row, RowOutcome outcome) {
        RowOutcome before = at(row);
        if (outcome.overrides(before)) {
            outcomes.set(row, outcome.ordinal());
            counts[before.ordinal()]--;
            counts[outcome.ordinal()]++;
        }
    }

    RowOutcome at(int row) {
        return FATES.get(outcomes.at(row));
    }

    /** The rows of the file. */
    int rows() {
        return lines.size();
    }

    /** How many rows were lost that should have counted. */
    int lost() {
        return IntStream.range(0, counts.length)
                .filter(outcome -> FATES.get(outcome).isLoss())
                .map(outcome -> counts[outcome])
                .sum();
    }

    /** How many rows could be lost: those that are of this council, and say something. */
    int exposed() {
        return IntStream.range(0, counts.length)
                .filter(outcome -> !FATES.get(outcome).isIdle())
                .map(outcome -> counts[outcome])
                .sum();
    }

    int count(RowOutcome outcome) {
        return counts[outcome.ordinal()];
    }

    int count(RowOutcome.Sort sort) {
        return RowOutcome.of(sort).stream().mapToInt(this::count).sum();
    }

    /** The lines of all rows of an outcome, such as {@code 2, 5-9}. */
    String lines(RowOutcome outcome) {
        List<Integer> found = new ArrayList<>();
        for (int row = 0; row < rows(); row++) {
            if (outcomes.at(row) == outcome.ordinal()) {
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
