package org.carecast.cli.report.document;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A row of a table.
 *
 * @param label what stands at its head
 * @param cells one for each column after it
 * @param total whether it is a total of other rows, which stands out
 */
public record Row(String label, List<Cell> cells, boolean total) {

    /** Copies the cells, so that it never changes. */
    public Row {
        cells = List.copyOf(cells);
    }

    /** A row that is no total. */
    public static Row of(String label, List<? extends Cell> cells) {
        return new Row(label, List.copyOf(cells), false);
    }

    /** A row of words. */
    public static Row ofWords(String label, List<String> words) {
        return of(label, words.stream().map(Cell.Words::new).toList());
    }

    /** What a reader sees in its cells. */
    public List<String> texts() {
        return cells.stream().map(Cell::text).toList();
    }

    /** The same row with other cells in the places of its own. */
    public Row with(UnaryOperator<Cell> change) {
        return new Row(label, cells.stream().map(change).toList(), total);
    }

    /** The same row of figures, each with a mark behind it or with none. */
    public Row with(List<Mark> marks) {
        return new Row(
                label,
                IntStream.range(0, cells.size())
                        .mapToObj(place -> cells.get(place) instanceof Cell.Figure figure
                                ? figure.with(marks.get(place))
                                : cells.get(place))
                        .toList(),
                total);
    }

    /** The same row with some of its cells, by the places of their columns, the labels being at 0. */
    Row only(List<Integer> places) {
        return new Row(label, places.stream().map(place -> cells.get(place - 1)).toList(), total);
    }

    /** The same row with one more cell. */
    public Row and(Cell more) {
        return new Row(label, Stream.concat(cells.stream(), Stream.of(more)).toList(), total);
    }
}
