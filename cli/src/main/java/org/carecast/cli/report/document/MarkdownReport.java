package org.carecast.cli.report.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The report as Markdown: findings, tables, notes, then where the numbers come from. */
public final class MarkdownReport {

    private final StringBuilder text = new StringBuilder();

    /** A report, as its paper says it. */
    public MarkdownReport(Paper paper) {
        line("# " + escaped(paper.heading()));
        line("");
        paper.lead().forEach(this::paragraph);
        if (!paper.findings().isEmpty()) {
            paper.findings().forEach(finding -> line("- " + escaped(finding)));
            line("");
        }
        paper.tables().forEach(this::table);
        paper.notes().forEach(this::paragraph);
        paper.closing().forEach(this::paragraph);
        line("Sources:");
        line("");
        paper.sources().forEach(source -> line("- " + escaped(source)));
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void table(FigureTable table) {
        line("**" + escaped(table.caption()) + "**");
        line("");
        row("", table.headings().stream().map(MarkdownReport::escaped).toList());
        row("---", table.headings().stream().map(heading -> "---:").toList());
        table.lines().forEach(line -> row(label(line), figures(line)));
        line("");
    }

    private static String label(FigureTable.Row line) {
        String words = escaped(line.label().strip());
        return line.total() ? "**" + words + "**" : words;
    }

    private static List<String> figures(FigureTable.Row line) {
        return IntStream.range(0, line.columns()).mapToObj(line::shown).toList();
    }

    private void row(String label, List<String> cells) {
        line("| " + label + " |" + cells.stream().map(cell -> " " + cell + " |").collect(Collectors.joining()));
    }

    private void paragraph(String sentence) {
        line(escaped(sentence));
        line("");
    }

    /** Text of a study, so that no character in it is taken for Markdown. */
    private static String escaped(String words) {
        return words.replaceAll("([\\\\`*_\\[\\]<>|#&~])", "\\\\$1");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
