package org.carecast.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.carecast.io.TidyTable;

/** The forms in which a report goes to a screen or a file. */
public enum Format {
    /** For a terminal: aligned columns, no wider than it. */
    TEXT {
        @Override
        public String render(Report report, Screen screen) {
            return new TextReport(report.paper(), screen).toString();
        }
    },
    /** For documents: tables in Markdown. */
    MARKDOWN {
        @Override
        public String render(Report report, Screen screen) {
            return new MarkdownReport(report.paper()).toString();
        }
    },
    /** For spreadsheets: {@code table,population,row,as_at,printed}, figures as printed without separators. */
    CSV {
        @Override
        public String render(Report report, Screen screen) {
            List<List<String>> rows = new ArrayList<>();
            for (AppendixTable table : report.tables()) {
                for (FigureTable.Line line : table.lines()) {
                    for (int column = 0; column < table.months().size(); column++) {
                        rows.add(List.of(
                                Integer.toString(table.number()),
                                table.population(),
                                line.label(),
                                table.months().get(column).toString(),
                                Figures.plain(line.values().get(column), line.decimals())));
                    }
                }
            }
            return TidyTable.of(List.of("table", "population", "row", "as_at", "printed"), rows)
                    .csv();
        }
    };

    /** The report in this form; only text depends on the screen. */
    public abstract String render(Report report, Screen screen);
}
