package org.carecast.io;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A long table of results, one figure a row, as text.
 *
 * @param columns the names of the columns
 * @param rows the cells of each row, one for each column
 */
public record TidyRows(List<String> columns, List<List<String>> rows) {

    /** The column that names the scenario a row is of. */
    public static final String SCENARIO = "scenario";

    // Not a rounding anyone sees: finer digits can differ from one Java to the next, and mean nothing.
    private static final String TEN_DECIMALS = "0.##########";

    private static final double HALF_OF_THE_LAST_DECIMAL = 0.5e-10;

    /**
     * A column, and what it says of each thing that has a row.
     *
     * @param cell what stands in the row of one
     * @param <T> the things
     */
    public record Column<T>(String name, Function<T, String> cell) {}

    /** Copies the lists, so that it never changes. */
    public TidyRows {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A row for each of some things. */
    public static <T> TidyRows of(List<T> things, List<Column<T>> columns) {
        return new TidyRows(
                columns.stream().map(Column::name).toList(),
                things.stream()
                        .map(thing -> columns.stream()
                                .map(column -> column.cell().apply(thing))
                                .toList())
                        .toList());
    }

    /** A column of words. */
    public static <T> Column<T> words(String name, Function<T, String> words) {
        return new Column<>(name, words);
    }

    /** A column of unrounded numbers, empty where there is none. */
    public static <T> Column<T> number(String name, ToDoubleFunction<T> number) {
        return new Column<>(name, thing -> written(number.applyAsDouble(thing)));
    }

    /** These rows with a column of unrounded numbers to the right; one for each row, empty where it is none. */
    public TidyRows with(String column, List<Double> numbers) {
        return withWords(column, numbers.stream().map(TidyRows::written).toList());
    }

    /** These rows with a column of words to the right; one for each row. */
    public TidyRows withWords(String column, List<String> words) {
        return new TidyRows(
                joined(columns, column),
                IntStream.range(0, rows.size())
                        .mapToObj(row -> joined(rows.get(row), words.get(row)))
                        .toList());
    }

    /** These rows with those of another table of the same columns below. */
    public TidyRows then(TidyRows more) {
        return new TidyRows(columns, joined(rows, more.rows));
    }

    /** Whether each row begins with its scenario, so that one table can hold the rows of several. */
    public boolean isByScenario() {
        return columns.get(0).equals(SCENARIO);
    }

    private static <T> List<T> joined(List<T> list, T last) {
        return joined(list, List.of(last));
    }

    private static <T> List<T> joined(List<T> list, List<T> more) {
        List<T> joined = new ArrayList<>(list);
        joined.addAll(more);
        return joined;
    }

    private static String written(double number) {
        // What would be written as -0 is 0.
        double shown = Math.abs(number) < HALF_OF_THE_LAST_DECIMAL ? 0 : number;
        return Double.isNaN(number)
                ? ""
                : new DecimalFormat(TEN_DECIMALS, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(shown);
    }
}
