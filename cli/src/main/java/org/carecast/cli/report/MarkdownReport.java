package org.carecast.cli.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.carecast.evidence.Source;

/** The report as Markdown: findings, tables, notes, then where the numbers come from. */
final class MarkdownReport {

    private final StringBuilder text = new StringBuilder();

    MarkdownReport(ForecastReport report) {
        line("# " + escaped(report.study().council() + ": " + report.study().title()));
        line("");
        report.findings().forEach(finding -> line("- " + escaped(finding)));
        line("");
        report.tables().forEach(this::table);
        Notes.onTables(report).forEach(this::paragraph);
        Notes.onPrint(report).forEach(this::paragraph);
        sources(report);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void table(AppendixTable table) {
        line("**Table " + table.number() + ": " + escaped(table.title()) + "**");
        line("");
        row("", table.months().stream().map(Figures::shortMonth).toList());
        row("---", table.months().stream().map(month -> "---:").toList());
        table.parts().forEach(line -> row(escaped(line.label()), figures(line)));
        table.totals().forEach(line -> row("**" + escaped(line.label()) + "**", figures(line)));
        line("");
    }

    private static List<String> figures(AppendixTable.Line line) {
        return line.values().stream()
                .map(value -> Figures.grouped(value, line.decimals()))
                .toList();
    }

    private void row(String label, List<String> cells) {
        line("| " + label + " |" + cells.stream().map(cell -> " " + cell + " |").collect(Collectors.joining()));
    }

    private void sources(ForecastReport report) {
        line("Sources:");
        line("");
        report.study().sources().values().stream()
                .sorted(Comparator.comparing(Source::id))
                .forEach(source -> line(
                        "- " + escaped(source.publisher() + ", " + source.title() + ", " + source.published() + ".")));
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
