package org.carecast.cli.report.document;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.carecast.measure.Bridge;

/**
 * Figures that all count the same, one for each column, before they are a row of a table.
 *
 * @param label as printed
 * @param values unrounded, one for each column; not a number where there is none
 * @param decimals how many are shown
 * @param signed whether the figures are changes, shown with their sign
 * @param total whether it is a total of other rows, which stands out
 * @param marks what stands behind each figure
 */
public record Line(String label, List<Double> values, int decimals, boolean signed, boolean total, List<Mark> marks) {

    /** Copies the lists, so that it never changes. */
    public Line {
        values = List.copyOf(values);
        marks = List.copyOf(marks);
    }

    /** Figures without a mark. */
    public Line(String label, List<Double> values, int decimals, boolean signed, boolean total) {
        this(label, values, decimals, signed, total, Collections.nCopies(values.size(), Mark.NONE));
    }

    /** People, to the whole person. */
    public static Line people(String label, List<Double> values) {
        return new Line(label, values, 0, false, false);
    }

    /** Changes in people, to the whole person. */
    public static Line changes(String label, List<Double> values) {
        return new Line(label, values, 0, true, false);
    }

    /** The parts of some ways, all of which have the same parts: a row for each part, a column for each way. */
    public static <W> List<Line> parts(List<Bridge<W>> ways, Function<W, String> words) {
        return IntStream.range(0, ways.get(0).parts().size())
                .mapToObj(part -> changes(
                        words.apply(ways.get(0).parts().get(part).why()),
                        ways.stream().map(way -> way.parts().get(part).people()).toList()))
                .toList();
    }

    /** The same figures as a total. */
    public Line asTotal() {
        return new Line(label, values, decimals, signed, true, marks);
    }

    /** The same figures with other decimals. */
    public Line with(int others) {
        return new Line(label, values, others, signed, total, marks);
    }

    /** The same figures, each with a mark behind it or with none. */
    public Line with(List<Mark> others) {
        return new Line(label, values, decimals, signed, total, others);
    }

    /** By how much the last figure is more than the first. */
    public double change() {
        return values.get(values.size() - 1) - values.get(0);
    }

    /** The figure of a column. */
    public Cell.Figure figure(int column) {
        return Cell.figure(values.get(column), decimals, Cell.Unit.NUMBER, signed)
                .with(marks.get(column));
    }

    /** The row of a table that shows them. */
    public Row row() {
        return new Row(
                label,
                IntStream.range(0, values.size()).<Cell>mapToObj(this::figure).toList(),
                total);
    }
}
