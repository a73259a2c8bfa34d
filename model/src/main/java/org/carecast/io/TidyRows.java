package org.carecast.io;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** Copies the lists, so that it never changes. */
    public TidyRows {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** These rows with a column of unrounded numbers to the right; one for each row, empty where it is none. */
    public TidyRows with(String column, List<Double> numbers) {
        DecimalFormat format = new DecimalFormat(TEN_DECIMALS, DecimalFormatSymbols.getInstance(Locale.ROOT));
        return withWords(
                column,
                numbers.stream()
                        .map(number -> Double.isNaN(number) ? "" : format.format(withoutNegativeZero(number)))
                        .toList());
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

    /** What would be written as -0 is 0. */
    private static double withoutNegativeZero(double number) {
        return Math.abs(number) < HALF_OF_THE_LAST_DECIMAL ? 0 : number;
    }
}
