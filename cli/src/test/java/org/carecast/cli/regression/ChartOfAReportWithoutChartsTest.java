package org.carecast.cli.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.carecast.cli.report.backtest.PanelReport;
import org.carecast.cli.report.document.Report;
import org.carecast.cli.report.page.Inline;
import org.carecast.cli.report.reconcile.ReconciliationReport;
import org.carecast.cli.source.PageSource;
import org.carecast.io.NationalDrift;
import org.carecast.io.PrintedTablesReader;
import org.carecast.io.StudyReader;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.panel.PanelSubject;
import org.carecast.io.panel.PanelUse;
import org.carecast.measure.Panel;
import org.carecast.reconcile.Reconciliation;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.FanScore;
import org.carecast.uncertainty.PanelBacktest.Pair;
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

    @Test
    void aPanelHasNone() throws BadDataException {
        Panel.At start = new Panel.At("E06000001", YearMonth.of(2014, 3));

        hasNone(new PanelReport(
                StudyReader.read(Path.of("../data/any-council")),
                new Panel(new TreeMap<>(Map.of(start, 100)), 0),
                new PanelUse(
                        PanelUse.Layout.ROWS, PanelSubject.UASC, "panel.csv", 1, 2, 2, Map.of(), List.of(), List.of()),
                List.of(new Pair(
                        start, 1, 100, OptionalDouble.empty(), 105, new FanScore(110, 90, 100, 105, 110, 120, 105, 3))),
                NationalDrift.read(Optional.empty()),
                Ensemble.of(1)));
    }

    private static void hasNone(Report report) {
        assertThat(report.charts()).isEmpty();
        assertThatThrownBy(() -> Inline.chart(report, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no chart 'x'; this report has no charts");
    }
}
