package org.carecast.cli;

import org.carecast.cli.report.document.Document;
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
        String render(Report report, Document working, Screen screen) {
            return new TextPrinter(working, screen).toString();
        }
    },
    /** For documents: tables in Markdown. */
    MARKDOWN {
        @Override
        String render(Report report, Document working, Screen screen) {
            return new MarkdownPrinter(working).toString();
        }
    },
    /** For spreadsheets: the first of its long tables. */
    CSV {
        @Override
        String render(Report report, Document working, Screen screen) {
            return TidyTable.csv(report.tidy().values().iterator().next());
        }
    };

    /**
     * The report in this form.
     *
     * @param working what it says to those who work with it
     * @param screen on which only text depends
     */
    abstract String render(Report report, Document working, Screen screen);
}
