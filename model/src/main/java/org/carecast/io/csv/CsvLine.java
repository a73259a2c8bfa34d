package org.carecast.io.csv;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A row of a file that is being written; a cell that has not been given is empty.
 *
 * @param columns those of the file
 * @param cells by the name of their column
 */
public record CsvLine(Columns columns, Map<String, String> cells) {

    /** What a cell begins with that is still to be filled in; after it stands with what. */
    static final String TO_FILL_IN = "?";

    /** Copies what it is given, so that it never changes. */
    public CsvLine {
        cells = Map.copyOf(cells);
        if (!columns.names().containsAll(cells.keySet())) {
            throw new IllegalArgumentException(columns.file() + ": " + cells.keySet());
        }
    }

    /** A row without cells. */
    public static CsvLine of(Columns columns) {
        return new CsvLine(columns, Map.of());
    }

    /** The same with a value in a cell. */
    public <T> CsvLine with(Column<T> column, T value) {
        return text(column, column.type().write().apply(value));
    }

    /** The same with a cell as it is to stand there. */
    public CsvLine text(Column<?> column, String text) {
        Map<String, String> more = new TreeMap<>(cells);
        more.put(column.name(), text);
        return new CsvLine(columns, more);
    }

    /** The same with those cells of another row that are in columns of the same names. */
    public CsvLine copying(Map<String, String> others) {
        Map<String, String> more = new TreeMap<>(others);
        more.keySet().retainAll(columns.names());
        return new CsvLine(columns, more);
    }

    /** The same with a cell that waits for what only the council can know. */
    public CsvLine asking(Column<?> column, String question) {
        return text(column, TO_FILL_IN + " " + question);
    }

    /** The cells in the order of the columns. */
    List<String> inOrder() {
        return columns.names().stream()
                .map(name -> cells.getOrDefault(name, ""))
                .toList();
    }

    /** The row as the file has it, without the end of its line. */
    public String row() {
        return StudyCsv.row(inOrder());
    }
}
