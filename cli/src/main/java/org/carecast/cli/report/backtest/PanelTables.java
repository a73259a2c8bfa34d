package org.carecast.cli.report.backtest;

import static org.carecast.cli.report.backtest.PanelFindings.coverage;
import static org.carecast.cli.report.backtest.PanelFindings.forecast;
import static org.carecast.cli.report.backtest.PanelFindings.median;
import static org.carecast.cli.report.backtest.PanelFindings.same;

import java.util.List;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Table;
import org.carecast.uncertainty.FanCoverage;
import org.carecast.uncertainty.PanelBacktest.Pair;

/**
 * Error and coverage of the forecasts of a panel: of all, by size of council and by the year of the start.
 *
 * @param pairs one or more
 */
record PanelTables(List<Pair> pairs) {

    private static final int FEW = 10;
    private static final int SOME = 30;
    private static final int MANY = 100;
    private static final List<String> SIZES = List.of("0", "1 to 9", "10 to 29", "30 to 99", "100 and more");

    List<Table> all() {
        List<String> years =
                pairs.stream().map(PanelTables::year).distinct().sorted().toList();
        ByHorizon<Pair> table = new ByHorizon<>(pairs, Pair::years);
        return List.of(
                ofAll(table).numbered(1),
                table.apart(
                                "Forecast / median / same missed by, by how many there were at the start",
                                SIZES,
                                PanelTables::size,
                                PanelTables::error)
                        .numbered(2),
                table.apart(
                                "80% / 95% range holds / CRPS, by how many there were at the start",
                                SIZES, PanelTables::size, PanelTables::ranges)
                        .numbered(3),
                table.apart(
                                "Forecast / median / same missed by, by the year of the start",
                                years,
                                PanelTables::year,
                                PanelTables::error)
                        .numbered(4),
                table.apart(
                                "80% / 95% range holds / CRPS, by the year of the start",
                                years, PanelTables::year, PanelTables::ranges)
                        .numbered(5));
    }

    private static Table ofAll(ByHorizon<Pair> table) {
        return Table.of(
                "Error and coverage by horizon",
                table.headings(),
                List.of(
                        table.row("Counts compared with a forecast", some -> Figures.people(some.size())),
                        table.row(
                                "Forecast missed by",
                                some -> Figures.percent(forecast(some).share())),
                        table.row(
                                "Median of the draws missed by",
                                some -> Figures.percent(median(some).share())),
                        table.row(
                                "Same as the last count missed by",
                                some -> Figures.percent(same(some).share())),
                        table.row(
                                "Forecast too high by, a council",
                                some -> Figures.change(forecast(some).bias(), 1)),
                        table.row(
                                "Same too high by, a council",
                                some -> Figures.change(same(some).bias(), 1)),
                        table.row(
                                "In the 80% range",
                                some -> Figures.percent(coverage(some).in80())),
                        table.row(
                                "Below it",
                                some -> Figures.percent(coverage(some).below80())),
                        table.row(
                                "Above it",
                                some -> Figures.percent(coverage(some).above80())),
                        table.row(
                                "In the 95% range",
                                some -> Figures.percent(coverage(some).in95())),
                        table.row(
                                "CRPS of the draws",
                                some -> Figures.grouped(coverage(some).crps(), 1)),
                        table.row(
                                "CRPS of the same as the last count",
                                some -> Figures.grouped(same(some).miss(), 1))));
    }

    private static String error(List<Pair> some) {
        return Figures.percent(forecast(some).share()) + " / "
                + Figures.percent(median(some).share()) + " / "
                + Figures.percent(same(some).share());
    }

    private static String ranges(List<Pair> some) {
        FanCoverage coverage = coverage(some);
        return Figures.percent(coverage.in80()) + " / " + Figures.percent(coverage.in95()) + " / "
                + Figures.grouped(coverage.crps(), 1);
    }

    private static String year(Pair pair) {
        return Integer.toString(pair.start().month().getYear());
    }

    private static String size(Pair pair) {
        int place = pair.people() == 0
                ? 0
                : pair.people() < FEW ? 1 : pair.people() < SOME ? 2 : pair.people() < MANY ? 3 : 4;
        return SIZES.get(place);
    }
}
