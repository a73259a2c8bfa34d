package org.carecast.cli.report.text;

import java.util.List;
import java.util.stream.Collectors;
import org.carecast.cli.report.document.Cell;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Table;

/** The report as Markdown: findings, tables, notes, then where the numbers come from. */
public final class MarkdownPrinter {

    private final StringBuilder text = new StringBuilder();

    public MarkdownPrinter(Document document) {
        line("# " + escaped(document.title()));
        line("");
        paragraphs(document, Role.SCENARIO, Role.CAUTION, Role.ANSWER);
        List<String> findings = document.sentences(Role.FINDING);
        items(findings);
        if (!findings.isEmpty()) {
            line("");
        }
        document.tables().forEach(this::table);
        paragraphs(document, Role.NOTE, Role.DETAIL);
        line("Sources:");
        line("");
        items(document.sentences(Role.SOURCE));
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void table(Table table) {
        line("**" + escaped(table.caption().words()) + "**");
        line("");
        row("", table.headings().stream().map(MarkdownPrinter::escaped).toList());
        row("---", table.headings().stream().map(heading -> "---:").toList());
        table.rows()
                .forEach(row -> row(
                        label(row),
                        row.cells().stream().map(MarkdownPrinter::text).toList()));
        line("");
    }

    /** A cell, whose mark is not taken for Markdown. */
    private static String text(Cell cell) {
        String text = cell.text();
        String sign = cell.mark().sign();
        return text.substring(0, text.length() - sign.length()) + escaped(sign);
    }

    private static String label(Row row) {
        String words = escaped(row.label().strip());
        return row.total() ? "**" + words + "**" : words;
    }

    private void row(String label, List<String> cells) {
        line("| " + label + " |" + cells.stream().map(cell -> " " + cell + " |").collect(Collectors.joining()));
    }

    private void paragraphs(Document document, Role... roles) {
        document.sentences(roles).forEach(sentence -> {
            line(escaped(sentence));
            line("");
        });
    }

    private void items(List<String> sentences) {
        sentences.forEach(sentence -> line("- " + escaped(sentence)));
    }

    /** Text of a study, so that no character in it is taken for Markdown. */
    private static String escaped(String words) {
        return words.replaceAll("([\\\\`*_\\[\\]<>|#&~])", "\\\\$1");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
