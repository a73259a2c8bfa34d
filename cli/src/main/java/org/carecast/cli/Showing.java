package org.carecast.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carecast.cli.report.Format;
import org.carecast.cli.report.Report;
import picocli.CommandLine.Option;

/** How a command that writes a report shows it, and what day it records. */
final class Showing {

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "the form on standard output: text, markdown or csv (default: ${DEFAULT-VALUE})")
    private Format format;

    @Option(names = "--quiet", description = "print nothing, only write the files")
    private boolean quiet;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            converter = DayConverter.class,
            description = "a date to record in manifest.json (default: none)")
    private LocalDate date;

    /** Refuses to print more than one report as CSV, since its rows do not say of which scenario they are. */
    void refuseSeveralAsCsv(int reports, Terminal terminal) {
        if (format == Format.CSV && reports > 1) {
            throw terminal.wrongUsage("--format csv shows one scenario at a time; projection.csv holds them all");
        }
    }

    /** Prints what a report is in the form asked for, and on a screen what was written. */
    void print(Terminal terminal, List<? extends Report> reports, String written) {
        if (quiet) {
            return;
        }
        reports.forEach(report -> terminal.out().print(format.render(report, terminal.screen())));
        if (format == Format.TEXT) {
            terminal.out().println(written);
        }
    }

    /** Adds the day to what is recorded, if one was given. */
    void record(Map<String, String> options) {
        if (date != null) {
            options.put("date", date.toString());
        }
    }
}
