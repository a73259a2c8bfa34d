package org.carecast.cli.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import org.carecast.cli.report.backtest.BacktestReport;
import org.carecast.cli.report.bid.BidReport;
import org.carecast.cli.report.compare.ComparisonReport;
import org.carecast.cli.report.document.Report;
import org.carecast.cli.report.fan.FanReport;
import org.carecast.cli.report.forecast.EdgeStudies;
import org.carecast.cli.report.forecast.ForecastReport;
import org.carecast.cli.report.sensitivity.SensitivityReport;
import org.carecast.io.Study;
import org.carecast.io.csv.BadDataException;
import org.carecast.measure.Measure;
import org.carecast.measure.Reading;
import org.carecast.scenario.Scenario;
import org.carecast.time.FinancialYear;
import org.junit.jupiter.api.Test;

/** The charts of every kind of report, asked for by name as a notebook does. */
final class ReportChartsTest {

    private static final int DRAWS = 5;

    private final Study kent = EdgeStudies.kent();
    private final Reading last = Reading.of(Measure.CARE_LEAVERS, kent.horizon().last());

    @Test
    void everyReportShowsItsCharts() throws BadDataException {
        shows(ForecastReport.of(kent), "table-1", "stock-citizen", "stock-uasc", "balance-uasc", "in-touch");
        shows(
                ComparisonReport.of(kent, "no-arrivals"),
                "compare",
                "compare-under-18",
                "bridge-no-arrivals",
                "flow-base",
                "flow-no-arrivals");
        shows(FanReport.of(kent, last, DRAWS), "fan");
        shows(BacktestReport.of(kent, DRAWS, YearMonth.of(2017, 11)), "backtest");
        shows(SensitivityReport.of(kent, last), "sensitivity");
        shows(
                BidReport.of(
                        kent,
                        Scenario.BASE,
                        kent.premises(Scenario.BASE, kent.horizon()),
                        List.of(FinancialYear.within(YearMonth.of(2018, 4), YearMonth.of(2020, 3))
                                .get(0))),
                "bid");
    }

    /** In this order, each drawn as wide as every chart is; another name is refused. */
    private static void shows(Report report, String... names) {
        assertThat(report.charts()).containsOnlyKeys(names);
        assertThat(report.charts().keySet()).containsExactly(names);
        for (String name : names) {
            assertThat(Inline.chart(report, name).getWidth()).as(name).isEqualTo(1200);
        }
        assertThatThrownBy(() -> Inline.chart(report, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("there is no chart 'x'; it must be one of ")
                .hasMessageContainingAll(names);
    }
}
