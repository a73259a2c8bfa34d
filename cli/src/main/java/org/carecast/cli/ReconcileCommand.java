package org.carecast.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.carecast.cli.option.Options;
import org.carecast.cli.report.file.Manifest;
import org.carecast.cli.report.reconcile.ReconciliationReport;
import org.carecast.cli.source.PageSource;
import org.carecast.io.PrintedTablesReader;
import org.carecast.io.csv.BadDataException;
import org.carecast.reconcile.Reconciliation;
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

    private static final String PRINTED = "printed.csv";

    @Parameters(
            paramLabel = "PRINTED.csv",
            index = "0",
            description =
                    "the tables as printed (CSV or .xlsx), such as data/kent-2017/printed.csv: table,population,row,as_at,printed,"
                            + "source,locator; a comment such as '# rounded: 5' says how the paper rounds")
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
    private Answer answer;

    @Override
    public Integer call() throws BadDataException, IOException {
        answer.begin(file);
        PrintedTablesReader.Tables read = PrintedTablesReader.read(PageSource.named(printed()));
        Reconciliation reconciliation = answer.work(
                "Reconciling",
                Reconciliation.steps(read.tables()),
                progress -> Reconciliation.of(read.tables(), new Reconciliation.Asked(cohorts, yearlyRates), progress));
        Options options = Options.NONE.with("cohorts", cohorts).with("yearly-rates", yearlyRates);
        return answer.give(Manifest.of(read.file()), options, new ReconciliationReport(read, reconciliation));
    }

    /** The file of a study that has the tables, where its folder is named. */
    private Path printed() {
        Path inStudy = file.resolve(PRINTED);
        return Files.isRegularFile(inStudy) ? inStudy : file;
    }
}
