package org.carecast.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.carecast.cli.report.document.Report;
import org.carecast.cli.report.text.Format;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a command that reports writes its files, how it shows the report, and what day it records. */
final class Reporting {

    @Mixin
    private OutOption out;

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

    /** Refuses to print more than one report as CSV, and names the file that has the rows of all. */
    void refuseSeveralAsCsv(int reports, String all, Terminal terminal) {
        if (format == Format.CSV && reports > 1) {
            throw terminal.wrongUsage("--format csv shows one scenario at a time; " + all + " holds them all");
        }
    }

    /** Does long work, of so many steps, while a bar shows how far it has come, unless nothing is to be printed. */
    <R> R work(String task, long steps, Terminal terminal, Function<IntConsumer, R> work) {
        return quiet ? work.apply(more -> {}) : terminal.work(task, steps, work);
    }

    /** Writes all files or none, then prints the reports in the form asked for, and on a screen what was written. */
    void report(Terminal terminal, List<? extends Report> reports, Map<String, byte[]> files) throws IOException {
        String written = out.write(files);
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
