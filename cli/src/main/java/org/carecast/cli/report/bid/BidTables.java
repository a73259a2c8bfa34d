package org.carecast.cli.report.bid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Line;
import org.carecast.cli.report.document.Mark;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.forecast.CarriedRates;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.measure.funding.Bid;
import org.carecast.measure.funding.Entry;
import org.carecast.measure.funding.Rule;
import org.carecast.measure.funding.Tariff;
import org.carecast.measure.funding.Tiers;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;

/** The tables of a bid: people and what can be claimed, money by side of 18, by rule and line and by head, and closing rates. */
record BidTables(BidReport report) {

    private static final int PENCE = 2;

    /** All that have a row. */
    List<Table> all() {
        List<Table> tables = new ArrayList<>();
        add(tables, "People, and nights and weeks that can be claimed", people(), List.of());
        add(tables, "Grant, cost and gap in thousands of pounds" + report.prices(), bands(), totals());
        add(tables, "Grant by rule and cost by line in thousands of pounds" + report.prices(), tariffs(), List.of());
        add(
                tables,
                "The gap for each person on average over the year, in pounds" + report.prices(),
                heads(),
                List.of());
        add(
                tables,
                "The rate in pounds that would close the gap on its side of 18, all other rates as they are",
                breakEven(bid()::side),
                List.of());
        add(
                tables,
                "The rate in pounds that would close the gap of both sides of 18 together, all other rates as they are",
                breakEven(this::bothSides),
                List.of());
        return tables;
    }

    private void add(List<Table> tables, String caption, List<Line> rows, List<Line> totals) {
        if (!rows.isEmpty()) {
            tables.add(Table.ofLines(caption, report.headings(), rows, totals)
                    .withMarksSaid()
                    .numbered(tables.size() + 1));
        }
    }

    /** The one table of money of a short paper: both sides of 18 of those for whom some grant is paid, the others, and all. */
    Table summary() {
        List<Line> rows = new ArrayList<>();
        for (Population population : bid().exposure().populations()) {
            String name = report.name(population);
            if (bid().paidFor().contains(population)) {
                Law law = bid().exposure().law(population);
                sides(law)
                        .forEach(ages -> rows.addAll(money(
                                name + " " + Sentences.ages(ages, law), new Group(name, population, ages)::holds)));
            } else if (bid().knowsMoneyOf(population)) {
                rows.add(thousands(
                        name + ", cost",
                        year -> bid().cost(year, entry -> entry.population().equals(population))));
            }
        }
        return Table.ofLines(
                        "Grant, cost and gap on both sides of 18 in thousands of pounds" + report.prices(),
                        report.headings(),
                        rows,
                        bid().exposure().populations().stream().allMatch(bid()::knowsMoneyOf)
                                ? money("All", any -> true).stream()
                                        .map(Line::asTotal)
                                        .toList()
                                : List.of())
                .withMarksSaid()
                .as(Table.Topic.SUMMARY);
    }

    private static List<AgeBand> sides(Law law) {
        return law.countsChildren() ? List.of(law.childAges(), law.supportedAges()) : List.of(law.supportedAges());
    }

    private Bid bid() {
        return report.bid();
    }

    private List<Line> people() {
        List<Line> rows = new ArrayList<>();
        for (Population population : bid().exposure().populations()) {
            for (AgeBand band : bid().bands(population)) {
                String whose = report.name(population) + " "
                        + Sentences.ages(band, bid().exposure().law(population));
                rows.add(Line.people(whose + ", average", report.each(year -> bid().average(year, population, band))));
                rows.add(Line.people(whose + ", 31 March", report.each(year -> bid().atEnd(year, population, band))));
            }
            rows.addAll(tiers(population));
        }
        bid().rates()
                .forEach(rules -> rows.add(Line.people(
                        "Claimable " + report.shortWords(rules.get(0)),
                        report.each(year -> sum(rules, rule -> bid().quantity(year, rule))))));
        return rows;
    }

    /** How many children in care it takes to reach what the grant, and the transfer scheme, ask for. */
    private List<Line> tiers(Population population) {
        Tiers tiers = new Tiers(bid().exposure());
        String whose = report.name(population) + " under 18";
        List<Line> rows = new ArrayList<>();
        rows.add(line(whose + ", most when a month begins", year -> tiers.most(population, year)));
        for (double share : tiers.ofGrants(report.funding().grants(), population, bid().years())) {
            rows.add(line(
                    "%s needed for the tier of %s".formatted(whose, Figures.percentAsGiven(share)),
                    year -> tiers.ofGrants(report.funding().grants(), population, List.of(year))
                                    .contains(share)
                            ? tiers.needed(population, year, share)
                            : OptionalDouble.empty()));
        }
        rows.add(line(whose + " needed to accept no transfers", year -> {
            OptionalDouble share = tiers.ofTransfers(population, year);
            return share.isPresent() ? tiers.needed(population, year, share.getAsDouble()) : share;
        }));
        return rows.stream().filter(BidTables::hasAFigure).toList();
    }

