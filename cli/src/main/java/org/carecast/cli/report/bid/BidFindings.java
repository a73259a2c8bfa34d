package org.carecast.cli.report.bid;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.assumption.Parameter;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.document.Text;
import org.carecast.cli.report.forecast.CarriedRates;
import org.carecast.cli.report.forecast.MoneyCaveats;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.measure.funding.Bid;
import org.carecast.measure.funding.Entry;
import org.carecast.measure.funding.Rule;
import org.carecast.measure.funding.Tariff;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;
import org.carecast.uncertainty.KeyAssumption;

/** The sentences a finance officer can paste: what comes in, what it costs, what is left, and on which side of 18. */
record BidFindings(BidReport report, MoneyCaveats caveats) {

    private static final Set<Parameter> OF_CLAIMS =
            EnumSet.of(Parameter.CLAIMABLE, Parameter.LEGACY, Parameter.IN_EDUCATION);

    BidFindings(BidReport report) {
        this(report, new MoneyCaveats(report.bid().exposure().projection().basis(), report.scenario()));
    }

    /** What the chart finds. */
    String title() {
        FinancialYear last = report.last();
        double grant = bid().grant(last, report.paid());
        if (!bid().knowsCost()) {
            return "Grant for %s comes to %s in %s".formatted(report.paidFor(), Figures.pounds(grant), last);
        }
        double gap = bid().gap(last, report.paid());
        String caveat = ofCost(last, report.paid());
        return gap > 0
                ? "Grant for %s falls short of cost by %s in %s%s"
                        .formatted(report.paidFor(), Figures.pounds(gap), last, caveat)
                : "Grant for %s covers cost in %s, with %s to spare%s"
                        .formatted(report.paidFor(), last, Figures.pounds(-gap), caveat);
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
            if (isFirstCarriedForward(year)) {
                carried().sentence().ifPresent(words -> paragraph.append(" ").append(words));
            }
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
        new GrantLevels(bid()).sentence().ifPresent(sentences::add);
        sentences.addAll(new TierWords(report).sentences());
        return sentences;
    }

    /** All it says; of the years, the first stands in the body of a paper, and the others beside what must be known of costs. */
    List<Text> texts() {
        List<String> sentences = sentences();
        List<Text> texts = new ArrayList<>();
        for (int place = 0; place < sentences.size(); place++) {
            boolean isLaterYear = place > 0 && place < bid().years().size();
            texts.add(new Text(
                    Role.ANSWER, sentences.get(place), isLaterYear ? Table.Topic.DETAIL : Table.Topic.SUMMARY));
        }
        texts.addAll(Text.of(Role.ANSWER, Table.Topic.DETAIL, toQuote()));
        return texts;
    }

    private CarriedRates carried() {
        return CarriedRates.of(bid().entries().stream());
    }

    /** Whether it is the first year with a rate that is carried forward: which these are is said there, once. */
    private boolean isFirstCarriedForward(FinancialYear year) {
        return bid().years().stream()
                .filter(each -> bid().of(each).anyMatch(CarriedRates::isOne))
                .findFirst()
                .filter(year::equals)
                .isPresent();
    }

    /** What must be known before some costs are quoted; it stands beside the tables of the bid. */
    List<String> toQuote() {
        return new CostsToQuote(report, caveats).sentences();
    }

    private String onYear(FinancialYear year) {
        double grant = bid().grant(year, report.paid());
        List<String> onGrant = onGrant(year);
        if (!bid().knowsCost()) {
            return "In %s the grant for %s comes to %s%s."
                    .formatted(year, report.paidFor(), Figures.pounds(grant), inBrackets(String.join("; ", onGrant)));
        }
        double cost = bid().cost(year, report.paid());
        return "In %s %s cost %s%s%s%s brings in %s (%s of it%s)%s."
                .formatted(
                        year,
                        report.paidFor(),
                        Figures.pounds(cost),
                        report.priceBase().map(base -> " in prices of " + base).orElse(""),
                        inBrackets(caveats.said(costs(year, report.paid()), "", "it")
                                .orElse("")),
                        saysGapWithSides() ? ". The grant" : " and the grant",
                        Figures.pounds(grant),
                        Figures.percent(grant / cost),
                        onGrant.stream().map(words -> "; " + words).collect(Collectors.joining()),
                        saysGapWithSides()
                                ? ""
                                : ": a %s of %s"
                                        .formatted(
                                                cost >= grant ? "gap" : "surplus",
                                                Figures.pounds(Math.abs(cost - grant))));
    }

