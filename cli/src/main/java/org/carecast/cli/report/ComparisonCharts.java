package org.carecast.cli.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.cohort.Cause;
import org.carecast.measure.Bridge;
import org.carecast.measure.Comparison;
import org.carecast.measure.Demand;
import org.carecast.measure.Driver;
import org.carecast.measure.Measure;
import org.carecast.measure.Reading;

/** The charts of a comparison: all forecasts side by side, how each differs from the first, and how each came about. */
final class ComparisonCharts {

    private final ComparisonReport report;
    private final Comparison comparison;
    private final Lettering lettering;
    private final YearMonth last;

    private ComparisonCharts(ComparisonReport report, Lettering lettering) {
        this.report = report;
        this.comparison = report.comparison();
        this.lettering = lettering;
        this.last = report.lastMonth();
    }

    /** The charts by name. */
    static Map<String, Drawing> of(ComparisonReport report, Lettering lettering) {
        ComparisonCharts charts = new ComparisonCharts(report, lettering);
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        drawings.put("compare", charts.sideBySide());
        report.comparison()
                .others()
                .forEach(other -> drawings.put("bridge-" + fileName(other.side().name()), charts.byDriver(other)));
        report.comparison().sides().forEach(side -> drawings.put("flow-" + fileName(side.name()), charts.byFlow(side)));
        return drawings;
    }

    /** A name without what some file system does not allow. */
    private static String fileName(String name) {
        return name.replaceAll("[^A-Za-z0-9+._-]+", "-");
    }

    private Drawing sideBySide() {
        List<YearMonth> months = comparison.first().demand().months().stream()
                .filter(month -> comparison.sides().stream()
                        .allMatch(side -> side.demand().months().contains(month)))
                .filter(month -> !month.isAfter(last))
                .toList();
        List<SmallMultiplesChart.Panel> panels = comparison.others().stream()
                .map(other -> panel(other.side(), months))
                .toList();
        String subtitle = ChartWords.monthly(months) + "; in brackets, the difference from "
                + comparison.first().name();
        return SmallMultiplesChart.of(
                ChartWords.of(report.study(), range(), subtitle),
                months,
                panel(comparison.first(), months),
                panels,
                lettering);
    }

    private static SmallMultiplesChart.Panel panel(Comparison.Side side, List<YearMonth> months) {
        Demand demand = side.demand();
        return new SmallMultiplesChart.Panel(
                side.name(),
                months.stream().map(month -> demand.at(month).people()).toList());
    }

    private String range() {
        Comparator<Comparison.Side> bySize = Comparator.comparingDouble(this::careLeavers);
        Comparison.Side least = comparison.sides().stream().min(bySize).orElseThrow();
        Comparison.Side most = comparison.sides().stream().max(bySize).orElseThrow();
        String month = ChartWords.month(last);
        if (people(least).equals(people(most))) {
            return "%s care leavers in %s whichever way".formatted(people(least), month);
        }
        return "Care leavers in %s: from %s (%s) to %s (%s)"
                .formatted(month, people(least), least.name(), people(most), most.name());
    }

    private double careLeavers(Comparison.Side side) {
        return side.demand().at(last).people();
    }

    private String people(Comparison.Side side) {
        return Figures.people(careLeavers(side));
    }

    private Drawing byDriver(Comparison.Other other) {
        Bridge<Driver> bridge = other.bridges().get(new Reading(last, Optional.empty(), Measure.CARE_LEAVERS));
        List<BridgeChart.Step> steps = new ArrayList<>();
        steps.add(new BridgeChart.Level(comparison.first().name(), bridge.from()));
        bridge.parts().forEach(part -> steps.add(new BridgeChart.Change(report.words(part.why()), part.people())));
        steps.add(new BridgeChart.Level(other.side().name(), bridge.to()));
        String title = "%s: %s in %s than %s%s"
                .formatted(
                        other.side().name(),
                        moreOrFewer(bridge),
                        ChartWords.month(last),
                        comparison.first().name(),
                        largest(bridge));
        String subtitle = "Care leavers at the end of " + ChartWords.month(last)
                + (bridge.parts().size() > 1 ? "; each part is its average over all orders" : "");
        return BridgeChart.of(ChartWords.of(report.study(), title, subtitle), steps, lettering);
    }

    private static String moreOrFewer(Bridge<Driver> bridge) {
        int sign = Figures.rounded(bridge.difference(), 0).signum();
        return sign == 0
                ? "no more and no fewer care leavers"
                : Figures.people(Math.abs(bridge.difference())) + (sign > 0 ? " more" : " fewer") + " care leavers";
    }

    private String largest(Bridge<Driver> bridge) {
        return bridge.parts().size() < 2
                ? ""
                : bridge.largest()
                        .map(part ->
                                "; most by %s (%s)".formatted(report.words(part.why()), Figures.change(part.people())))
                        .orElse("");
    }

    private Drawing byFlow(Comparison.Side side) {
        Demand demand = side.demand();
        YearMonth opening = demand.months().get(0);
        Bridge<Cause> bridge = Bridge.ofCareLeavers(demand.projection(), demand.populations(), opening, last);
        List<BridgeChart.Step> steps = new ArrayList<>();
        steps.add(new BridgeChart.Level(Figures.longMonth(opening), bridge.from()));
        bridge.parts().stream()
                .filter(part -> part.people() != 0)
                .forEach(part -> steps.add(
                        new BridgeChart.Change(Sentences.capitalised(part.why().words()), part.people())));
        steps.add(new BridgeChart.Level(Figures.longMonth(last), bridge.to()));
        String title = "%s: %s become care leavers and %s go, so that %s become %s"
                .formatted(
                        side.name(),
                        Figures.people(bridge.gained()),
                        Figures.people(bridge.lost()),
                        Figures.people(bridge.from()),
                        Figures.people(bridge.to()));
        String subtitle = "Care leavers from the end of %s to the end of %s, by cause"
                .formatted(ChartWords.month(opening), ChartWords.month(last));
        return BridgeChart.of(ChartWords.of(report.study(), title, subtitle), steps, lettering);
    }
}
