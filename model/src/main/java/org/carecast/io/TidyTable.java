package org.carecast.io;

import java.io.StringWriter;
import java.util.stream.IntStream;
import org.carecast.io.csv.FormulaGuard;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvWriteOptions;

/** The writing of a long table as CSV: the same bytes wherever it is written, and no label that a spreadsheet takes for a formula. */
public final class TidyTable {

    private TidyTable() {}

    /** The rows as CSV below the names of their columns, lines ended by a line feed. */
    public static String csv(TidyRows tidy) {
        Table table = Table.create(IntStream.range(0, tidy.columns().size())
                .mapToObj(column -> StringColumn.create(
                        tidy.columns().get(column),
                        tidy.rows().stream().map(row -> FormulaGuard.guarded(row.get(column)))))
                .toArray(StringColumn[]::new));
        StringWriter text = new StringWriter();
        table.write()
                .usingOptions(CsvWriteOptions.builder(text)
                        .usePrintFormatters(true)
                        .lineEnd("\n")
                        .build());
        return text.toString();
    }
}
