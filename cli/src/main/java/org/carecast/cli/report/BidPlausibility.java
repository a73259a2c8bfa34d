package org.carecast.cli.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carecast.cohort.Population;
import org.carecast.measure.funding.Budget;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;

/** What the council set aside for some people beside what the bid says they cost: a check of size, and no fit. */
record BidPlausibility(BidReport report) {

    private record Whose(Population population, AgeBand ages) {}

    /** A sentence for those for whom something was set aside; none where no cost is known. */
    List<String> sentences() {
        Map<Whose, List<Budget>> budgets = report.study().budgets().stream()
                .collect(Collectors.groupingBy(
                        budget -> new Whose(budget.population(), budget.ages()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return report.bid().knowsCost()
                ? budgets.entrySet().stream()
                        .map(each -> sentence(each.getKey(), each.getValue()))
                        .toList()
                : List.of();
    }

    private String sentence(Whose whose, List<Budget> budgets) {
        FinancialYear first = report.bid().years().get(0);
        double cost = report.bid()
                .cost(
                        first,
                        entry -> entry.population().equals(whose.population())
                                && whose.ages().contains(entry.age()));
        return "Beside the bid, and fitted to nothing: %s set aside %s for %s %s; the bid has %s in %s."
                .formatted(
                        report.study().council(),
                        Sentences.list(budgets.stream()
                                .map(budget -> "%s in %s (%s)"
                                        .formatted(
                                                Figures.millions(budget.pounds()),
                                                budget.year(),
                                                budget.citation().place()))
                                .toList()),
                        report.name(whose.population()),
                        Sentences.ages(whose.ages()),
                        Figures.millions(cost),
                        first);
    }
}
