package org.carecast.cli.report.councils;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.ChartWords;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Report;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Text;
import org.carecast.io.TidyRows;
import org.carecast.time.FinancialYear;
import org.carecast.uncertainty.together.AreaFigures;
import org.carecast.uncertainty.together.CouncilTotals;
import org.carecast.uncertainty.together.PeopleGroup;
import org.carecast.uncertainty.together.YearMeasure;

/**
 * The forecasts of many councils together: UASC, care leavers, grant, cost and gap by financial year, and their totals.
 *
 * @param totals what came out
 * @param basis what they rest on
 */
public record CouncilsReport(CouncilTotals totals, CouncilsBasis basis) implements Report {

    static final double THOUSAND = 1000;
    private static final double MILLION = 1_000_000;

    /**
     * {@code councils}: {@code code,area,kind,region,opening,financial_year,population,ages,measure,forecast,low,middle,high,share_below}, people on
     * 31 March or pounds, of every council, region and all together. {@code heads}: {@code
     * code,area,kind,region,opening,financial_year,population,ages,average_people,cost_a_year,cost_a_week,share_covered,shortfall_a_head,shortfall}, of
     * those for whom grant or cost is known.
     */
    @Override
    public Map<String, TidyRows> tidy() {
        CouncilsRows rows = new CouncilsRows(this);
        Map<String, TidyRows> tidy = new LinkedHashMap<>();
        tidy.put("councils", rows.figures());
        tidy.put("heads", rows.heads());
        return tidy;
    }

    @Override
    public Document document(Audience audience) {
        return Document.of(
                title(),
                Text.of(Role.ANSWER, new CouncilsFindings(this).sentences()),
                new CouncilsTables(this).all(),
                Text.of(Role.NOTE, new CouncilsNotes(this).sentences()));
    }

    private String title() {
        return "%s: UASC and care leavers of %d councils, %s to %s"
                .formatted(whole().name(), totals.councils().size(), first(), last());
    }

    /** {@code councils}: grant beside cost of all of them. */
    @Override
    public Map<String, Chart> charts() {
        ChartWords words = new ChartWords(
                new CouncilsFindings(this).title(),
                (isInMillions() ? "Millions" : "Thousands") + " of pounds by financial year, " + whole().name()
                        + ", UASC and former UASC; cost in prices of each year"
                        + (basis.cost().isEmpty() ? "" : ", " + basis.cost())
                        + (basis.carried().isEmpty() ? "" : "; grant at rates carried forward"),
                "Source: Carecast, from published positions of "
                        + totals.councils().size() + " councils at " + ChartWords.month(basis.opening()));
        return Map.of(
                "councils",
                new Chart.GrantAndCost(words, whole().years(), charted(YearMeasure.GRANT), charted(YearMeasure.COST)));
    }

    private List<Double> charted(YearMeasure measure) {
        double unit = isInMillions() ? MILLION : THOUSAND;
        return pounds(measure).map(pounds -> pounds / unit).toList();
    }

    /** Whether the figures of a chart would be too long in thousands: those of England. */
    private boolean isInMillions() {
        return pounds(YearMeasure.COST).anyMatch(pounds -> pounds >= THOUSAND * MILLION);
    }

    private Stream<Double> pounds(YearMeasure measure) {
        PeopleGroup paid = basis.words().paid();
        return whole().years().stream().map(year -> whole().central(paid, measure, year));
    }

    /** All councils of the run together: England, or the one region asked about. */
    AreaFigures whole() {
        return isOfOneRegion() ? totals.regions().get(0) : totals.total();
    }

    /** Whether all councils lie in one region. */
    boolean isOfOneRegion() {
        return totals.regions().size() == 1;
    }

    FinancialYear first() {
        return whole().years().get(0);
    }

    FinancialYear last() {
        return whole().years().get(whole().years().size() - 1);
    }
}
