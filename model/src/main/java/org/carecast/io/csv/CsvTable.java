package org.carecast.io.csv;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One CSV file of a study: UTF-8 text, commas between cells, lines that begin with # are comments, the first other line
 * names the columns in any order. A cell stands on one line; spaces around it do not count; empty rows, and empty cells
 * to the right of the last column, are passed over. A cell that begins with ? is still to be filled in, and says with what.
 */
public final class CsvTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    // A report joins several cells into one of a workbook, which holds 32,767.
    private static final int MOST_CHARACTERS = 5_000;

    private final String file;
    private final Columns columns;
    private final Known known;
    private final ProblemLog problems;
    private final List<CsvRow> rows = new ArrayList<>();
    private final List<PageLine> comments = new ArrayList<>();

    private CsvTable(String file, Columns columns, Known known, ProblemLog problems) {
        this.file = file;
        this.columns = columns;
        this.known = known;
        this.problems = problems;
    }

    /** The rows of a file that can be used; all else in it, and a file without rows that may not wait for them, is a problem. */
    public static List<CsvRow> read(Path path, Columns columns, Known known, ProblemLog problems) {
        return open(path, columns, known, problems).rows();
    }

    /** The same of a file that has been opened already, and of which {@code file} is the name. */
    public static List<CsvRow> read(String file, byte[] bytes, Columns columns, Known known, ProblemLog problems) {
        CsvTable table = new CsvTable(file, columns, known, problems);
        table.read(bytes);
        return table.rows();
    }

    /** The same of a page, which may be written as any spreadsheet saves it and name its columns in letters of either case. */
    public static CsvTable open(Page page, Columns columns, Known known, ProblemLog problems) {
        CsvTable table = new CsvTable(page.name(), columns, known, problems);
        table.read(page.lines(problems), true);
        return table;
    }

    /** A file whose comments are to be read too. */
    public static CsvTable open(Path path, Columns columns, Known known, ProblemLog problems) {
        CsvTable table = new CsvTable(path.toString(), columns, known, problems);
        problems.open(path, "it must hold the columns " + columns.header()).ifPresent(table::read);
        return table;
    }

    /** The rows that can be used. */
    public List<CsvRow> rows() {
        return List.copyOf(rows);
    }

    /** What a comment such as {@code # title: No arrivals} says, as a spreadsheet may have saved it. */
    public Optional<String> comment(String key) {
        return commentRow(key).map(comment -> comment.text(key));
    }

    /** Such a comment as a row of one cell, named by its key, so that what is wrong with it is said at its place. */
    public Optional<CsvRow> commentRow(String key) {
        Pattern pattern = Pattern.compile("#\\s*" + key + "\\s*:(.*)");
        return comments.stream()
                .map(line -> new CsvRow(
                        file,
                        line.number(),
                        List.of(key),
                        List.of(said(pattern, line.cells().get(0))),
                        known,
                        problems))
                .filter(comment -> !comment.text(key).isEmpty())
                .findFirst();
    }

    /** What a comment says after its key; nothing if it has another. */
    private static String said(Pattern key, String comment) {
        Matcher found = key.matcher(comment);
        return found.matches() ? found.group(1) : "";
    }

    private void read(byte[] bytes) {
        if (bytes.length == 0) {
            lose(1, 1, "the file is empty", "its first line must be " + columns.header());
            return;
        }
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        String decoded = text.flip().toString();
        int zero = decoded.indexOf('\0');
        if (result.isError() || zero >= 0) {
            refuseEncoding(zero >= 0 ? decoded.substring(0, zero) : decoded);
            return;
        }
        String withoutMark = decoded.startsWith(BYTE_ORDER_MARK) ? decoded.substring(1) : decoded;
        PageText.Separator separator = PageText.separator(withoutMark);
        // Other separators may stand around the cells, as spaces do.
        if (separator.hasComma()) {
            read(lines(withoutMark, ','), false);
        } else {
            addComments(lines(withoutMark, separator.character()));
            lose(
                    separator.line(),
                    1,
                    "the cells are not separated by commas",
                    "save the file as 'CSV UTF-8 (comma delimited)'");
        }
    }

    /** The lines that are not blank; where the text can be parted no further is a problem, if its cells are separated as they should be. */
    private List<PageLine> lines(String text, char separator) {
        List<PageLine> lines = new ArrayList<>();
        CsvCells.read(new StringReader(text), separator, true, line -> line.isBlank() || lines.add(line))
                .filter(fault -> separator == ',')
                .ifPresent(fault -> lose(fault.line(), fault.column(), fault.what(), fault.remedy()));
        return lines;
    }

    private void addComments(List<PageLine> lines) {
        lines.stream().filter(PageLine::isComment).forEach(comments::add);
    }

    private void refuseEncoding(String before) {
        String[] lines = before.split("\\R", -1);
        lose(
                lines.length,
                commasOutsideQuotes(lines[lines.length - 1]) + 1,
                "a character here is not UTF-8 text",
                "save the file as 'CSV UTF-8 (comma delimited)'");
    }

    /** A comma in quotes does not part two cells. */
    private static int commasOutsideQuotes(String line) {
        int commas = 0;
        boolean quoted = false;
        for (int place = 0; place < line.length(); place++) {
            quoted ^= line.charAt(place) == '"';
            commas += !quoted && line.charAt(place) == ',' ? 1 : 0;
        }
        return commas;
    }

    /** Takes the lines of a file, whose columns are named as they are, or in letters of either case. */
    private void read(List<PageLine> all, boolean anyCase) {
        addComments(all);
        List<PageLine> lines = all.stream().filter(line -> !line.isComment()).toList();
        if (lines.isEmpty()) {
            if (problems.isWhole(file)) {
                lose(1, 1, "the file holds no columns", "its first line must be " + columns.header());
            }
            return;
        }
        PageLine first = lines.get(0);
        List<String> header = new ArrayList<>(first.cells().stream()
                .map(CsvRow::withoutSpaces)
                .map(name -> anyCase ? name.toLowerCase(Locale.ROOT) : name)
                .toList());
        while (header.get(header.size() - 1).isEmpty()) {
            header.remove(header.size() - 1);
        }
        if (!checkHeader(header, first.number())) {
            return;
        }
        if (lines.size() == 1 && !columns.mayWait() && problems.isWhole(file)) {
            lose(first.number(), 1, "the file holds no rows", "at least one must follow the names of the columns");
        }
        lines.stream().skip(1).forEach(each -> addRow(header, first.cells().size(), each));
    }

    private boolean checkHeader(List<String> header, int line) {
        String remedy = "the columns are " + columns.header()
                + (columns.optional().isEmpty()
                        ? ""
                        : "; there may be "
                                + columns.names().stream()
                                        .filter(columns.optional()::contains)
                                        .collect(Collectors.joining(", ")));
        List<String> needed = columns.needed();
        Set<String> seen = new HashSet<>();
        boolean unknown = false;
        for (int index = 0; index < header.size(); index++) {
            String name = header.get(index);
            if (columns.place(name) == 0) {
                unknown = true;
                problem(line, index + 1, "there is no column '" + name + "'", remedy);
            } else if (!seen.add(name)) {
                problem(line, index + 1, "the column '" + name + "' stands twice", "keep one of them");
            }
        }
        if (!seen.containsAll(needed)) {
            problems.lose(file);
        }
        // A column of another name may be the one that is missing: one slip is reported once.
        if (!unknown) {
            needed.stream()
                    .filter(name -> !seen.contains(name))
                    .forEach(name -> problem(line, header.size() + 1, "the column '" + name + "' is missing", remedy));
        }
        return seen.containsAll(needed);
    }

    private void addRow(List<String> header, int width, PageLine line) {
        List<String> cells = line.cells();
        if (refusesCells(line)) {
            return;
        }
        // Cells to the right of the last column are padding if they are empty, and if the header is padded likewise.
        int count = cells.size();
        while (cells.size() == width && count > header.size() && isEmpty(cells.get(count - 1))) {
            count--;
        }
        if (count != header.size()) {
            lose(
                    line.number(),
                    Math.min(count, header.size()) + 1,
                    "the row has " + count + (count == 1 ? " cell" : " cells"),
                    "it must have " + header.size() + ", and a cell that contains a comma stands in quotes");
            return;
        }
        CsvRow row = new CsvRow(file, line.number(), header, cells, known, problems);
        header.forEach(row::askFor);
        rows.add(row);
    }

    /** Whether some cell of a row cannot be read, which is then reported. */
    private boolean refusesCells(PageLine line) {
        for (int index = 0; index < line.cells().size(); index++) {
            String cell = line.cells().get(index);
            if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
                lose(
                        line.number(),
                        index + 1,
                        "the cell goes on over several lines",
                        "close its quote on the same line");
                return true;
            }
            if (cell.length() > MOST_CHARACTERS) {
                lose(
                        line.number(),
                        index + 1,
                        "the cell holds more than " + MOST_CHARACTERS + " characters",
                        "shorten it");
                return true;
            }
            if (InvisibleCharacters.isIn(cell.replace('\t', ' '))) {
                lose(line.number(), index + 1, "the cell holds a character that cannot be seen", "type the cell again");
                return true;
            }
        }
        return false;
    }

    private static boolean isEmpty(String cell) {
        return CsvRow.withoutSpaces(cell).isEmpty();
    }

    private void problem(int line, int column, String what, String remedy) {
        problems.add(file, line, column, what, remedy);
    }

    /** Reports a problem because of which rows are lost. */
    private void lose(int line, int column, String what, String remedy) {
        problems.lose(file);
        problem(line, column, what, remedy);
    }
}
