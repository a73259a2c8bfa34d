package org.carecast.cli.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carecast.cli.report.document.FigureTable;
import org.carecast.cli.report.document.FigureTable.Line;

/** A table of the pack as it is: the program's figures, which nothing in the workbook moves. */
final class FigureSheet {

    private static final Pattern FIGURE = Pattern.compile("[+-]?[\\d,]+(\\.\\d+)?");

    private FigureSheet() {}

    /**
     * The sheet of a table.
     *
     * @param asShown whether its figures are rounded as they are shown, so that the sheet says no more
     */
    static Worksheet of(String name, String about, FigureTable table, boolean asShown) {
        List<String> headings = new ArrayList<>(List.of("Row"));
        headings.addAll(table.headings());
        int width =
                table.lines().stream().mapToInt(FigureTable.Row::columns).max().orElse(0);
        while (headings.size() <= width) {
            headings.add("Column " + headings.size());
        }
        return new Worksheet(
                name,
                table.caption(),
                about,
                headings,
                table.lines().stream()
                        .map(row -> cells(row, headings.size(), asShown))
                        .toList(),
                1,
                Optional.empty());
    }

    private static List<Cell> cells(FigureTable.Row row, int width, boolean asShown) {
        List<Cell> cells = new ArrayList<>(List.of(new Cell.Words(row.label())));
        for (int column = 0; column < row.columns(); column++) {
            cells.add(asShown ? shown(row, column) : unrounded(row, column));
        }
        while (cells.size() < width) {
            cells.add(Cell.EMPTY);
        }
        return cells;
    }

    /** A figure as it is printed, and no more of it. */
    private static Cell shown(FigureTable.Row row, int column) {
        String words = row.shown(column);
        if (!FIGURE.matcher(words).matches()) {
            return new Cell.Words(words);
        }
        int point = words.indexOf('.');
        int decimals = point < 0 ? 0 : words.length() - point - 1;
        boolean signed = words.startsWith("+");
        return new Cell.Number(
                Double.parseDouble(words.replace(",", "")),
                signed ? Look.change(decimals, row.total()) : Look.figure(decimals, row.total()));
    }

    private static Cell unrounded(FigureTable.Row row, int column) {
        if (row instanceof Line line) {
            return number(line, line.values().get(column), row.shown(column), line.signed());
        }
        if (row instanceof FigureTable.WithChange with) {
            Line line = with.line();
            boolean change = column == line.columns();
            double value = change
                    ? line.values().get(column - 1) - line.values().get(0)
                    : line.values().get(column);
            return number(line, value, row.shown(column), change || line.signed());
        }
        return shown(row, column);
    }

    private static Cell number(Line line, double value, String shown, boolean signed) {
        return Double.isFinite(value)
                ? new Cell.Number(
                        value,
                        signed
                                ? Look.change(line.decimals(), line.total())
                                : Look.figure(line.decimals(), line.total()))
                : new Cell.Words(shown);
    }
}
