package org.carecast.cli.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.carecast.cli.report.document.Report;
import org.carecast.cli.report.page.Inline;
import org.carecast.cli.report.reconcile.ReconciliationReport;
import org.carecast.cli.source.PageSource;
import org.carecast.io.PrintedTablesReader;
import org.carecast.io.csv.BadDataException;
import org.carecast.reconcile.Reconciliation;
import org.junit.jupiter.api.Test;

/**
 * A notebook asked the report of {@code reconcile}, or of a panel, for a chart.
 *
 * <p>It was told that the report cannot be cast to that of a forecast: a chain of {@code instanceof} had no case for it, and took what was left
 * for a forecast. A report now gives its own charts, and one that has none says so.
 */
final class ChartOfAReportWithoutChartsTest {

    @Test
    void aReconciliationHasNone() throws BadDataException {
        PrintedTablesReader.Tables printed =
                PrintedTablesReader.read(PageSource.named(Path.of("../data/kent-2017/printed.csv")));

        hasNone(new ReconciliationReport(
                printed, Reconciliation.of(printed.tables(), new Reconciliation.Asked(false, false))));
    }

    private static void hasNone(Report report) {
        assertThat(report.charts()).isEmpty();
        assertThatThrownBy(() -> Inline.chart(report, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no chart 'x'; this report has no charts");
    }
}
