package org.carecast.io.ssda903;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.carecast.io.csv.Days;

/** Cells that hold no day, by their column and how they are written, never by what they say. It changes while rows are read. */
final class Unread {

    private static final int MOST_SHAPES = 3;

    private final Map<String, Map<String, Integer>> shapes = new TreeMap<>();

    void add(String column, String cell) {
        shapes.computeIfAbsent(column, any -> new TreeMap<>()).merge(Days.shape(cell), 1, Integer::sum);
    }

    boolean isEmpty() {
        return shapes.isEmpty();
    }

    /** Each column with how many of its cells could not be read, and the commonest shapes; empty if all were. */
    String words() {
        return shapes.entrySet().stream()
                .map(column -> "%s (%d, written like %s)"
                        .formatted(
                                column.getKey(),
                                column.getValue().values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum(),
                                commonest(column.getValue())))
                .collect(Collectors.joining(", "));
    }

    private static String commonest(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_SHAPES)
                .map(shape -> "'" + shape.getKey() + "'")
                .collect(Collectors.joining(", "));
    }
}
