package org.carecast.cli.report.compare;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.Chart.Walk.Stage;
import org.carecast.cli.report.document.ChartWords;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.MeasureWords;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Trend;
import org.carecast.cli.report.forecast.ChartSource;
import org.carecast.cohort.Cause;
import org.carecast.measure.Bridge;
import org.carecast.measure.Comparison;
import org.carecast.measure.Demand;
import org.carecast.measure.Driver;
import org.carecast.measure.Measure;
import org.carecast.measure.Reading;

/** The charts of a comparison: all forecasts side by side, how each differs from the first, and how each came about. */
final class ComparisonCharts {

    // The end of a longer one tells it from others: it is that of a path.
    private static final int LONGEST_NAME = 150;

    private final ComparisonReport report;
    private final Comparison comparison;
    private final YearMonth last;

    private ComparisonCharts(ComparisonReport report) {
        this.report = report;
        this.comparison = report.comparison();
        this.last = comparison.lastMonth();
    }

    /** The charts by name. */
    static Map<String, Chart> of(ComparisonReport report) {
        ComparisonCharts charts = new ComparisonCharts(report);
        Comparison comparison = report.comparison();
        Map<String, Chart> all = new LinkedHashMap<>();
        all.put("compare", charts.sideBySide(Measure.CARE_LEAVERS));
        if (comparison.first().demand().countsChildren()) {
            all.put("compare-under-18", charts.sideBySide(Measure.UNDER_18));
        }
        comparison
                .others()
                .forEach(other -> all.put("bridge-" + fileName(other.side().name()), charts.byDriver(other)));
        comparison.sides().forEach(side -> all.put("flow-" + fileName(side.name()), charts.byFlow(side)));
        return Collections.unmodifiableMap(all);
    }

    /** A name without what some file system does not allow. */
    private static String fileName(String name) {
        String allowed = name.replaceAll("[^A-Za-z0-9+._-]+", "-");
        return allowed.substring(Math.max(0, allowed.length() - LONGEST_NAME));
    }

    private Chart sideBySide(Measure measure) {
        List<YearMonth> months = comparison.first().demand().months().stream()
                .filter(month -> !month.isBefore(comparison.opening()) && !month.isAfter(last))
                .toList();
        List<Trend> others = comparison.others().stream()
                .map(other -> course(other.side(), measure, months))
                .toList();
        String subtitle = ChartWords.monthly(months) + "; in brackets, the difference from "
                + comparison.first().name();
        return new Chart.SmallMultiples(
                new ChartWords(range(measure), subtitle, ChartSource.of(report.studies())),
                months,
                course(comparison.first(), measure, months),
                others);
    }

    private static Trend course(Comparison.Side side, Measure measure, List<YearMonth> months) {
        return new Trend(
                side.name(),
                months.stream().map(month -> measure.of(side.demand(), month)).toList());
    }

    private String range(Measure measure) {
        Comparator<Comparison.Side> bySize = Comparator.comparingDouble(side -> measure.of(side.demand(), last));
        Comparison.Side least = comparison.sides().stream().min(bySize).orElseThrow();
        Comparison.Side most = comparison.sides().stream().max(bySize).orElseThrow();
        String fewest = Figures.people(measure.of(least.demand(), last));
        String greatest = Figures.people(measure.of(most.demand(), last));
        String whom = new MeasureWords(measure).name();
        String month = ChartWords.month(last);
        return fewest.equals(greatest)
                ? "%s %s in %s whichever way".formatted(fewest, whom, month)
                : "%s in %s: from %s (%s) to %s (%s)"
                        .formatted(Sentences.capitalised(whom), month, fewest, least.name(), greatest, most.name());
    }

    /** The bridge of the first measure that differs. */
    private Chart byDriver(Comparison.Other other) {
        Reading reading = report.findings().headlineReading(other);
        Bridge<Driver> bridge = other.bridges().get(reading);
        List<Stage> stages = new ArrayList<>();
        stages.add(Stage.total(comparison.first().name(), bridge.from()));
        bridge.parts().forEach(part -> stages.add(Stage.change(report.words(part.why()), part.people())));
        stages.add(Stage.total(other.side().name(), bridge.to()));
        String whom = new MeasureWords(reading.measure()).name();
        String title = "%s: %s %s in %s than %s%s"
                .formatted(
                        other.side().name(),
                        moreOrFewer(bridge),
                        whom,
                        ChartWords.month(last),
                        comparison.first().name(),
                        report.findings()
                                .largest(bridge)
                                .map(part -> "; largest part: " + part)
                                .orElse(""));
        String subtitle = Sentences.capitalised(whom) + " at the end of " + ChartWords.month(last)
                + ComparisonReport.howShared(bridge)
                        .map(how -> "; each part is " + how)
                        .orElse("");
        return new Chart.Walk(new ChartWords(title, subtitle, ChartSource.of(report.studies())), stages);
    }

    private static String moreOrFewer(Bridge<Driver> bridge) {
        int sign = Figures.rounded(bridge.difference(), 0).signum();
        return sign == 0
                ? "no more and no fewer"
                : Figures.people(Math.abs(bridge.difference())) + (sign > 0 ? " more" : " fewer");
    }

    private Chart byFlow(Comparison.Side side) {
        Demand demand = side.demand();
        YearMonth opening = comparison.opening();
        Bridge<Cause> bridge = Bridge.ofCareLeavers(demand.projection(), demand.populations(), opening, last);
        List<Stage> stages = new ArrayList<>();
        stages.add(Stage.total(Figures.longMonth(opening), bridge.from()));
        bridge.parts().stream()
                .filter(part -> part.people() != 0)
                .forEach(part ->
                        stages.add(Stage.change(Sentences.capitalised(part.why().words()), part.people())));
        stages.add(Stage.total(Figures.longMonth(last), bridge.to()));
        String title = "%s: %s become care leavers and %s go, so that %s become %s"
                .formatted(
                        side.name(),
                        Figures.people(bridge.gained()),
                        Figures.people(bridge.lost()),
                        Figures.people(bridge.from()),
                        Figures.people(bridge.to()));
        String subtitle = "Care leavers from the end of %s to the end of %s, by cause"
                .formatted(ChartWords.month(opening), ChartWords.month(last));
        return new Chart.Walk(new ChartWords(title, subtitle, ChartSource.of(report.studyOf(side))), stages);
    }
}
