package org.carecast.io;

import java.io.StringWriter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;
import tech.tablesaw.io.csv.CsvWriteOptions;

/** A long table of results, one figure a row, ready to be written as CSV: the same bytes wherever it is written. */
public final class TidyTable {

    // Not a rounding anyone sees: finer digits can differ from one Java to the next, and mean nothing.
    private static final String TEN_DECIMALS = "0.##########";

    private static final double HALF_OF_THE_LAST_DECIMAL = 0.5e-10;

    private final Table table;

    private TidyTable(Table table) {
        this.table = table;
    }

    /** A table of words and figures that are already rounded, row by row. */
    public static TidyTable of(List<String> columns, List<List<String>> rows) {
        Table table = Table.create();
        for (int index = 0; index < columns.size(); index++) {
            int column = index;
            table.addColumns(
                    StringColumn.create(columns.get(column), rows.stream().map(row -> row.get(column))));
        }
        return new TidyTable(table);
    }

    /** This table with a column of unrounded numbers to its right; one for each row, empty where it is none. */
    public TidyTable with(String column, List<Double> numbers) {
        DoubleColumn added = DoubleColumn.create(
                column, numbers.stream().map(TidyTable::withoutNegativeNought).toList());
        added.setPrintFormatter(new NumberColumnFormatter(
                new DecimalFormat(TEN_DECIMALS, DecimalFormatSymbols.getInstance(Locale.ROOT))));
        return new TidyTable(table.copy().addColumns(added));
    }

    /** This table with a column of words to its right; one for each row. */
    public TidyTable withWords(String column, List<String> words) {
        return new TidyTable(table.copy().addColumns(StringColumn.create(column, words)));
    }

    /** What would be written as -0 is 0. */
    private static double withoutNegativeNought(double number) {
        return Math.abs(number) < HALF_OF_THE_LAST_DECIMAL ? 0 : number;
    }

    /** The table as CSV, lines ended by a line feed. */
    public String csv() {
        StringWriter text = new StringWriter();
        table.write()
                .usingOptions(CsvWriteOptions.builder(text)
                        .usePrintFormatters(true)
                        .lineEnd("\n")
                        .build());
        return text.toString();
    }
}
