package org.carecast.io.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes the files of a study as its readers read them: lines that begin with #, the names of the columns, then rows; cells in
 * quotes where they must be, lines ended by a line feed.
 *
 * <p>A cell that a spreadsheet would take for a formula is guarded ({@link FormulaGuard}). One that a reader would take for a comment gets a
 * space before it, which no reader counts.
 */
public final class StudyCsv {

    private StudyCsv() {}

    /**
     * The text of a whole file.
     *
     * @param comments lines without their #
     * @throws IllegalArgumentException if a cell or a comment does not stand on one line of its own
     */
    public static String text(List<String> comments, List<String> columns, List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        comments.forEach(line -> text.append("# ").append(onOneLine(line)).append('\n'));
        text.append(row(columns)).append('\n');
        rows.forEach(row -> text.append(row(row)).append('\n'));
        return text.toString();
    }

    /** The same of rows made column by column. */
    public static String text(List<String> comments, Columns columns, List<CsvLine> rows) {
        return text(
                comments, columns.names(), rows.stream().map(CsvLine::inOrder).toList());
    }

    /** One row without the end of its line; a single cell gives that cell. */
    public static String row(List<String> cells) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(cells.stream().map(StudyCsv::harmless).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String line = text.toString();
        return line.substring(0, line.length() - 1);
    }

    private static String harmless(String cell) {
        String line = onOneLine(cell);
        return line.startsWith("#") ? " " + line : FormulaGuard.guarded(line);
    }

    private static String onOneLine(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a line of a file cannot hold a character that ends it or is not seen");
        }
        return text;
    }
}
