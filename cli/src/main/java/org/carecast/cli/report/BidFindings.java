package org.carecast.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.measure.funding.Entry;
import org.carecast.measure.funding.Rule;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;

/** The sentences a finance officer can paste: what comes in, what it costs, what is left, and on which side of 18. */
record BidFindings(BidReport report) {

    /** What the chart finds. */
    String title() {
        FinancialYear last = last();
        double grant = report.bid().grant(last, report::isPaidFor);
        if (!report.bid().knowsCost()) {
            return "Grant for %s comes to %s in %s".formatted(report.paidFor(), Figures.millions(grant), last);
        }
        double gap = report.bid().cost(last, report::isPaidFor) - grant;
        return gap > 0
                ? "Grant for %s falls short of cost by %s in %s"
                        .formatted(report.paidFor(), Figures.millions(gap), last)
                : "Grant for %s covers cost in %s, with %s to spare"
                        .formatted(report.paidFor(), last, Figures.millions(-gap));
    }

    /**
     * For each year those for whom grant is paid, together and on either side of 18, then those for whom none is; last the costs
     * that are somebody else's.
     */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (!report.switched().isEmpty()) {
            sentences.add("This run differs from funding.csv: %s.".formatted(String.join(", ", report.switched())));
        }
        for (FinancialYear year : report.bid().years()) {
            StringBuilder paragraph = new StringBuilder(onYear(year));
            if (report.bid().knowsCost()) {
                for (Population population : report.bid().paidFor()) {
                    if (report.bid().exposure().law(population).countsChildren()) {
                        paragraph.append(" ").append(onSides(year, population));
                        closing(year, population)
                                .ifPresent(words -> paragraph.append(" ").append(words));
                    }
                }
                unpaid(year).ifPresent(words -> paragraph.append(" ").append(words));
            }
            sentences.add(paragraph.toString());
        }
        report.bid().tariffs().stream()
                .filter(tariff -> !(tariff instanceof Rule))
                .filter(tariff -> !tariff.citation().status().isOwn())
                .forEach(
                        cost -> sentences.add("Not to be quoted before the council's own figure is put in: %s (%s). %s."
                                .formatted(
                                        report.named(cost),
                                        cost.citation().status().id(),
                                        cost.citation().note())));
        return sentences;
    }

    private String onYear(FinancialYear year) {
        double grant = report.bid().grant(year, report::isPaidFor);
        if (!report.bid().knowsCost()) {
            return "In %s the grant for %s comes to %s.".formatted(year, report.paidFor(), Figures.millions(grant));
        }
        double cost = report.bid().cost(year, report::isPaidFor);
        return "In %s %s cost %s%s and the grant brings in %s (%s of it): a %s of %s."
                .formatted(
                        year,
                        report.paidFor(),
                        Figures.millions(cost),
                        report.priceBase().map(base -> " in prices of " + base).orElse(""),
                        Figures.millions(grant),
                        Figures.percent(grant / cost),
                        cost >= grant ? "gap" : "surplus",
                        Figures.millions(Math.abs(cost - grant)));
    }

    private Optional<String> unpaid(FinancialYear year) {
        double cost = report.bid().cost(year, entry -> !report.isPaidFor(entry));
        return cost > 0
                ? Optional.of("All others cost %s, for which no rule here pays.".formatted(Figures.millions(cost)))
                : Optional.empty();
    }

    /** Where under-18s bring in more than they cost, that offsets care leavers: both show, then the net. */
    private String onSides(FinancialYear year, Population population) {
        Law law = report.bid().exposure().law(population);
        double under = net(year, population, law.childAges());
        double over = net(year, population, law.supportedAges());
        return "%s under %d: %s; from %d on: %s; together: %s."
                .formatted(
                        report.name(population),
                        law.careLeaverFrom(),
                        said(under),
                        law.careLeaverFrom(),
                        said(over),
                        said(under + over));
    }

    /** The rate that would close the gap from 18 on, where one rate alone is paid then. */
    private Optional<String> closing(FinancialYear year, Population population) {
        AgeBand careLeavers = report.bid().exposure().law(population).supportedAges();
        List<Rule> paying = report.bid()
                .of(year)
                .filter(entry -> entry.quantity() > 0
                        && entry.population().equals(population)
                        && careLeavers.contains(entry.age()))
                .map(Entry::tariff)
                .filter(Rule.class::isInstance)
                .map(Rule.class::cast)
                .distinct()
                .toList();
        boolean atOneRate = paying.stream()
                        .map(rule -> List.of(rule.rate(), rule.unit()))
                        .distinct()
                        .count()
                == 1;
        OptionalDouble rate = atOneRate ? report.bid().breakEven(year, paying, careLeavers) : OptionalDouble.empty();
        return rate.isPresent()
                ? Optional.of("£%s %s in place of £%s would close the gap from %d on."
                        .formatted(
                                Figures.grouped(rate.getAsDouble(), 2),
                                paying.get(0).unit().each(),
                                Figures.asGiven(paying.get(0).rate()),
                                careLeavers.from()))
                : Optional.empty();
    }

    private double net(FinancialYear year, Population population, AgeBand ages) {
        return report.bid().grant(year, entry -> entry.population().equals(population) && ages.contains(entry.age()))
                - report.bid().cost(year, entry -> entry.population().equals(population) && ages.contains(entry.age()));
    }

    private static String said(double net) {
        return (net >= 0 ? "a surplus of " : "a shortfall of ") + Figures.millions(Math.abs(net));
    }

    private FinancialYear last() {
        List<FinancialYear> years = report.bid().years();
        return years.get(years.size() - 1);
    }
}
