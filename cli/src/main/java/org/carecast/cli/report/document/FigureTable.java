package org.carecast.cli.report.document;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table of figures as a reader sees it: rows, a rule, and the rows below it, some of them totals.
 *
 * @param caption what it shows
 * @param headings the heads of its columns
 * @param upper the rows above the rule
 * @param lower the rows below the rule, possibly none
 */
public record FigureTable(String caption, List<String> headings, List<? extends Row> upper, List<? extends Row> lower) {

    /** A row of a table. */
    public sealed interface Row permits Line, Words, WithChange, Withheld {

        /** What stands at its head. */
        String label();

        /** How many columns it fills. */
        int columns();

        /** What stands in a column. */
        String shown(int column);

        /** Whether it is a total of other rows, which stands out. */
        boolean total();
    }

    /**
     * A row of cells that are already words, since they do not all count the same.
     *
     * @param label as printed
     * @param cells one for each column
     */
    public record Words(String label, List<String> cells) implements Row {
        /** Copies the cells, so that it never changes. */
        public Words {
            cells = List.copyOf(cells);
        }

        @Override
        public int columns() {
            return cells.size();
        }

        @Override
        public String shown(int column) {
            return cells.get(column);
        }

        @Override
        public boolean total() {
            return false;
        }
    }

    /**
     * A row of figures that all count the same.
     *
     * @param label as printed
     * @param values unrounded, one for each column; not a number where there is none
     * @param decimals how many are shown
     * @param signed whether the figures are changes, shown with their sign
     * @param total whether it is a total of other rows, which stands out
     */
    public record Line(String label, List<Double> values, int decimals, boolean signed, boolean total) implements Row {
        /** Copies the values, so that it never changes. */
        public Line {
            values = List.copyOf(values);
        }

        /** People, to the whole person. */
        public static Line people(String label, List<Double> values) {
            return new Line(label, values, 0, false, false);
        }

        /** Changes in people, to the whole person. */
        public static Line changes(String label, List<Double> values) {
            return new Line(label, values, 0, true, false);
        }

        /** This row as a total. */
        public Line asTotal() {
            return new Line(label, values, decimals, signed, true);
        }

        @Override
        public int columns() {
            return values.size();
        }

        @Override
        public String shown(int column) {
            double value = values.get(column);
            return signed && Double.isFinite(value) ? Figures.change(value) : Figures.grouped(value, decimals);
        }
    }

    /**
     * A row of figures and, in a column after them, how much more the last of them is than the first.
     *
     * @param line the figures, one or more
     */
    public record WithChange(Line line) implements Row {
        @Override
        public String label() {
            return line.label();
        }

        @Override
        public int columns() {
            return line.columns() + 1;
        }

        @Override
        public String shown(int column) {
            return column < line.columns()
                    ? line.shown(column)
                    : Figures.change(
                            line.values().get(column - 1) - line.values().get(0), line.decimals());
        }

        @Override
        public boolean total() {
            return line.total();
        }
    }

    /**
     * A row some figures of which are suppressed, so that they stand nowhere in it.
     *
     * @param label as printed
     * @param cells one for each column, {@link Figures#SUPPRESSED} where a figure is suppressed
     */
    public record Withheld(String label, List<String> cells, boolean total) implements Row {
        /** Copies the cells, so that it never changes. */
        public Withheld {
            cells = List.copyOf(cells);
        }

        /** A row with the figures of some columns suppressed. */
        public static Withheld of(Row row, IntPredicate suppressed) {
            return new Withheld(
                    row.label(),
                    IntStream.range(0, row.columns())
                            .mapToObj(column -> suppressed.test(column) ? Figures.SUPPRESSED : row.shown(column))
                            .toList(),
                    row.total());
        }

        @Override
        public int columns() {
            return cells.size();
        }

        @Override
        public String shown(int column) {
            return cells.get(column);
        }
    }

    /** Copies what it is given, so that it never changes. */
    public FigureTable {
        headings = List.copyOf(headings);
        upper = List.copyOf(upper);
        lower = List.copyOf(lower);
    }

    /** All rows, top to bottom. */
    public List<Row> lines() {
        return Stream.<Row>concat(upper.stream(), lower.stream()).toList();
    }
}
