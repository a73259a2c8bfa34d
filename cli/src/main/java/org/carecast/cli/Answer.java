package org.carecast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carecast.cli.option.Options;
import org.carecast.cli.option.OutOption;
import org.carecast.cli.option.WrongUsage;
import org.carecast.cli.report.chart.Charts;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Report;
import org.carecast.cli.report.file.Manifest;
import org.carecast.io.TidyRows;
import org.carecast.io.TidyTable;
import org.carecast.scenario.Scenario;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * How every command that reports does its work and ends: its reports are shown, and their charts, tables and Markdown are written
 * beside a manifest that says what the run was made of.
 */
final class Answer extends Terminal {

    @Mixin
    private OutOption folder;

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
            description = "a date to record in manifest.json (default: none)")
    private LocalDate date;

    /** Settles where the files go, before anything is read of these study folders and files. */
    void begin(Path... data) throws IOException {
        begin(folder, name(), List.of(data));
    }

    /** Refuses to print more than one report as CSV, and names the file that has the rows of all. */
    void refuseSeveralAsCsv(int reports, String all) {
        if (format == Format.CSV && reports > 1) {
            throw new WrongUsage("--format csv shows one scenario at a time; " + all + " holds them all");
        }
    }

    /** Does long work of a number of steps, while a bar shows how far it has come, unless nothing is to be printed. */
    @Override
    <R, E extends Exception> R work(String task, long steps, Work<R, E> work) throws E {
        return quiet ? work.with(more -> {}) : super.work(task, steps, work);
    }

    /** Gives the one report of a run. */
    int give(Manifest made, Options options, Report report) throws IOException {
        return give(made, options, List.of(Scenario.BASE), List.of(report));
    }

    /**
     * Writes all files or none, then prints the reports in the form asked for, and on a screen what was written.
     *
     * @param options those in force, but for the ones of this class
     * @param scenarios which of them the files of each report say in their names
     * @return the exit code
     */
    int give(Manifest made, Options options, List<Scenario> scenarios, List<? extends Report> reports)
            throws IOException {
        // Said once: some sentences take a second to make.
        List<Document> said = reports.stream()
                .map(report -> report.document(Audience.WORKING))
                .toList();
        Map<String, byte[]> files = files(scenarios, reports, said);
        files.put("manifest.json", manifest(made, options.with("date", date), files));
        String written = folder.write(files);
        if (!quiet) {
            for (int place = 0; place < reports.size(); place++) {
                out().print(format.render(reports.get(place), said.get(place), screen()));
            }
            if (format == Format.TEXT) {
                out().println(written);
            }
        }
        return 0;
    }

    private Map<String, byte[]> files(List<Scenario> scenarios, List<? extends Report> reports, List<Document> said) {
        Map<String, byte[]> files = new TreeMap<>();
        Map<String, TidyRows> tables = new TreeMap<>();
        for (int place = 0; place < reports.size(); place++) {
            Report report = reports.get(place);
            Scenario scenario = scenarios.get(place);
            Map<String, TidyRows> tidy = report.tidy();
            Charts.files(report.charts()).forEach((name, bytes) -> files.put(fileName(name, scenario), bytes));
            files.put(
                    fileName(tidy.keySet().iterator().next() + ".md", scenario),
                    OutOption.text(Format.MARKDOWN.render(report, said.get(place), screen())));
            tidy.forEach((name, rows) -> tables.merge(
                    rows.isByScenario() ? name + ".csv" : fileName(name + ".csv", scenario), rows, TidyRows::then));
        }
        tables.forEach((name, rows) -> files.put(name, OutOption.text(TidyTable.csv(rows))));
        return files;
    }

    /** A name that says which scenario a file is of, so that no table of a what-if is taken for the forecast. */
    private static String fileName(String name, Scenario scenario) {
        int dot = name.lastIndexOf('.');
        return scenario.isBase() ? name : name.substring(0, dot) + "-" + scenario.id() + name.substring(dot);
    }
}
