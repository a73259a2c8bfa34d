package org.carecast.cli.report.bid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.carecast.assumption.Parameter;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.measure.funding.Bid;
import org.carecast.measure.funding.Entry;
import org.carecast.measure.funding.Rule;
import org.carecast.measure.funding.Tariff;
import org.carecast.measure.funding.UnitCost;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;
import org.carecast.uncertainty.KeyAssumption;

/** The sentences a finance officer can paste: what comes in, what it costs, what is left, and on which side of 18. */
record BidFindings(BidReport report) {

    /** What the chart finds. */
    String title() {
        FinancialYear last = report.last();
        double grant = bid().grant(last, report.paid());
        if (!bid().knowsCost()) {
            return "Grant for %s comes to %s in %s".formatted(report.paidFor(), Figures.pounds(grant), last);
        }
        double gap = bid().gap(last, report.paid());
        return gap > 0
                ? "Grant for %s falls short of cost by %s in %s".formatted(report.paidFor(), Figures.pounds(gap), last)
                : "Grant for %s covers cost in %s, with %s to spare"
                        .formatted(report.paidFor(), last, Figures.pounds(-gap));
    }

    /** How the rules of this run differ from those of the file; empty where they do not. */
    Optional<String> switched() {
        return report.switched().isEmpty()
                ? Optional.empty()
                : Optional.of("This run differs from funding.csv: %s.".formatted(String.join(", ", report.switched())));
    }

    /**
     * For each year those for whom grant is paid, together and on either side of 18, then those for whom none is; last the costs
     * that are somebody else's.
     */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (FinancialYear year : bid().years()) {
            StringBuilder paragraph = new StringBuilder(onYear(year));
            if (bid().knowsCost()) {
                for (Population population : bid().paidFor()) {
                    if (bid().exposure().law(population).countsChildren()) {
                        paragraph.append(" ").append(onSides(year, population));
                        closing(year, population)
                                .ifPresent(words -> paragraph.append(" ").append(words));
                    }
                }
                unpaid(year).ifPresent(words -> paragraph.append(" ").append(words));
            }
            sentences.add(paragraph.toString());
        }
        bid().tariffs().stream()
                .filter(UnitCost.class::isInstance)
                .filter(cost -> !cost.citation().status().isOwn())
                .forEach(cost -> sentences.add(notToBeQuoted(cost)));
        return sentences;
    }

    /** A cost that is somebody else's, what is thought of its size, and what of the gap hangs on that. */
    private String notToBeQuoted(Tariff cost) {
        String doubt = report.keyAssumptions().stream()
                .filter(KeyAssumption.Believed.class::isInstance)
                .map(KeyAssumption.Believed.class::cast)
                .filter(key -> key.isAbout(Parameter.COST_LEVEL, cost.population(), cost.ages()))
                .findFirst()
                .map(key -> " Between %s and %s times as much, the gap of all years moves by %s.%s"
                        .formatted(
                                Figures.asGiven(key.range().orElseThrow().low()),
                                Figures.asGiven(key.range().orElseThrow().high()),
                                Figures.pounds(key.effect()),
                                sentence(key.last().provenance().note())))
                .orElse("");
        return "Not to be quoted before the council's own figure is put in: %s (%s).%s%s"
                .formatted(
                        report.named(cost),
                        cost.citation().status().id(),
                        cost.citation().note().isEmpty()
                                ? ""
                                : " " + cost.citation().note(),
                        doubt);
    }

    /** A note behind other words with one full stop at its end; nothing where there is none. */
    private static String sentence(String note) {
        return note.isEmpty() ? "" : " " + (note.endsWith(".") ? note : note + ".");
    }

    private String onYear(FinancialYear year) {
        double grant = bid().grant(year, report.paid());
        if (!bid().knowsCost()) {
            return "In %s the grant for %s comes to %s.".formatted(year, report.paidFor(), Figures.pounds(grant));
        }
        double cost = bid().cost(year, report.paid());
        return "In %s %s cost %s%s and the grant brings in %s (%s of it): a %s of %s."
                .formatted(
                        year,
                        report.paidFor(),
                        Figures.pounds(cost),
                        report.priceBase().map(base -> " in prices of " + base).orElse(""),
                        Figures.pounds(grant),
                        Figures.percent(grant / cost),
                        cost >= grant ? "gap" : "surplus",
                        Figures.pounds(Math.abs(cost - grant)));
    }

    private Optional<String> unpaid(FinancialYear year) {
        double cost = bid().cost(year, report.paid().negate());
        return cost > 0
                ? Optional.of("All others cost %s, for which no rule here pays.".formatted(Figures.pounds(cost)))
                : Optional.empty();
    }

    /** Where under-18s bring in more than they cost, that offsets care leavers: both show, then the net. */
    private String onSides(FinancialYear year, Population population) {
        Law law = bid().exposure().law(population);
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

    /** The rate that would close the gap from 18 on, where one rate alone is paid then, and for whom nothing is paid. */
    private Optional<String> closing(FinancialYear year, Population population) {
        AgeBand careLeavers = bid().exposure().law(population).supportedAges();
        Set<Tariff> paying = bid().of(year)
                .filter(entry -> entry.isGrant() && entry.quantity() > 0 && isOf(entry, population, careLeavers))
                .map(Entry::tariff)
                .collect(Collectors.toSet());
        List<List<Rule>> rates = bid().rates().stream()
                .filter(rules -> rules.stream().anyMatch(paying::contains))
                .toList();
        OptionalDouble rate =
                rates.size() == 1 ? bid().breakEven(year, rates.get(0), careLeavers) : OptionalDouble.empty();
        return rate.isPresent()
                ? Optional.of(closing(rates.get(0).get(0), rate.getAsDouble(), careLeavers) + unpaid(year, population))
                : Optional.empty();
    }

    private String closing(Rule rule, double rate, AgeBand careLeavers) {
        return "£%s %s in place of the £%s that is paid for those of %s would close the gap of %s from %d on."
                .formatted(
                        Figures.grouped(rate, 2),
                        rule.unit().each(),
                        Figures.asGiven(rule.rate()),
                        Sentences.ages(rule.ages()),
                        report.name(rule.population()),
                        careLeavers.from());
    }

    /** What those care leavers cost for whom nothing is paid. */
    private String unpaid(FinancialYear year, Population population) {
        AgeBand careLeavers = bid().exposure().law(population).supportedAges();
        return bid().bands(population).stream()
                .filter(band -> careLeavers.contains(band.from()))
                .filter(band -> bid().grant(year, entry -> isOf(entry, population, band)) == 0)
                .map(band -> " Nothing is paid for those of %s, who cost %s."
                        .formatted(
                                Sentences.ages(band),
                                Figures.pounds(bid().cost(year, entry -> isOf(entry, population, band)))))
                .collect(Collectors.joining());
    }

    private static boolean isOf(Entry entry, Population population, AgeBand ages) {
        return entry.population().equals(population) && ages.contains(entry.age());
    }

    private double net(FinancialYear year, Population population, AgeBand ages) {
        return -bid().gap(year, entry -> isOf(entry, population, ages));
    }

    private static String said(double net) {
        return (net >= 0 ? "a surplus of " : "a shortfall of ") + Figures.pounds(Math.abs(net));
    }

    private Bid bid() {
        return report.bid();
    }
}
