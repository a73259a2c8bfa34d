package org.carecast.cli;

import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Report;
import org.carecast.cli.report.text.MarkdownPrinter;
import org.carecast.cli.report.text.Screen;
import org.carecast.cli.report.text.TextPrinter;
import org.carecast.io.TidyTable;

/** The forms in which a report goes to a screen or a file. */
enum Format {
    /** For a terminal: aligned columns, no wider than it. */
    TEXT {
        @Override
        String render(Report report, Screen screen) {
            return new TextPrinter(report.document(Audience.WORKING), screen).toString();
        }
    },
    /** For documents: tables in Markdown. */
    MARKDOWN {
        @Override
        String render(Report report, Screen screen) {
            return new MarkdownPrinter(report.document(Audience.WORKING)).toString();
        }
    },
    /** For spreadsheets: the first of its long tables. */
    CSV {
        @Override
        String render(Report report, Screen screen) {
            return TidyTable.csv(report.tidy().values().iterator().next());
        }
    };

    /** The report in this form; only text depends on the screen. */
    abstract String render(Report report, Screen screen);
}
