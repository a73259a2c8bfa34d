package org.carecast.cli.report.text;

import java.util.List;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Table;

/** The report for a terminal: tables cut into blocks of columns that fit, sentences broken between words. */
public final class TextPrinter {

    private static final String BOLD = "\u001B[1m";
    private static final String PLAIN = "\u001B[0m";
    private static final int GAP = 2;
    public static final int WIDEST_PROSE = 100;

    private final int width;
    private final boolean bold;
    private final StringBuilder text = new StringBuilder();

    public TextPrinter(Document document, Screen screen) {
        this.width = screen.width();
        this.bold = screen.bold();
        paragraphs(document, Role.SCENARIO, Role.CAUTION, Role.ANSWER);
        document.tables().forEach(this::table);
        paragraphs(document, Role.NOTE);
        paragraphs(document, Role.FINDING);
        paragraphs(document, Role.DETAIL);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void table(Table table) {
        wrap(table.caption().words()).forEach(line -> line(bold(line)));
        line("");
        int label = table.rows().stream()
                .mapToInt(row -> row.label().length())
                .max()
                .orElse(0);
        int cell = GAP + widestCell(table);
        int fitting = Math.max(1, (width - label) / cell);
        for (int from = 0; from < table.headings().size(); from += fitting) {
            block(table, from, Math.min(from + fitting, table.headings().size()), label, cell);
            line("");
        }
    }

    private static int widestCell(Table table) {
        return Stream.concat(
                        table.headings().stream(), table.rows().stream().flatMap(row -> texts(table, row).stream()))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private void block(Table table, int from, int to, int label, int cell) {
        row("", table.headings().subList(from, to), label, cell);
        table.upper().forEach(row -> row(row.label(), texts(table, row).subList(from, to), label, cell));
        if (!table.upper().isEmpty() && !table.lower().isEmpty()) {
            line("-".repeat(label + (to - from) * cell));
        }
        table.lower().forEach(row -> row(row.label(), texts(table, row).subList(from, to), label, cell));
    }

    /** What stands in the cells of a row: where a figure of the table has a mark, digits stand below each other all the same. */
    private static List<String> texts(Table table, Row row) {
        int widest = table.marks().stream()
                .mapToInt(mark -> mark.sign().length())
                .max()
                .orElse(0);
        return row.cells().stream()
                .map(cell ->
                        cell.text() + " ".repeat(widest - cell.mark().sign().length()))
                .toList();
    }

    private void row(String label, List<String> cells, int labelWidth, int cellWidth) {
        StringBuilder row = new StringBuilder(label).append(" ".repeat(labelWidth - label.length()));
        cells.forEach(cell -> row.append(" ".repeat(cellWidth - cell.length())).append(cell));
        line(row.toString().stripTrailing());
    }

    private void paragraphs(Document document, Role... roles) {
        List<String> sentences = document.sentences(roles);
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