    /** Whether those for whom grant is paid are one population, whose two sides of 18 make the gap: it is said there, once. */
    private boolean saysGapWithSides() {
        return bid().paidFor().size() == 1
                && bid().paidFor().stream()
                        .allMatch(each -> bid().exposure().law(each).countsChildren());
    }

    /** What must be known of a grant: rates that nobody has seen, and claims that are assumed. */
    private List<String> onGrant(FinancialYear year) {
        return Stream.concat(
                        caveats.said(grants(year), "", "the grant").stream(),
                        assumesClaims() ? Stream.of("claims assumed") : Stream.empty())
                .toList();
    }

    /** Whether it is judged, and read in no source, for whom the council claims. */
    private boolean assumesClaims() {
        return report.keyAssumptions().stream()
                .filter(KeyAssumption.Believed.class::isInstance)
                .map(KeyAssumption.Believed.class::cast)
                .anyMatch(key ->
                        key.isJudged() && OF_CLAIMS.contains(key.spokenOf().parameter()));
    }

    private List<Entry> grants(FinancialYear year) {
        return bid().of(year).filter(report.paid().and(Entry::isGrant)).toList();
    }

    private List<Entry> costs(FinancialYear year, Predicate<Entry> which) {
        return bid().of(year).filter(which.and(entry -> !entry.isGrant())).toList();
    }

    /** What must be known of the cost behind a figure, in brackets; empty text where nothing. */
    private String ofCost(FinancialYear year, Predicate<Entry> which) {
        return inBrackets(caveats.said(costs(year, which), "cost ", "the cost").orElse(""));
    }

    /** The same behind a part of what a year costs; empty text where its paragraph began with what must be known of all of it. */
    private String ofPart(FinancialYear year, Predicate<Entry> which, String whole) {
        return caveats.isOne(costs(year, report.paid()))
                ? ""
                : inBrackets(caveats.said(costs(year, which), whole, whole.isEmpty() ? "it" : "the cost")
                        .orElse(""));
    }

    private static String inBrackets(String words) {
        return words.isEmpty() ? "" : " (" + words + ")";
    }

    private Optional<String> unpaid(FinancialYear year) {
        double cost = bid().cost(year, report.paid().negate());
        return cost > 0
                ? Optional.of("All others cost %s%s, for which no rule here pays."
                        .formatted(
                                Figures.pounds(cost),
                                inBrackets(
                                        caveats.said(costs(year, report.paid().negate()), "", "it")
                                                .orElse(""))))
                : Optional.empty();
    }

    /** Where under-18s bring in more than they cost, that offsets care leavers: both show, then the net. */
    private String onSides(FinancialYear year, Population population) {
        Law law = bid().exposure().law(population);
        double under = net(year, population, law.childAges());
        double over = net(year, population, law.supportedAges());
        String covered = under > 0 && under + over < 0
                ? ", %s of which the surplus covers".formatted(Figures.percent(under / -over))
                : "";
        return "%s under %d: %s%s; from %d on: %s%s%s; together: %s."
                .formatted(
                        report.name(population),
                        law.careLeaverFrom(),
                        said(under),
                        ofPart(year, entry -> isOf(entry, population, law.childAges()), "cost "),
                        law.careLeaverFrom(),
                        said(over),
                        ofPart(year, entry -> isOf(entry, population, law.supportedAges()), "cost "),
                        covered,
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
        OptionalDouble rate = rates.size() == 1 && isShown(year, population, careLeavers)
                ? bid().breakEven(year, rates.get(0), careLeavers)
                : OptionalDouble.empty();
        return rate.isPresent()
                ? Optional.of(closing(year, rates.get(0), rate.getAsDouble(), careLeavers)
                        + ofPart(year, entry -> isOf(entry, population, careLeavers), "cost ")
                        + "."
                        + new UnpaidAges(report, caveats)
                                .sentences(year, population).stream()
                                        .map(words -> " " + words)
                                        .collect(Collectors.joining()))
                : Optional.empty();
    }

    /** Whether the gap of some ages is more than the £0 that it may be rounded to. */
    private boolean isShown(FinancialYear year, Population population, AgeBand ages) {
        return !Figures.pounds(Math.abs(net(year, population, ages))).equals("£0")
                || !Figures.people(bid().average(year, population, ages)).equals("0");
    }

    private String closing(FinancialYear year, List<Rule> rules, double rate, AgeBand careLeavers) {
        Rule rule = rules.get(0);
        return "£%s %s in place of the £%s that is paid for those of %s would close the gap of %s from %d on"
                .formatted(
                        Figures.grouped(rate, 2),
                        rule.unit().each(),
                        new GrantLevels(bid()).paid(year, rules),
                        Sentences.ages(rule.ages()),
                        report.name(rule.population()),
                        careLeavers.from());
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
