package org.carecast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.carecast.cli.report.Format;
import org.carecast.cli.report.Manifest;
import org.carecast.cli.report.ReconciliationReport;
import org.carecast.evidence.Reconciliation;
import org.carecast.io.PrintedTablesReader;
import org.carecast.io.csv.BadDataException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reconcile}: can the figures of a paper all be right, and what numbers are behind them? */
@Command(
        name = "reconcile",
        description = {
            "Says whether any unrounded numbers can have given every figure of a paper's tables, and between which ends"
                    + " each of them lies; if none can, which figures contradict each other.",
            "A contradiction is a finding and no error."
        },
        footer = {
            "",
            "Examples:",
            "  carecast reconcile data/kent-2017/printed.csv",
            "  carecast reconcile data/kent-2017/printed.csv --cohorts"
        })
final class ReconcileCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "PRINTED.csv",
            index = "0",
            description =
                    "the tables as printed, such as data/kent-2017/printed.csv: table,population,row,as_at,printed,"
                            + "source,locator")
    private Path file;

    @Option(
            names = "--cohorts",
            description = "also takes those of one age for those of the next a year later, and says where they are not")
    private boolean cohorts;

    @Option(
            names = "--yearly-rates",
            description = "a table may have another in-touch rate each month (default: one rate for a table)")
    private boolean yearlyRates;

    @Mixin
    private Reporting reporting;

    @Mixin
    private Terminal terminal;

    @Override
    public Integer call() throws BadDataException, IOException {
        PrintedTablesReader.Tables read = PrintedTablesReader.read(file);
        Reconciliation reconciliation = reporting.work(
                "Reconciling",
                Reconciliation.steps(read.tables()),
                terminal,
                progress -> Reconciliation.of(read.tables(), new Reconciliation.Asked(cohorts, yearlyRates), progress));
        ReconciliationReport report = new ReconciliationReport(read, reconciliation);
        reporting.report(terminal, List.of(report), files(report));
        return 0;
    }

    private Map<String, byte[]> files(ReconciliationReport report) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("reconcile.csv", OutOption.text(report.csv()));
        files.put("reconcile.md", OutOption.text(Format.MARKDOWN.render(report, terminal.screen())));
        Map<String, String> options = new LinkedHashMap<>();
        options.put("cohorts", Boolean.toString(cohorts));
        options.put("yearly-rates", Boolean.toString(yearlyRates));
        reporting.record(options);
        files.put(
                "manifest.json",
                OutOption.text(
                        Manifest.json(Version.text(), "reconcile", report.read().file(), options)));
        return files;
    }
}
