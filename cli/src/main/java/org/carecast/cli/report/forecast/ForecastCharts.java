package org.carecast.cli.report.forecast;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.Chart.StackedAges.Ages;
import org.carecast.cli.report.document.ChartWords;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Trend;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.io.TableLayout;
import org.carecast.measure.Demand;
import org.carecast.measure.Headcount;
import org.carecast.time.AgeBand;

/** The charts of a forecast: all populations together, the ages and the balance of each, and those in touch. */
final class ForecastCharts {

    private final ForecastReport report;
    private final Demand demand;
    private final List<YearMonth> months;

    private ForecastCharts(ForecastReport report) {
        this.report = report;
        this.demand = report.demand();
        this.months = demand.months();
    }

    /** All charts by name. */
    static Map<String, Chart> of(ForecastReport report) {
        ForecastCharts charts = new ForecastCharts(report);
        Map<String, Chart> all = new LinkedHashMap<>();
        all.put("table-1", together(report, report.tables().get(0)));
        List<TableLayout> layouts = report.study().commission().layouts();
        for (int place = 0; place < layouts.size(); place++) {
            TableLayout layout = layouts.get(place);
            if (layout.tells(report.demand().law(layout.population()).onRequest())) {
                all.put("stock-" + layout.population(), charts.stock(layout, place));
            }
        }
        layouts.stream()
                .filter(layout -> layout.showsChildren()
                        && report.demand().law(layout.population()).countsChildren())
                .forEach(layout -> all.put("balance-" + layout.population(), charts.balance(layout)));
        all.put("in-touch", charts.inTouch());
        return Collections.unmodifiableMap(all);
    }

    /** A first table as a chart: a bar for each of its months, stacked by population. */
    private static Chart together(ForecastReport report, AppendixTable table) {
        List<YearMonth> months = table.months();
        List<Trend> parts = table.parts().stream()
                .map(part -> new Trend(part.label(), part.values()))
                .toList();
        List<Double> totals = table.totals().get(0).values();
        String month = months.size() == 1
                ? ChartWords.month(months.get(0))
                : "each " + months.get(0).getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return new Chart.StackedBars(
                words(
                        report,
                        ChartTitles.together(new Trend("all", totals), parts, months),
                        "People at the end of " + month + (parts.size() == 1 ? "" : ", by population")),
                months,
                parts,
                totals);
    }

    /** The stock of one population by age band: the step of each 1 January can be seen. */
    private Chart stock(TableLayout layout, int place) {
        Population population = layout.population();
        Law law = demand.law(population);
        Ages younger = ages(population, law.beforeRequest());
        Ages older = ages(population, law.onRequest());
        List<Double> totals = each(month -> demand.at(population, month).people());
        String title = ChartTitles.byAge(
                layout.name(),
                List.of(
                        new Trend(Sentences.people(younger.band()), younger.people()),
                        new Trend(Sentences.people(older.band()), older.people())));
        String subtitle = ChartWords.monthly(months)
                + (assignsBirthdays(population, totals)
                        ? "; the step each 1\u00A0January, from assigned birthdays, is an assumption"
                        : "");
        return new Chart.StackedAges(words(report, title, subtitle), place, months, younger, older, totals);
    }

    private Ages ages(Population population, AgeBand band) {
        return new Ages(band, each(month -> demand.at(population, month, band).people()));
    }

    /** Whether somebody is shown in a January that has birthdays assigned to its first day. */
    private boolean assignsBirthdays(Population population, List<Double> totals) {
        return IntStream.range(0, months.size())
                .anyMatch(month -> months.get(month).getMonth() == Month.JANUARY
                        && Figures.rounded(totals.get(month), 0).signum() > 0
                        && demand.projection().basis().of(population).assignedShare(month) > 0);
    }

    /** The care leavers of a population and its children in care. */
    private Chart balance(TableLayout layout) {
        Population population = layout.population();
        int from = demand.law(population).careLeaverFrom();
        return new Chart.TwoLines(
                words(report, new Balance(demand, layout).title(), ChartWords.monthly(months) + "; " + layout.name()),
                months,
                new Trend(
                        from + " and over",
                        each(month -> demand.at(population, month).people())),
                new Trend("Under " + from, each(month -> demand.childrenInCare(population, month))));
    }

    /** All care leavers and those in touch, all populations together. */
    private Chart inTouch() {
        List<Headcount> counts = months.stream().map(demand::at).toList();
        List<String> names = report.study().commission().layouts().stream()
                .map(TableLayout::name)
                .toList();
        String whose = names.size() == 1 ? names.get(0) : Sentences.list(names) + " together";
        return new Chart.TwoLines(
                words(
                        report,
                        ChartTitles.inTouch(counts.get(0), counts.get(counts.size() - 1)),
                        ChartWords.monthly(months) + "; " + whose),
                months,
                new Trend("All", counts.stream().map(Headcount::people).toList()),
                new Trend("In touch", counts.stream().map(Headcount::inTouch).toList()));
    }

    private List<Double> each(Function<YearMonth, Double> people) {
        return months.stream().map(people).toList();
    }

    private static ChartWords words(ForecastReport report, String title, String subtitle) {
        return new ChartWords(title, subtitle, ChartSource.of(report.study())).under(report.scenario());
    }
}
