package org.carecast.cli.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The report for a terminal: tables cut into blocks of columns that fit, sentences broken between words. */
public final class TextReport {

    private static final String BOLD = "\u001B[1m";
    private static final String PLAIN = "\u001B[0m";
    private static final int GAP = 2;
    public static final int WIDEST_PROSE = 100;

    private final int width;
    private final boolean bold;
    private final StringBuilder text = new StringBuilder();

    /** A report, as its paper says it, no wider than a screen. */
    public TextReport(Paper paper, Screen screen) {
        this.width = screen.width();
        this.bold = screen.bold();
        paragraphs(paper.lead());
        paper.tables().forEach(this::table);
        paragraphs(paper.notes());
        paragraphs(paper.findings());
        paragraphs(paper.closing());
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void table(FigureTable table) {
        wrap(table.caption()).forEach(line -> line(bold(line)));
        line("");
        int label = table.lines().stream()
                .mapToInt(line -> line.label().length())
                .max()
                .orElse(0);
        int cell = GAP + widestCell(table);
        int fitting = Math.max(1, (width - label) / cell);
        for (int from = 0; from < table.headings().size(); from += fitting) {
            block(table, from, Math.min(from + fitting, table.headings().size()), label, cell);
            line("");
        }
    }

    private static int widestCell(FigureTable table) {
        List<String> cells = new ArrayList<>(table.headings());
        table.lines()
                .forEach(line ->
                        IntStream.range(0, line.columns()).mapToObj(line::shown).forEach(cells::add));
        return cells.stream().mapToInt(String::length).max().orElse(0);
    }

    private void block(FigureTable table, int from, int to, int label, int cell) {
        row("", table.headings().subList(from, to), label, cell);
        table.upper().forEach(line -> figures(line, from, to, label, cell));
        if (!table.upper().isEmpty() && !table.lower().isEmpty()) {
            line("-".repeat(label + (to - from) * cell));
        }
        table.lower().forEach(line -> figures(line, from, to, label, cell));
    }

    private void figures(FigureTable.Row line, int from, int to, int label, int cell) {
        row(line.label(), IntStream.range(from, to).mapToObj(line::shown).toList(), label, cell);
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
