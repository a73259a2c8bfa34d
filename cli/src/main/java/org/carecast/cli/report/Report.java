package org.carecast.cli.report;

/** What a command reports, before it takes a form. */
public sealed interface Report
        permits ForecastReport,
                ComparisonReport,
                SensitivityReport,
                FanReport,
                BidReport,
                BacktestReport,
                PanelReport,
                ReconciliationReport {

    /** All that it says, in the order of its parts. */
    Paper paper();

    /** Its figures as CSV. */
    String csv();
}
