package org.carecast.cli.report.document;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table: rows, a rule, and the rows below it.
 *
 * @param columns the first of them that of the labels
 * @param upper the rows above the rule
 * @param lower the rows below the rule, possibly none
 */
public record Table(Caption caption, List<Column> columns, List<Row> upper, List<Row> lower) implements Block {

    /**
     * What stands above a table.
     *
     * @param number by which it is spoken of; none where it has none
     * @param title what it shows
     * @param under the scenario under which its figures stand; empty where that need not be said
     * @param topic by which a paper places it
     */
    public record Caption(OptionalInt number, String title, String under, Topic topic) {

        /** What stands above a table of details. */
        public Caption(OptionalInt number, String title, String under) {
            this(number, title, under, Topic.DETAIL);
        }

        /** All of it but the number. */
        public String unnumbered() {
            return title + under;
        }

        /** All of it, such as "Table 2: Forecast of care leavers – UASC (scenario nts-stops)". */
        public String words() {
            return number.isPresent() ? "Table " + number.getAsInt() + ": " + unnumbered() : unnumbered();
        }
    }

    /** What a table is to its report, which decides in which part of a paper it stands. */
    public enum Topic {
        /** What a reader who sees one table of the report must see: it stands in the body of a paper. */
        SUMMARY,
        /** The same of what scenarios cost, beside what else is said of money. */
        MONEY,
        /** What the service has to find, such as places and advisers, and for how many children. */
        SERVICE,
        /** What they are with and without a population, and who comes and goes. */
        MOVEMENT,
        /** All else. */
        DETAIL
    }

    /**
     * A column of a table.
     *
     * @param heading possibly empty
     * @param extra whether a form that is too narrow for all columns leaves it out
     */
    public record Column(String heading, Kind kind, boolean extra) {

        /** What the cells of a column hold. */
        public enum Kind {
            /** Figures, ratings, or nothing: their last digits stand below each other. */
            FIGURES,
            /** Words: their beginnings stand below each other. */
            WORDS
        }

        /** A column of figures. */
        public static Column figures(String heading) {
            return new Column(heading, Kind.FIGURES, false);
        }

        /** A column of words. */
        public static Column words(String heading) {
            return new Column(heading, Kind.WORDS, false);
        }

        /** A column of words that a narrow form leaves out. */
        public static Column extra(String heading) {
            return new Column(heading, Kind.WORDS, true);
        }

        /** Whether it holds figures. */
        public boolean hasFigures() {
            return kind == Kind.FIGURES;
        }
    }

    /**
     * Copies what it is given, so that it never changes.
     *
     * @throws IllegalArgumentException if a row has not as many cells as there are columns
     */
    public Table {
        columns = List.copyOf(columns);
        upper = List.copyOf(upper);
        lower = List.copyOf(lower);
        for (Row row : Stream.concat(upper.stream(), lower.stream()).toList()) {
            if (row.cells().size() + 1 != columns.size()) {
                throw new IllegalArgumentException("'%s' has %d cells for %d columns, in: %s"
                        .formatted(row.label(), row.cells().size(), columns.size() - 1, caption.words()));
            }
        }
    }

    /** A table of figures without a number, whose labels have no heading. */
    public static Table of(String title, List<String> headings, List<Row> upper, List<Row> lower) {
        return of(title, headings.stream().map(Column::figures).toList(), Column.words(""), upper, lower);
    }

    private static Table of(String title, List<Column> headings, Column labels, List<Row> upper, List<Row> lower) {
        return new Table(
                new Caption(OptionalInt.empty(), title, ""),
                Stream.concat(Stream.of(labels), headings.stream()).toList(),
                upper,
                lower);
    }

    /** A table of figures without a rule, likewise. */
    public static Table of(String title, List<String> headings, List<Row> rows) {
        return of(title, headings, rows, List.of());
    }

    /** A table of lines of figures, some of them below the rule. */
    public static Table ofLines(String title, List<String> headings, List<Line> upper, List<Line> lower) {
        return of(
                title,
                headings,
                upper.stream().map(Line::row).toList(),
                lower.stream().map(Line::row).toList());
    }

    /** The same table with a number. */
    public Table numbered(int number) {
        return new Table(
                new Caption(OptionalInt.of(number), caption.title, caption.under, caption.topic),
                columns,
                upper,
                lower);
    }

    /** The same table, whose caption says under which scenario it stands. */
    public Table under(String id) {
        return new Table(
                new Caption(caption.number, caption.title, " (scenario " + id + ")", caption.topic),
                columns,
                upper,
                lower);
    }

    /** The same table with another place in a paper. */
    public Table as(Topic topic) {
        return new Table(new Caption(caption.number, caption.title, caption.under, topic), columns, upper, lower);
    }

    /** The same table with other rows in the places of its own. */
    public Table withRows(UnaryOperator<Row> change) {
        return new Table(
                caption,
                columns,
                upper.stream().map(change).toList(),
                lower.stream().map(change).toList());
    }

    /** The same table with other rows below the rule. */
    public Table withLower(List<Row> others) {
        return new Table(caption, columns, upper, others);
    }

    /** The same table for a narrow form, without the columns that may be left out there. */
    public Table narrow() {
        return withColumns(place -> !columns.get(place).extra());
    }

    /** The same table without the columns that hold nothing in any row. */
    public Table withoutBlankColumns() {
        return withColumns(place -> rows().isEmpty()
                || rows().stream()
                        .anyMatch(row -> !row.cells().get(place - 1).text().isBlank()));
    }

    /** The same table with the column of the labels and some of the others, by their places. */
    private Table withColumns(IntPredicate kept) {
        List<Integer> places =
                IntStream.range(1, columns.size()).filter(kept).boxed().toList();
        return new Table(
                caption,
                Stream.concat(Stream.of(columns.get(0)), places.stream().map(columns::get))
                        .toList(),
                upper.stream().map(row -> row.only(places)).toList(),
                lower.stream().map(row -> row.only(places)).toList());
    }

    /** What stands behind some of its figures; none where nothing does. */
    public Set<Mark> marks() {
        return rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(Cell::mark)
                .filter(mark -> mark != Mark.NONE)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Mark.class)));
    }

    /** The same table, whose title says what the marks behind its figures mean. */
    public Table withMarksSaid() {
        String said = marks().stream().map(mark -> "; " + mark.heading()).collect(Collectors.joining());
        return new Table(
                new Caption(caption.number, caption.title + said, caption.under, caption.topic), columns, upper, lower);
    }

    /** What stands above its columns, that of the labels left out. */
    public List<String> headings() {
        return columns.stream().skip(1).map(Column::heading).toList();
    }

    /** All rows, top to bottom. */
    public List<Row> rows() {
        return Stream.concat(upper.stream(), lower.stream()).toList();
    }
}
