package org.carecast.io;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carecast.io.csv.CsvCells;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.Known;
import org.carecast.io.csv.ProblemLog;

/**
 * A page of typed counts as people have it: cells separated by commas, semicolons or tabs, in the letters of the
 * spreadsheet that saved it; lines that begin with # and empty lines are passed over. Its columns are population, age and people in this
 * order, or as its first line names them, among others that are not read.
 */
final class TypedPage {

    private static final List<String> COLUMNS = List.of("population", "age", "people");
    private static final List<byte[]> MARKS_OF_WORKBOOKS =
            List.of(new byte[] {'P', 'K', 3, 4}, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
    private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");

    private final String file;
    private final ProblemLog problems;

    private TypedPage(String file, ProblemLog problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The rows of a page; all that is wrong with it goes to the problems. */
    static List<CsvRow> read(Path path, ProblemLog problems) {
        TypedPage page = new TypedPage(path.toString(), problems);
        return problems.open(path, "name a file of counts, with a line such as citizen,18,224 for each age")
                .filter(page::isText)
                .map(TypedPage::text)
                .map(text -> page.rows(CsvCells.lines(text, separator(text), page.file, problems)))
                .orElse(List.of());
    }

    /** Whether it may be a page: workbooks of today are archives, those of old compound files, and a page begins with neither mark. */
    private boolean isText(byte[] bytes) {
        boolean isWorkbook = MARKS_OF_WORKBOOKS.stream()
                .anyMatch(mark ->
                        bytes.length >= mark.length && Arrays.equals(mark, 0, mark.length, bytes, 0, mark.length));
        if (isWorkbook) {
            problem(1, 1, "this is a workbook and no page of text", "save its sheet as CSV, and name that file");
        }
        return !isWorkbook;
    }

    /** The letters of a file: UTF-8, UTF-16 where its first bytes say so, or else those of Windows. */
    private static String text(byte[] bytes) {
        boolean wide = bytes.length > 1
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
        if (wide) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, OLD_WINDOWS);
        }
    }

    /** What parts the cells of the first line that has some. */
    private static char separator(String text) {
        String first = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("\"#"))
                .findFirst()
                .orElse("");
        if (first.indexOf('\t') >= 0) {
            return '\t';
        }
        return first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',';
    }

    private List<CsvRow> rows(List<CsvCells.Line> lines) {
        boolean named = !lines.isEmpty() && names(lines.get(0)).contains(COLUMNS.get(0));
        List<CsvCells.Line> counts = named ? lines.subList(1, lines.size()) : lines;
        Optional<List<String>> header = named ? header(lines.get(0)) : Optional.of(COLUMNS);
        if (counts.isEmpty() && problems.isEmpty()) {
            problem(1, 1, "there are no counts", "write a line such as citizen,18,224 for each age");
        }
        return header.map(columns -> counts.stream()
                        .flatMap(line -> row(columns, line).stream())
                        .toList())
                .orElse(List.of());
    }

    private static List<String> names(CsvCells.Line line) {
        return line.cells().stream()
                .map(cell -> CsvRow.withoutSpaces(cell).toLowerCase(Locale.ROOT))
                .toList();
    }

    private Optional<List<String>> header(CsvCells.Line line) {
        List<String> names = names(line);
        for (String column : COLUMNS) {
            long times = names.stream().filter(column::equals).count();
            if (times != 1) {
                problem(
                        line.number(),
                        1,
                        "the first line names the column '" + column + "' " + (times == 0 ? "not at all" : "twice"),
                        "the columns are population,age,people");
                return Optional.empty();
            }
        }
        return Optional.of(names);
    }

    private Optional<CsvRow> row(List<String> header, CsvCells.Line line) {
        List<String> cells = new ArrayList<>(line.cells());
        for (int index = 0; index < cells.size(); index++) {
            if (cells.get(index).chars().anyMatch(each -> Character.isISOControl(each) && each != '\t')) {
                problem(
                        line.number(),
                        index + 1,
                        "the cell holds a character that cannot be seen",
                        "type the cell again");
                return Optional.empty();
            }
        }
        // Empty cells to the right are padding; what else stands there may be the end of a number.
        while (cells.size() > header.size()
                && CsvRow.withoutSpaces(cells.get(cells.size() - 1)).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        int needed = 1 + COLUMNS.stream().mapToInt(header::indexOf).max().getAsInt();
        if (cells.size() > header.size() || cells.size() < needed) {
            problem(
                    line.number(),
                    Math.min(cells.size(), header.size()) + 1,
                    "the row has " + cells.size() + (cells.size() == 1 ? " cell" : " cells") + " and not "
                            + header.size(),
                    "give population, age and people, a number with a comma in quotes, like \"1,224\"");
            return Optional.empty();
        }
        while (cells.size() < header.size()) {
            cells.add("");
        }
        CsvRow row = new CsvRow(file, line.number(), header, cells, Known.NOTHING, problems);
        List.of("population", "age").forEach(row::askFor);
        return Optional.of(row);
    }

    private void problem(int line, int column, String what, String remedy) {
        problems.add(file, line, column, what, remedy);
    }
}
