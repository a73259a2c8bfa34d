package org.carecast.cli.report;

import java.util.ArrayList;
import java.util.List;

/** The report for a terminal: tables cut into blocks of columns that fit, sentences broken between words. */
final class TextReport {

    private static final String BOLD = "\u001B[1m";
    private static final String PLAIN = "\u001B[0m";
    private static final int GAP = 2;
    private static final int WIDEST_PROSE = 100;

    private final ForecastReport report;
    private final int width;
    private final boolean bold;
    private final StringBuilder text = new StringBuilder();

    TextReport(ForecastReport report, Screen screen) {
        this.report = report;
        this.width = screen.width();
        this.bold = screen.bold();
        report.tables().forEach(this::table);
        paragraphs(Notes.onTables(report));
        paragraphs(report.findings());
        paragraphs(Notes.onPrint(report));
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void table(AppendixTable table) {
        String caption = "Table " + table.number() + ": " + table.title();
        wrap(caption).forEach(line -> line(bold(line)));
        line("");
        int label = table.lines().stream()
                .mapToInt(line -> line.label().length())
                .max()
                .orElse(0);
        int cell = GAP + widestCell(table);
        int fitting = Math.max(1, (width - label) / cell);
        for (int from = 0; from < table.months().size(); from += fitting) {
            block(table, from, Math.min(from + fitting, table.months().size()), label, cell);
            line("");
        }
    }

    private static int widestCell(AppendixTable table) {
        List<String> cells =
                new ArrayList<>(table.months().stream().map(Figures::shortMonth).toList());
        table.lines()
                .forEach(line -> line.values().forEach(value -> cells.add(Figures.grouped(value, line.decimals()))));
        return cells.stream().mapToInt(String::length).max().orElse(0);
    }

    private void block(AppendixTable table, int from, int to, int label, int cell) {
        row(
                "",
                table.months().subList(from, to).stream()
                        .map(Figures::shortMonth)
                        .toList(),
                label,
                cell);
        table.parts().forEach(line -> figures(line, from, to, label, cell));
        line("-".repeat(label + (to - from) * cell));
        table.totals().forEach(line -> figures(line, from, to, label, cell));
    }

    private void figures(AppendixTable.Line line, int from, int to, int label, int cell) {
        row(
                line.label(),
                line.values().subList(from, to).stream()
                        .map(value -> Figures.grouped(value, line.decimals()))
                        .toList(),
                label,
                cell);
    }

    private void row(String label, List<String> cells, int labelWidth, int cellWidth) {
        StringBuilder row = new StringBuilder(label).append(" ".repeat(labelWidth - label.length()));
        cells.forEach(cell -> row.append(" ".repeat(cellWidth - cell.length())).append(cell));
        line(row.toString());
    }

    private void paragraphs(List<String> sentences) {
        sentences.forEach(sentence -> wrap(sentence).forEach(this::line));
        if (!sentences.isEmpty()) {
            line("");
        }
    }

    private List<String> wrap(String sentence) {
        return Sentences.wrapped(sentence, Math.min(width, WIDEST_PROSE));
    }

    private String bold(String line) {
        return bold ? BOLD + line + PLAIN : line;
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
