package org.carecast.cli.report.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.carecast.cli.report.document.Chart.GrantAndCost;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.drawing.Lettering;
import org.carecast.time.FinancialYear;

/** Grant against cost, year by year, in thousands of pounds, with the gap above them. */
final class BidChart {

    private static final Color GRANT = Palette.population(2);
    private static final Color COST = Palette.population(1);
    private static final double LEFT = 0.12;
    private static final double MIDDLE = 0.5;
    private static final double RIGHT = 0.88;
    // Of more years the words below and above the bars would run into one another.
    private static final int MOST_WITH_LONG_WORDS = 4;
    private static final int CENTURY = 2;

    private BidChart() {}

    static Drawing of(GrantAndCost chart, Lettering lettering) {
        List<FinancialYear> years = chart.years();
        List<Double> grant = chart.grant();
        List<Double> cost = chart.cost();
        double highest =
                DoubleStream.concat(doubles(grant), doubles(cost)).max().orElse(0);
        boolean knowsCost = doubles(cost).anyMatch(each -> each > 0);
        List<SideLabel> names = new ArrayList<>();
        int last = years.size() - 1;
        names.add(SideLabel.of(List.of("Grant", Figures.people(grant.get(last))), GRANT, grant.get(last)));
        if (knowsCost) {
            names.add(SideLabel.of(List.of("Cost", Figures.people(cost.get(last))), COST, cost.get(last)));
        }
        ChartSheet sheet = new ChartSheet(lettering, chart.words(), PeopleAxis.upTo(highest), 0, years.size(), names);
        Plot plot = sheet.plot();
        IntStream.range(0, years.size()).forEach(year -> {
            plot.bar(year + LEFT, year + MIDDLE, 0, grant.get(year), GRANT);
            plot.bar(year + MIDDLE, year + RIGHT, 0, cost.get(year), COST);
        });
        sheet.paint();
        sheet.scales()
                .ticks(
                        IntStream.range(0, years.size())
                                .mapToObj(year -> new TimeAxis.Tick(year + MIDDLE, year(years, year)))
                                .toList(),
                        false);
        if (knowsCost) {
            IntStream.range(0, years.size()).forEach(year -> {
                double top = sheet.plot().y(Math.max(grant.get(year), cost.get(year)));
                List<String> lines = gap(years, Figures.people(cost.get(year) - grant.get(year)));
                IntStream.range(0, lines.size())
                        .forEach(line -> sheet.scales()
                                .centred(
                                        lines.get(line),
                                        plot.x(year + MIDDLE),
                                        top - (lines.size() - line) * Lettering.Style.TICK.leading(),
                                        Lettering.Style.TICK,
                                        Palette.INK));
            });
        }
        return sheet.drawing();
    }

    /** The words above the bars of a year, line by line. */
    private static List<String> gap(List<FinancialYear> years, String pounds) {
        return years.size() > MOST_WITH_LONG_WORDS ? List.of("gap", pounds) : List.of("gap " + pounds);
    }

    /** A year below its bars, such as 2018-19, or 18-19 among many. */
    private static String year(List<FinancialYear> years, int year) {
        String whole = years.get(year).toString();
        return years.size() > MOST_WITH_LONG_WORDS ? whole.substring(CENTURY) : whole;
    }

    private static DoubleStream doubles(List<Double> values) {
        return values.stream().mapToDouble(each -> each);
    }
}
