package org.carecast.io;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One CSV file of a study: UTF-8 text, commas between cells, lines that begin with # are comments, the first other line
 * names the columns in any order. A cell stands on one line; spaces around it do not count; empty rows are passed over.
 */
final class CsvTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String file;
    private final List<String> columns;
    private final Inspection inspection;
    private final List<CsvRow> rows = new ArrayList<>();

    private CsvTable(String file, List<String> columns, Inspection inspection) {
        this.file = file;
        this.columns = columns;
        this.inspection = inspection;
    }

    /** The rows of a file that can be used; whatever else is in it, and a file without rows, goes to the inspection. */
    static List<CsvRow> read(Path path, List<String> columns, Inspection inspection) {
        CsvTable table = new CsvTable(path.toString(), columns, inspection);
        inspection
                .open(path, "it must hold the columns " + String.join(",", columns))
                .ifPresent(table::read);
        return List.copyOf(table.rows);
    }

    private void read(byte[] bytes) {
        if (bytes.length == 0) {
            problem(1, 1, "the file is empty", "its first line must be " + String.join(",", columns));
            return;
        }
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        String decoded = text.flip().toString();
        int zero = decoded.indexOf('\0');
        if (result.isError() || zero >= 0) {
            String before = zero >= 0 ? decoded.substring(0, zero) : decoded;
            int line = (int) before.chars().filter(each -> each == '\n').count() + 1;
            problem(line, 1, "this is not UTF-8 text", "save the file as 'CSV UTF-8 (comma delimited)'");
            return;
        }
        read(records(decoded.startsWith(BYTE_ORDER_MARK) ? decoded.substring(1) : decoded));
    }

    private List<CsvRecord> records(String text) {
        List<CsvRecord> records = new ArrayList<>();
        int line = 1;
        try {
            for (CsvRecord each : CsvReader.builder()
                    .commentStrategy(CommentStrategy.SKIP)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(true)
                    .ofCsvRecord(text)) {
                line = (int) each.getStartingLineNumber() + 1;
                if (each.getFields().stream().anyMatch(cell -> !cell.isBlank())
                        && !each.getField(0).startsWith("#")) {
                    records.add(each);
                }
            }
        } catch (CsvParseException e) {
            problem(line, 1, "a quoted cell goes on after its closing quote", "write a quote inside a cell twice");
        }
        return records;
    }

    private void read(List<CsvRecord> records) {
        if (records.isEmpty()) {
            problem(1, 1, "the file holds no columns", "its first line must be " + String.join(",", columns));
            return;
        }
        CsvRecord first = records.get(0);
        List<String> header = first.getFields().stream().map(String::strip).toList();
        if (!checkHeader(header, (int) first.getStartingLineNumber())) {
            return;
        }
        if (records.size() == 1) {
            problem((int) first.getStartingLineNumber() + 1, 1, "the file holds no rows", "it must hold at least one");
        }
        records.stream().skip(1).forEach(each -> addRow(header, each));
    }

    private boolean checkHeader(List<String> header, int line) {
        if (header.size() == 1 && (header.get(0).contains(";") || header.get(0).contains("\t"))) {
            problem(line, 1, "the cells are not separated by commas", "save the file as 'CSV UTF-8 (comma delimited)'");
            return false;
        }
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < header.size(); index++) {
            String name = header.get(index);
            if (!columns.contains(name)) {
                problem(
                        line,
                        index + 1,
                        "there is no column '" + name + "'",
                        "the columns are " + String.join(",", columns));
            } else if (!seen.add(name)) {
                problem(line, index + 1, "the column '" + name + "' stands twice", "keep one of them");
            }
        }
        for (String name : columns) {
            if (!header.contains(name)) {
                problem(
                        line,
                        header.size() + 1,
                        "the column '" + name + "' is missing",
                        "the columns are " + String.join(",", columns));
            }
        }
        return seen.containsAll(columns);
    }

    private void addRow(List<String> header, CsvRecord row) {
        int line = (int) row.getStartingLineNumber();
        for (int index = 0; index < row.getFieldCount(); index++) {
            if (row.getField(index).indexOf('\n') >= 0) {
                problem(line, index + 1, "the cell goes on over several lines", "close its quote on the same line");
                return;
            }
        }
        if (row.getFieldCount() != header.size()) {
            problem(
                    line,
                    Math.min(row.getFieldCount(), header.size()) + 1,
                    "the row has " + row.getFieldCount() + " cells",
                    "it must have " + header.size() + ", and a cell that contains a comma stands in quotes");
            return;
        }
        rows.add(new CsvRow(file, line, header, row.getFields(), inspection));
    }

    private void problem(int line, int column, String what, String remedy) {
        inspection.add(file, line, column, what, remedy);
    }
}
