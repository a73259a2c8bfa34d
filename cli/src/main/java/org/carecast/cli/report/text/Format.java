package org.carecast.cli.report.text;

import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Report;

/** The forms in which a report goes to a screen or a file. */
public enum Format {
    /** For a terminal: aligned columns, no wider than it. */
    TEXT {
        @Override
        public String render(Report report, Screen screen) {
            return new TextPrinter(report.document(Audience.WORKING), screen).toString();
        }
    },
    /** For documents: tables in Markdown. */
    MARKDOWN {
        @Override
        public String render(Report report, Screen screen) {
            return new MarkdownPrinter(report.document(Audience.WORKING)).toString();
        }
    },
    /** For spreadsheets. */
    CSV {
        @Override
        public String render(Report report, Screen screen) {
            return report.csv();
        }
    };

    /** The report in this form; only text depends on the screen. */
    public abstract String render(Report report, Screen screen);
}
