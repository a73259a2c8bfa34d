package org.carecast.io.roll;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.InputFile;
import org.carecast.io.csv.Page;
import org.carecast.io.csv.ProblemLog;
import org.carecast.io.csv.StudyCsv;

/**
 * The text of a file of a study, of which single lines change; all others, comments among them, stay as they were written.
 *
 * @param header the names of its columns, in their order
 * @param lines by number, 1 first, each without its end; those left out are gone
 * @param cells of the lines that hold some, by number
 */
record CsvText(List<String> header, Map<Integer, String> lines, Map<Integer, List<String>> cells) {

    CsvText {
        header = List.copyOf(header);
        lines = Map.copyOf(lines);
        cells = Map.copyOf(cells);
    }

    /** The text of a file that has been read without a problem. */
    static CsvText of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        List<String> all = text.lines().toList();
        Map<Integer, String> lines =
                IntStream.range(0, all.size()).boxed().collect(Collectors.toMap(at -> at + 1, all::get));
        Path unnamed = Path.of("");
        Map<Integer, List<String>> cells = new TreeMap<>();
        Page.of("", "", InputFile.of(unnamed, bytes), Page.Origin.TABLE, bytes).lines(new ProblemLog()).stream()
                .filter(line -> !line.isComment())
                .forEach(line -> cells.put(line.number(), line.cells()));
        int first = cells.keySet().iterator().next();
        List<String> header =
                cells.remove(first).stream().map(CsvRow::withoutSpaces).toList();
        return new CsvText(header, lines, cells);
    }

    /** A file without rows. */
    static CsvText empty(Columns columns) {
        return new CsvText(columns.needed(), Map.of(1, StudyCsv.row(columns.needed())), Map.of());
    }

    /** The cell of a line, without spaces around it; empty where the file does without the column. */
    String cell(int line, String column) {
        int place = header.indexOf(column);
        List<String> row = cells.getOrDefault(line, List.of());
        return place < 0 || place >= row.size() ? "" : CsvRow.withoutSpaces(row.get(place));
    }

    /** The cells of a line by column. */
    Map<String, String> row(int line) {
        return header.stream().collect(Collectors.toMap(column -> column, column -> cell(line, column)));
    }

    /** The first line with a value in a column; empty if there is none. */
    Optional<Integer> line(String column, String value) {
        return new TreeMap<>(cells)
                .keySet().stream()
                        .filter(line -> cell(line, column).equals(value))
                        .findFirst();
    }

    /** The numbers of its rows, in their order. */
    List<Integer> rows() {
        return List.copyOf(new TreeMap<>(cells).keySet());
    }

    /** The same with a cell of a line changed. */
    CsvText with(int line, String column, String value) {
        Map<String, String> row = new HashMap<>(row(line));
        row.put(column, value);
        return changed(line, written(row), inOrder(row));
    }

    /** The same without some lines. */
    CsvText without(Collection<Integer> some) {
        Map<Integer, String> left = new HashMap<>(lines);
        Map<Integer, List<String>> kept = new HashMap<>(cells);
        left.keySet().removeAll(some);
        kept.keySet().removeAll(some);
        return new CsvText(header, left, kept);
    }

    /** The same with rows at its end, each by column; a cell of a column that the file does without is left out. */
    CsvText and(List<Map<String, String>> more) {
        CsvText text = this;
        for (Map<String, String> row : more) {
            text = text.changed(text.next(), written(row), inOrder(row));
        }
        return text;
    }

    /** The same with a comment at its end. */
    CsvText comment(String words) {
        Map<Integer, String> longer = new HashMap<>(lines);
        longer.put(next(), "# " + words);
        return new CsvText(header, longer, cells);
    }

    private int next() {
        return 1 + lines.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private CsvText changed(int line, String written, List<String> row) {
        Map<Integer, String> longer = new HashMap<>(lines);
        Map<Integer, List<String>> more = new HashMap<>(cells);
        longer.put(line, written);
        more.put(line, row);
        return new CsvText(header, longer, more);
    }

    private List<String> inOrder(Map<String, String> row) {
        return header.stream().map(column -> row.getOrDefault(column, "")).toList();
    }

    private String written(Map<String, String> row) {
        return StudyCsv.row(inOrder(row));
    }

    /** The whole file. */
    byte[] bytes() {
        List<String> all = new ArrayList<>(new TreeMap<>(lines).values());
        return (String.join("\n", all) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
