package org.carecast.cli.report.forecast;

import java.util.List;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.measure.funding.Costs;
import org.carecast.measure.funding.PriceSeries;
import org.carecast.time.FinancialYear;

/** At what rate prices, and earnings, go on after the last year that the index has. */
public final class CarriedPrices {

    private static final double PERCENT = 100;

    private CarriedPrices() {}

    /**
     * One sentence for each series that some cost follows beyond its end; none where the index reaches far enough.
     *
     * @param last the last year whose costs are shown
     */
    public static List<String> sentences(Costs costs, FinancialYear last) {
        return costs.followed().stream()
                .filter(each -> costs.index().last(each).orElseThrow().compareTo(last) < 0)
                .map(each -> sentence(costs, each))
                .toList();
    }

    private static String sentence(Costs costs, PriceSeries each) {
        FinancialYear end = costs.index().last(each).orElseThrow();
        String name = Sentences.capitalised(each.id());
        return costs.index().carried(each).stream()
                .mapToObj(rate -> "%s after %s are carried forward at %s%% a year, the last rate forecast."
                        .formatted(name, end, Figures.plain(PERCENT * rate, 1)))
                .findFirst()
                .orElse("%s are known of %s alone: costs of later years stay in them.".formatted(name, end));
    }
}
