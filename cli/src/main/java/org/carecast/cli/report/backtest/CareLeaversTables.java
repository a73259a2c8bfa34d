package org.carecast.cli.report.backtest;

import static org.carecast.cli.report.backtest.CareLeaversFindings.coverage;
import static org.carecast.cli.report.backtest.CareLeaversFindings.forecast;
import static org.carecast.cli.report.backtest.CareLeaversFindings.median;
import static org.carecast.cli.report.backtest.CareLeaversFindings.same;
import static org.carecast.cli.report.backtest.CareLeaversFindings.share;
import static org.carecast.cli.report.backtest.CareLeaversFindings.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Table;
import org.carecast.uncertainty.FanCoverage;
import org.carecast.uncertainty.panel.CohortPair;
import org.carecast.uncertainty.panel.DrawRank;

/**
 * Error and coverage of forecasts of care leavers: of all, by age, by size and by the year of the start.
 *
 * @param pairs of one kind; one or more
 * @param who they are, as a title has it
 */
record CareLeaversTables(List<CohortPair> pairs, String who) {

    private static final double MIDDLE = 0.8;
    private static final int FEW = 25;
    private static final int SOME = 50;
    private static final int MANY = 100;
    private static final List<String> SIZES = List.of("under 25", "25 to 49", "50 to 99", "100 and more");

    /** Those of all and by age, the first with a number that is given. */
    List<Table> brief(int first) {
        return numbered(byAge(), first);
    }

    /** Those by size and by year of the start as well. */
    List<Table> all(int first) {
        List<Table> tables = byAge();
        tables.addAll(apart("by how many there were at the start", SIZES, CareLeaversTables::size));
        tables.addAll(apart(
                "by the year of the start",
                names(pair -> Integer.toString(pair.start())),
                pair -> Integer.toString(pair.start())));
        return numbered(tables, first);
    }

    private List<Table> byAge() {
        List<Table> tables = new ArrayList<>();
        tables.add(ofAll());
        tables.addAll(apart(
                "by age when counted",
                names(pair -> pair.counted().ages().toString()),
                pair -> pair.counted().ages().toString()));
        return tables;
    }

    private static List<Table> numbered(List<Table> tables, int first) {
        List<Table> numbered = new ArrayList<>();
        for (int place = 0; place < tables.size(); place++) {
            numbered.add(tables.get(place).numbered(first + place));
        }
        return numbered;
    }

    private List<String> names(Function<CohortPair, String> group) {
        return pairs.stream().map(group).distinct().sorted().toList();
    }

    private ByHorizon<CohortPair> byHorizon() {
        return new ByHorizon<>(pairs, CohortPair::years);
    }

    private Table ofAll() {
        ByHorizon<CohortPair> table = byHorizon();
        return Table.of(
                "Error and coverage of " + who,
                table.headings(),
                List.of(
                        table.row("Counts compared with a forecast", some -> Figures.people(some.size())),
                        table.row("Forecast missed by", some -> share(forecast(some))),
                        table.row("Median of the draws missed by", some -> share(median(some))),
                        table.row("Cohort shift missed by", some -> share(shift(some))),
                        table.row("Same as last year missed by", some -> share(same(some))),
                        table.row(
                                "Forecast too high by, a count",
                                some -> bias(forecast(some).bias())),
                        table.row(
                                "Cohort shift too high by, a count",
                                some -> bias(shift(some).bias())),
                        table.row(
                                "In the 80% range",
                                some -> Figures.percent(coverage(some).in80())),
                        table.row("In it, its ends in part", some -> Figures.percent(inside(some))),
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
                                some -> Figures.grouped(coverage(some).crps(), 2)),
                        table.row(
                                "CRPS of the cohort shift",
                                some -> figure(shift(some).miss()))));
    }

    /** Of the counts, the part in the middle 80 of 100 draws. */
    static double inside(List<CohortPair> some) {
        return DrawRank.inside(some.stream().map(CohortPair::rank).toList(), MIDDLE);
    }

    private static String bias(double people) {
        return Double.isNaN(people) ? Figures.NONE : Figures.change(people, 1);
    }

    private static String figure(double people) {
        return Double.isNaN(people) ? Figures.NONE : Figures.grouped(people, 2);
    }

    private List<Table> apart(String how, List<String> names, Function<CohortPair, String> group) {
        return List.of(
                byHorizon()
                        .apart(
                                "Forecast / cohort shift / same missed by, %s, %s".formatted(who, how),
                                names,
                                group,
                                CareLeaversTables::errors),
                byHorizon()
                        .apart(
                                "80%% / 95%% range holds / CRPS, %s, %s".formatted(who, how),
                                names,
                                group,
                                CareLeaversTables::ranges));
    }

    private static String errors(List<CohortPair> some) {
        return share(forecast(some)) + " / " + share(shift(some)) + " / " + share(same(some));
    }

    private static String ranges(List<CohortPair> some) {
        FanCoverage coverage = coverage(some);
        return Figures.percent(coverage.in80()) + " / " + Figures.percent(coverage.in95()) + " / "
                + Figures.grouped(coverage.crps(), 2);
    }

    private static String size(CohortPair pair) {
        return SIZES.get(pair.people() < FEW ? 0 : pair.people() < SOME ? 1 : pair.people() < MANY ? 2 : 3);
    }
}
