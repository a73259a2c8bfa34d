package org.carecast.cli.report.bid;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.carecast.assumption.Basis;
import org.carecast.assumption.Parameter;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.forecast.MoneyCaveats;
import org.carecast.cohort.Population;
import org.carecast.measure.funding.Bid;
import org.carecast.measure.funding.Condition;
import org.carecast.measure.funding.Entry;
import org.carecast.measure.funding.Rule;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;
import org.carecast.uncertainty.KeyAssumption;

/** What those care leavers cost for whom a bid has no grant, and whether a rate or an assumption is the reason. */
record UnpaidAges(BidReport report, MoneyCaveats caveats) {

    /** A sentence for each band of ages without grant in a year. */
    List<String> sentences(FinancialYear year, Population population) {
        AgeBand careLeavers = bid().exposure().law(population).supportedAges();
        return bid().bands(population).stream()
                .filter(band -> careLeavers.contains(band.from()))
                .filter(band -> bid().grant(year, entry -> isOf(entry, population, band)) == 0)
                .map(band -> sentence(year, population, band))
                .toList();
    }

    private String sentence(FinancialYear year, Population population, AgeBand band) {
        List<Entry> forLearners = bid().of(year)
                .filter(entry -> entry.isGrant() && isOf(entry, population, band) && isForLearners(entry))
                .toList();
        // What must be known of all costs of the year is said where its paragraph begins.
        boolean isSaid = caveats.isOne(costs(year, report.paid()));
        String cost = Figures.pounds(bid().cost(year, entry -> isOf(entry, population, band)))
                + caveats.said(costs(year, entry -> isOf(entry, population, band)), "", "it")
                        .filter(words -> !isSaid)
                        .map(words -> " (" + words + ")")
                        .orElse("");
        if (forLearners.isEmpty() || !forLearners.stream().allMatch(this::hasNoLearners)) {
            return "Nothing is paid for those of %s, who cost %s.".formatted(Sentences.ages(band), cost);
        }
        AgeBand paid = ages(forLearners);
        return "%s is paid for those of %s in education or training; this bid assumes that none of them is%s, and %s cost %s."
                .formatted(
                        rates(forLearners),
                        Sentences.ages(paid),
                        believed(population, paid),
                        paid.equals(band) ? "they" : "those of " + Sentences.ages(band),
                        cost);
    }

    private List<Entry> costs(FinancialYear year, Predicate<Entry> which) {
        return bid().of(year)
                .filter(entry -> !entry.isGrant() && which.test(entry))
                .toList();
    }

    private static AgeBand ages(List<Entry> entries) {
        return new AgeBand(
                entries.stream().mapToInt(Entry::age).min().orElseThrow(),
                entries.stream().mapToInt(Entry::age).max().orElseThrow());
    }

    private static String rates(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparingDouble(GrantLevels::each))
                .map(entry -> "£" + GrantLevels.words(entry))
                .distinct()
                .collect(Collectors.joining(
                        " or ", "", " " + entries.get(0).tariff().unit().each()));
    }

    /** How the share in education or training is known, and how high it may be, in brackets; empty text where nothing says so. */
    private String believed(Population population, AgeBand ages) {
        return report.keyAssumptions().stream()
                .filter(KeyAssumption.Believed.class::isInstance)
                .map(key -> ((KeyAssumption.Believed) key).spokenOf())
                .filter(row -> row.isAbout(Parameter.IN_EDUCATION, population)
                        && row.ages().overlaps(ages))
                .findFirst()
                .map(row -> " (%s%s)"
                        .formatted(
                                row.provenance().kind(),
                                row.spread()
                                        .map(range -> ", up to " + Figures.asGiven(range.high()))
                                        .orElse("")))
                .orElse("");
    }

    /** Whether it is paid in education or training, under a rule that has some cases here: old ones, or those of the national rates. */
    private boolean isForLearners(Entry entry) {
        if (!(entry.tariff() instanceof Rule rule)) {
            return false;
        }
        double legacy = share(Parameter.LEGACY, entry);
        return rule.conditions().contains(Condition.OfPeople.IN_EDUCATION)
                && !(rule.conditions().contains(Condition.OfPeople.LEGACY) && legacy == 0)
                && !(rule.conditions().contains(Condition.OfPeople.NATIONAL) && legacy == 1);
    }

    private boolean hasNoLearners(Entry entry) {
        return share(Parameter.IN_EDUCATION, entry) == 0;
    }

    private double share(Parameter parameter, Entry entry) {
        Basis basis = bid().exposure().projection().basis();
        return basis.of(entry.population())
                .ofMoney(parameter, entry.age(), basis.horizon().index(entry.month()));
    }

    private static boolean isOf(Entry entry, Population population, AgeBand ages) {
        return entry.population().equals(population) && ages.contains(entry.age());
    }

    private Bid bid() {
        return report.bid();
    }
}
