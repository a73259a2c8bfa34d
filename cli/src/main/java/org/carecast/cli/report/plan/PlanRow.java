package org.carecast.cli.report.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.carecast.cli.report.document.Figures;
import org.carecast.io.TidyRows;
import org.carecast.time.FinancialYear;

/**
 * One figure of the page as its file has it.
 *
 * @param people unrounded; empty where it is money
 * @param pounds in whole pence; empty where it is people
 */
record PlanRow(FinancialYear year, PlanGroup group, String line, OptionalDouble people, Optional<BigDecimal> pounds) {

    static final String END = "heads_31_march";
    static final String AVERAGE = "heads_average";
    static final String GRANT = "grant";
    static final String COST = "cost";
    static final String GAP = "gap";

    static PlanRow people(FinancialYear year, PlanGroup group, String line, double people) {
        return new PlanRow(year, group, line, OptionalDouble.of(people), Optional.empty());
    }

    static PlanRow money(FinancialYear year, PlanGroup group, String line, BigDecimal pounds) {
        return new PlanRow(year, group, line, OptionalDouble.empty(), Optional.of(pounds));
    }

    static TidyRows tidy(List<PlanRow> rows, String scenario) {
        return TidyRows.of(
                rows,
                List.of(
                        TidyRows.words(TidyRows.SCENARIO, any -> scenario),
                        TidyRows.words("financial_year", row -> row.year.toString()),
                        TidyRows.words(
                                "population", row -> row.group.population().id()),
                        TidyRows.words("age_band", row -> row.group.ages().toString()),
                        TidyRows.words("line", PlanRow::line),
                        TidyRows.words(
                                "people",
                                row -> row.people.stream()
                                        .mapToObj(Figures::asGiven)
                                        .collect(Collectors.joining())),
                        TidyRows.words(
                                "amount_gbp",
                                row -> row.pounds.map(BigDecimal::toPlainString).orElse(""))));
    }
}
