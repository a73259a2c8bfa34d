package org.carecast.cli.report.forecast;

import java.awt.Color;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.DoubleStream;
import org.carecast.cli.report.chart.ChartSheet;
import org.carecast.cli.report.chart.ChartTitles;
import org.carecast.cli.report.chart.ChartWords;
import org.carecast.cli.report.chart.Palette;
import org.carecast.cli.report.chart.PeopleAxis;
import org.carecast.cli.report.chart.Plot;
import org.carecast.cli.report.chart.SideLabel;
import org.carecast.cli.report.chart.TimeAxis;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.drawing.ChartValues;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.drawing.Lettering;
import org.carecast.cohort.Population;
import org.carecast.io.TableLayout;
import org.carecast.measure.Demand;
import org.carecast.measure.Headcount;

/** Two counts of people, month by month, one against the other. */
public final class TwoLinesChart {

    private static final float WIDTH = 7;
    private static final Color OTHER = Palette.population(2);

    private final Lettering lettering;
    private final ChartWords words;
    private final List<YearMonth> months;

    private TwoLinesChart(Lettering lettering, ChartWords words, List<YearMonth> months) {
        this.lettering = lettering;
        this.words = words;
        this.months = months;
    }

    /** All care leavers and those in touch, all populations together. */
    public static Drawing inTouch(ForecastReport report, Lettering lettering) {
        List<YearMonth> months = report.demand().months();
        List<Headcount> counts = months.stream().map(report.demand()::at).toList();
        List<String> names = report.study().commission().layouts().stream()
                .map(TableLayout::name)
                .toList();
        String subtitle = ChartWords.monthly(months) + "; "
                + (names.size() == 1 ? names.get(0) : Sentences.list(names) + " together");
        String title = ChartTitles.inTouch(counts.get(0), counts.get(counts.size() - 1));
        return new TwoLinesChart(lettering, ChartWords.of(report, title, subtitle), months)
                .draw(
                        "All",
                        counts.stream().map(Headcount::people).toList(),
                        "In touch",
                        counts.stream().map(Headcount::inTouch).toList());
    }

    /** The care leavers of a population and its children in care. */
    public static Drawing balance(ForecastReport report, Population population, Lettering lettering) {
        Demand demand = report.demand();
        List<YearMonth> months = demand.months();
        Balance balance = Balance.of(demand, report.study().layout(population));
        String subtitle = ChartWords.monthly(months) + "; "
                + report.study().layout(population).name();
        return new TwoLinesChart(lettering, ChartWords.of(report, balance.title(), subtitle), months)
                .draw(
                        demand.law(population).careLeaverFrom() + " and over",
                        months.stream()
                                .map(month -> demand.at(population, month).people())
                                .toList(),
                        "Under " + demand.law(population).careLeaverFrom(),
                        months.stream()
                                .map(month -> demand.childrenInCare(population, month))
                                .toList());
    }

    private Drawing draw(String first, List<Double> ofFirst, String second, List<Double> ofSecond) {
        TimeAxis time = new TimeAxis(months);
        PeopleAxis people = PeopleAxis.upTo(
                DoubleStream.concat(doubles(ofFirst), doubles(ofSecond)).max().orElseThrow());
        ChartSheet sheet = new ChartSheet(
                lettering,
                words,
                people,
                time.start(),
                time.end(),
                List.of(
                        SideLabel.ofTotal(first, last(ofFirst), Palette.INK),
                        SideLabel.ofTotal(second, last(ofSecond), OTHER)));
        Plot plot = sheet.plot();
        plot.stepLine(time.edges(), doubles(ofSecond).toArray(), OTHER, WIDTH);
        plot.stepLine(time.edges(), doubles(ofFirst).toArray(), Palette.INK, WIDTH);
        sheet.paint();
        sheet.scales().ticks(time.ticks(sheet.scales().fitting("Jan 2000")), true);
        boolean firstAbove = ofFirst.get(0) >= ofSecond.get(0);
        sheet.start(ofFirst, time, firstAbove, Palette.INK);
        sheet.start(ofSecond, time, !firstAbove, OTHER);
        return sheet.drawing()
                .with(ChartValues.monthly(plot, time, List.of(first, second), List.of(ofFirst, ofSecond)));
    }

    private static DoubleStream doubles(List<Double> values) {
        return values.stream().mapToDouble(each -> each);
    }

    private static double last(List<Double> values) {
        return values.get(values.size() - 1);
    }
}
