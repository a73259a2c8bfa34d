package org.carecast.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes a file of a study as its reader reads it: comments, the names of the columns, then rows, each ended by a line feed. */
public final class StudyCsv {

    private StudyCsv() {}

    /**
     * The text of a whole file.
     *
     * @param comments lines without their #
     */
    public static String text(List<String> comments, List<String> columns, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        comments.forEach(line -> text.append("# ").append(line).append('\n'));
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(columns);
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return text.toString();
    }
}