    private Line line(String label, Function<FinancialYear, OptionalDouble> figure) {
        return Line.people(label, report.each(year -> figure.apply(year).orElse(Double.NaN)));
    }

    private static boolean hasAFigure(Line line) {
        return line.values().stream().anyMatch(Double::isFinite);
    }

    private static <T extends Tariff> double sum(List<T> tariffs, ToDoubleFunction<T> figure) {
        return tariffs.stream().mapToDouble(figure).sum();
    }

    /** The people of a population in a band of ages. */
    private record Group(String name, Population population, AgeBand ages) {
        private boolean holds(Entry entry) {
            return entry.population().equals(population) && ages.contains(entry.age());
        }
    }

    private List<Group> groups() {
        return bid().exposure().populations().stream()
                .flatMap(population -> bid().bands(population).stream()
                        .map(ages -> new Group(
                                report.name(population) + " "
                                        + Sentences.ages(ages, bid().exposure().law(population)),
                                population,
                                ages)))
                .toList();
    }

    private List<Line> bands() {
        return groups().stream()
                .filter(group -> bid().knowsMoneyOf(group.population()))
                .flatMap(group -> money(group.name(), group::holds).stream())
                .toList();
    }

    /** Each population, and all of them where there are several. */
    private List<Line> totals() {
        List<Line> rows = new ArrayList<>();
        List<Population> known = bid().exposure().populations().stream()
                .filter(bid()::knowsMoneyOf)
                .toList();
        for (Population population : known) {
            rows.addAll(
                    money(report.name(population), entry -> entry.population().equals(population)));
        }
        if (known.size() > 1) {
            rows.addAll(money("All", any -> true));
        }
        return rows.stream().map(Line::asTotal).toList();
    }

    private List<Line> money(String whose, Predicate<Entry> which) {
        List<Line> rows = new ArrayList<>();
        rows.add(marked(thousands(whose + ", grant", year -> bid().grant(year, which)), which));
        if (bid().knowsCost()) {
            rows.add(thousands(whose + ", cost", year -> bid().cost(year, which)));
            rows.add(marked(thousands(whose + ", gap", year -> bid().gap(year, which)), which));
        }
        return rows;
    }

    private String words(List<Rule> rules) {
        return Sentences.capitalised(report.shortWords(rules.get(0)));
    }

    private List<Line> tariffs() {
        List<Line> rows = new ArrayList<>();
        bid().rates()
                .forEach(rules -> rows.add(marked(
                        thousands(words(rules), year -> sum(rules, rule -> bid().pounds(year, rule))),
                        entry -> rules.contains(entry.tariff()))));
        bid().tariffs().stream()
                .filter(tariff -> !(tariff instanceof Rule))
                .collect(Collectors.groupingBy(report::line, LinkedHashMap::new, Collectors.toList()))
                .forEach((words, costs) ->
                        rows.add(thousands(words, year -> sum(costs, cost -> bid().pounds(year, cost)))));
        return rows;
    }

    /** A line of which the figure of a year has a mark where some entry of it is at a rate that is carried forward. */
    private Line marked(Line line, Predicate<Entry> which) {
        return line.with(bid().years().stream()
                .map(year -> Mark.when(bid().of(year).anyMatch(which.and(CarriedRates::isOne))))
                .toList());
    }

    private Line thousands(String label, Function<FinancialYear, Double> pounds) {
        return Line.people(label, report.each(year -> pounds.apply(year) / BidReport.THOUSAND));
    }

    private List<Line> heads() {
        return bid().knowsCost()
                ? groups().stream()
                        .filter(group -> bid().knowsMoneyOf(group.population()))
                        .map(group -> marked(
                                line(group.name(), year -> bid().gapAHead(year, group.population(), group.ages())),
                                group::holds))
                        .filter(BidTables::hasAFigure)
                        .toList()
                : List.of();
    }

    private Optional<AgeBand> bothSides(Rule rule) {
        return Optional.of(bid().exposure().law(rule.population()))
                .filter(Law::countsChildren)
                .map(Law::countedAges);
    }

    private List<Line> breakEven(Function<Rule, Optional<AgeBand>> side) {
        List<Line> rows = new ArrayList<>();
        bid().rates()
                .forEach(rules -> side.apply(rules.get(0))
                        .ifPresent(ages -> rows.add(marked(
                                line(words(rules), year -> bid().breakEven(year, rules, ages))
                                        .with(PENCE),
                                CarriedRates.besides(rules, ages)))));
        return rows.stream().filter(BidTables::hasAFigure).toList();
    }
}
