package org.carecast.cli.report;

import java.time.YearMonth;
import java.util.List;
import org.carecast.io.Study;
import org.carecast.measure.Demand;
import org.carecast.time.Horizon;

/**
 * All that the forecast says, before it takes a form.
 *
 * @param tables the yearly tables
 * @param findings the sentences to read first
 * @param check how the forecast compares with a paper's printed figures
 */
public record ForecastReport(
        Study study, Demand demand, List<AppendixTable> tables, List<String> findings, PrintedCheck check) {

    /** Copies the lists, so that it never changes. */
    public ForecastReport {
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
    }

    /**
     * The report of a forecast with a column for each of these months, one or more; its findings run from the opening
     * month to the last of them.
     */
    public static ForecastReport of(Study study, Demand demand, List<YearMonth> months) {
        Horizon horizon = demand.horizon();
        YearMonth lastColumn = months.get(months.size() - 1);
        YearMonth end = lastColumn.equals(horizon.opening()) ? horizon.last() : lastColumn;
        return new ForecastReport(
                study,
                demand,
                AppendixTable.all(study, demand, months),
                Findings.of(study, demand, horizon.opening(), end),
                PrintedCheck.of(study, demand));
    }
}
