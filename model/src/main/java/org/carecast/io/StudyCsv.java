package org.carecast.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes the files of a study as its readers read them: lines that begin with #, the names of the columns, then rows; cells in
 * quotes where they must be, lines ended by a line feed.
 *
 * <p>A cell that a spreadsheet would take for a formula, or a reader for a comment, gets a space before it, which no reader counts.
 */
public final class StudyCsv {

    /** The columns of {@code assumptions.csv}. */
    public static final List<String> ASSUMPTIONS = List.of(
            "parameter",
            "population",
            "ages",
            "effective_from",
            "value",
            "low",
            "high",
            "spread",
            "unit",
            "provenance",
            "source",
            "locator",
            "review_by",
            "note");

    /** The columns of {@code opening.csv}. */
    public static final List<String> OPENING =
            List.of("population", "age", "as_at", "people", "provenance", "source", "locator", "note");

    /** The columns of {@code accommodation.csv}. */
    public static final List<String> ACCOMMODATION =
            List.of("type", "population", "effective_from", "people", "provenance", "source", "locator", "note");

    /** The columns of {@code sources.csv}. */
    public static final List<String> SOURCES = List.of("id", "title", "publisher", "published", "note");

    /** The columns of {@code study.csv}. */
    public static final List<String> SETTINGS = List.of("key", "value");

    // A number may begin with a sign; a line that begins with # is a comment.
    private static final Pattern NOT_WORDS = Pattern.compile("[=@+#].*|-(?!\\d).*");

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
        return NOT_WORDS.matcher(line).matches() ? " " + line : line;
    }

    private static String onOneLine(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a line of a file cannot hold a character that ends it or is not seen");
        }
        return text;
    }
}
