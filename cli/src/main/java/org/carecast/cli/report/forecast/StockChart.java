package org.carecast.cli.report.forecast;

import java.awt.Color;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.carecast.cli.report.chart.ChartSheet;
import org.carecast.cli.report.chart.ChartTitles;
import org.carecast.cli.report.chart.ChartWords;
import org.carecast.cli.report.chart.Palette;
import org.carecast.cli.report.chart.PeopleAxis;
import org.carecast.cli.report.chart.Plot;
import org.carecast.cli.report.chart.SideLabel;
import org.carecast.cli.report.chart.TimeAxis;
import org.carecast.cli.report.document.Trend;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.drawing.ChartValues;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.drawing.Lettering;
import org.carecast.cohort.Law;
import org.carecast.io.TableLayout;
import org.carecast.measure.Demand;
import org.carecast.time.AgeBand;

/** The stock of one population by age band, month by month, in steps: the step of each 1 January can be seen. */
public final class StockChart {

    private static final float HAIRLINE = 2.5f;

    private final Lettering lettering;
    private final TableLayout layout;
    private final Demand demand;
    private final List<YearMonth> months;
    private final AgeBand younger;
    private final AgeBand older;
    private final List<Double> ofYounger;
    private final List<Double> ofOlder;
    private final List<Double> ofAll;

    private StockChart(Lettering lettering, TableLayout layout, Demand demand) {
        this.lettering = lettering;
        this.layout = layout;
        this.demand = demand;
        months = demand.months();
        Law law = demand.law(layout.population());
        younger = law.beforeRequest();
        older = law.onRequest();
        ofYounger =
                people(month -> demand.at(layout.population(), month, younger).people());
        ofOlder = people(month -> demand.at(layout.population(), month, older).people());
        ofAll = people(month -> demand.at(layout.population(), month).people());
    }

    private List<Double> people(Function<YearMonth, Double> reading) {
        return months.stream().map(reading).toList();
    }

    /** The chart of a population, which has this place among the populations of the study. */
    public static Drawing of(ForecastReport report, TableLayout layout, int place, Lettering lettering) {
        return new StockChart(lettering, layout, report.demand()).draw(report, Palette.population(place));
    }

    private Drawing draw(ForecastReport report, Color strong) {
        Color light = Palette.tint(strong);
        TimeAxis time = new TimeAxis(months);
        PeopleAxis people =
                PeopleAxis.upTo(ofAll.stream().mapToDouble(each -> each).max().orElseThrow());
        ChartSheet sheet =
                new ChartSheet(lettering, words(report), people, time.start(), time.end(), names(strong, light));
        Plot plot = sheet.plot();
        plot.steps(time.edges(), array(ofAll), light);
        plot.steps(time.edges(), array(ofYounger), strong);
        List<TimeAxis.Tick> ticks = time.ticks(sheet.scales().fitting("Jan 2000"));
        time.januaries().stream()
                .filter(january -> time.januaries().size() <= ticks.size())
                .forEach(january -> {
                    double at = january.getYear();
                    plot.line(at, 0, at, ofAll.get(months.indexOf(january)), Palette.PAPER, HAIRLINE);
                });
        sheet.paint();
        sheet.scales().ticks(ticks, true);
        // The title gives it in parts only.
        sheet.start(ofAll, time, true, Palette.INK);
        return sheet.drawing()
                .with(ChartValues.monthly(
                        plot,
                        time,
                        List.of("Total", capitalised(older), capitalised(younger)),
                        List.of(ofAll, ofOlder, ofYounger)));
    }

    private ChartWords words(ForecastReport report) {
        String title = ChartTitles.byAge(
                layout.name(),
                List.of(new Trend(Sentences.people(younger), ofYounger), new Trend(Sentences.people(older), ofOlder)));
        String subtitle = ChartWords.monthly(months);
        return ChartWords.of(
                report,
                title,
                assignsBirthdays()
                        ? subtitle + "; the step each 1\u00A0January, from assigned birthdays, is an assumption"
                        : subtitle);
    }

    /** Whether somebody is shown in a January that has birthdays assigned to its first day. */
    private boolean assignsBirthdays() {
        return IntStream.range(0, months.size())
                .anyMatch(month -> months.get(month).getMonth() == Month.JANUARY
                        && Figures.rounded(ofAll.get(month), 0).signum() > 0
                        && demand.projection().basis().of(layout.population()).assignedShare(month) > 0);
    }

    private List<SideLabel> names(Color strong, Color light) {
        double young = last(ofYounger);
        double old = last(ofOlder);
        return List.of(
                SideLabel.ofTotal("Total", last(ofAll), Palette.INK),
                band(older, old, light, young + old / 2),
                band(younger, young, strong, young / 2));
    }

    private static String capitalised(AgeBand band) {
        return Sentences.capitalised(Sentences.people(band));
    }

    private static SideLabel band(AgeBand band, double value, Color color, double middle) {
        return SideLabel.of(List.of(Sentences.ages(band), Figures.people(value)), color, middle);
    }

    private static double last(List<Double> values) {
        return values.get(values.size() - 1);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(each -> each).toArray();
    }
}
