package org.carecast.cli.report.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.carecast.cli.report.document.Line;
import org.carecast.cli.report.document.Mark;
import org.carecast.cli.report.document.Pence;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Table;
import org.carecast.io.Study;
import org.carecast.io.TidyRows;
import org.carecast.measure.Demand;
import org.carecast.measure.Premises;
import org.carecast.measure.funding.Bid;
import org.carecast.measure.funding.Exposure;
import org.carecast.measure.funding.FundingCheck;
import org.carecast.time.FinancialYear;

/**
 * The years of a medium-term plan on one page: people at 31 March and on average, grant, cost and gap by financial year. Printed parts are
 * rounded so that they add up to printed totals.
 *
 * @param groups whom its rows are of
 * @param bid people and money of the years; without entries where money cannot be stated
 * @param money that of each group and year
 */
public record PlanPage(List<PlanGroup> groups, Bid bid, PlanMoney money) {

    private static final double THOUSAND = 1000;
    private static final String ALL = "All";
    private static final int PENCE = 2;

    /** Copies the list, so that it never changes. */
    public PlanPage {
        groups = List.copyOf(groups);
    }

    /** The page of a bid, over its years. */
    public static PlanPage of(Study study, Bid bid) {
        List<PlanGroup> groups = PlanGroup.of(study);
        return new PlanPage(groups, bid, PlanMoney.of(groups, bid));
    }

    /**
     * The page of a forecast, over the financial years that lie wholly in it; empty where none does. It shows people alone where something keeps
     * grant, cost and gap from being stated.
     */
    public static Optional<PlanPage> of(Study study, Premises premises, Demand demand) {
        Exposure exposure = Exposure.of(demand.projection());
        List<FinancialYear> years = exposure.years();
        if (years.isEmpty()) {
            return Optional.empty();
        }
        boolean isMoneyKnown = FundingCheck.of(
                        premises.funding(),
                        premises.assumptions(),
                        years.get(0).firstDay(),
                        years.get(years.size() - 1).lastDay())
                .passes();
        return Optional.of(of(
                study, isMoneyKnown ? premises.funding().bid(exposure, years) : new Bid(exposure, years, List.of())));
    }

    /**
     * Its tables: people, then money where that is known.
     *
     * @param after how many tables stand before them
     * @param prices in which prices costs are, in words after a semicolon
     */
    public List<Table> tables(int after, String prices) {
        List<Table> tables = new ArrayList<>();
        tables.add(
                table("By financial year: people", people(), totalsOfPeople()).numbered(after + 1));
        if (knowsMoney()) {
            List<List<BigDecimal>> grant = shared(groups, this::grant, 0);
            List<List<BigDecimal>> cost = shared(groups, this::cost, 0);
            tables.add(table(
                            "By financial year: grant, cost and gap in thousands of pounds" + prices,
                            money(grant, cost),
                            totalsOfMoney(grant, cost))
                    .withMarksSaid()
                    .numbered(after + 2));
        }
        return tables;
    }

    /** What to know of them. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(
                "The tables by financial year are rounded so that parts add up to totals. A figure may differ by one in its last digit from another table.");
        if (knowsMoney() && !unknown().isEmpty()) {
            notes.add("No cost is known for %s: unit-costs.csv has no row. It is in no sum of money."
                    .formatted(Sentences.list(unknown())));
        }
        return notes;
    }

    /** The populations of which neither a grant nor a cost is known. */
    private List<String> unknown() {
        return names(group -> !bid.knowsMoneyOf(group.population()));
    }

    private List<String> names(Predicate<PlanGroup> which) {
        return groups.stream().filter(which).map(PlanGroup::whose).distinct().toList();
    }

    /** Whether it shows grant, cost and gap. */
    public boolean knowsMoney() {
        return !bid.entries().isEmpty();
    }

    /** {@code plan}: {@code scenario,financial_year,population,age_band,line,people,amount_gbp}; pence add up to the year's. */
    public TidyRows tidy(String scenario) {
        List<PlanRow> rows = new ArrayList<>();
        List<List<BigDecimal>> grant = shared(groups, (year, group) -> grant(year, group) * THOUSAND, PENCE);
        List<List<BigDecimal>> cost = shared(groups, (year, group) -> cost(year, group) * THOUSAND, PENCE);
        for (int column = 0; column < bid.years().size(); column++) {
            FinancialYear year = bid.years().get(column);
            for (int place = 0; place < groups.size(); place++) {
                PlanGroup group = groups.get(place);
                rows.add(PlanRow.people(year, group, PlanRow.END, atEnd(year, group)));
                rows.add(PlanRow.people(year, group, PlanRow.AVERAGE, average(year, group)));
                if (bid.knowsMoneyOf(group.population())) {
                    BigDecimal in = grant.get(column).get(place);
                    rows.add(PlanRow.money(year, group, PlanRow.GRANT, in));
                    if (bid.knowsCost()) {
                        BigDecimal out = cost.get(column).get(place);
                        rows.add(PlanRow.money(year, group, PlanRow.COST, out));
                        rows.add(PlanRow.money(year, group, PlanRow.GAP, out.subtract(in)));
                    }
                }
            }
        }
        return PlanRow.tidy(rows, scenario);
    }

    private Table table(String caption, List<Line> rows, List<Line> totals) {
        return Table.ofLines(
                caption,
                bid.years().stream().map(FinancialYear::toString).toList(),
                rows,
                totals.stream().map(Line::asTotal).toList());
    }

    private double atEnd(FinancialYear year, PlanGroup group) {
        return bid.atEnd(year, group.population(), group.ages());
    }

    private double average(FinancialYear year, PlanGroup group) {
        return bid.average(year, group.population(), group.ages());
    }

    private double grant(FinancialYear year, PlanGroup group) {
        return money.pounds(year, group, true) / THOUSAND;
    }

    private double cost(FinancialYear year, PlanGroup group) {
        return money.pounds(year, group, false) / THOUSAND;
    }

    /** The figures of some groups in each year, rounded so that they make their total rounded. */
    private List<List<BigDecimal>> shared(
            List<PlanGroup> some, ToDoubleBiFunction<FinancialYear, PlanGroup> figure, int decimals) {
        return bid.years().stream()
                .map(year -> Pence.shared(
                        some.stream()
                                .map(group -> figure.applyAsDouble(year, group))
                                .toList(),
                        decimals))
                .toList();
    }

    private List<PlanGroup> side(Predicate<PlanGroup> which) {
        return groups.stream().filter(which).toList();
    }

    private List<Line> people() {
        List<Line> rows = new ArrayList<>();
        for (boolean children : List.of(true, false)) {
            List<PlanGroup> some = side(group -> group.isChildren() == children);
            List<List<BigDecimal>> end = shared(some, this::atEnd, 0);
            List<List<BigDecimal>> average = shared(some, this::average, 0);
            for (int place = 0; place < some.size(); place++) {
                rows.add(line(some.get(place).name() + ", 31 March", end, place));
                rows.add(line(some.get(place).name() + ", average", average, place));
            }
        }
        return rows;
    }

    private List<Line> totalsOfPeople() {
        List<Line> rows = new ArrayList<>();
        List<PlanGroup> leavers = side(group -> !group.isChildren());
        rows.add(total("Care leavers, 31 March", shared(leavers, this::atEnd, 0)));
        rows.add(total("Care leavers, average", shared(leavers, this::average, 0)));
        return rows;
    }

    private List<Line> money(List<List<BigDecimal>> grant, List<List<BigDecimal>> cost) {
        List<Line> rows = new ArrayList<>();
        for (int place = 0; place < groups.size(); place++) {
            PlanGroup group = groups.get(place);
            if (!bid.knowsMoneyOf(group.population())) {
                continue;
            }
            if (bid.years().stream().anyMatch(year -> grant(year, group) > 0)) {
                rows.add(line(group.name() + ", grant", grant, place).with(marks(List.of(group))));
            }
            if (bid.knowsCost()) {
                rows.add(line(group.name() + ", cost", cost, place));
                rows.add(line(group.name() + ", gap", less(cost, grant), place).with(marks(List.of(group))));
            }
        }
        return rows;
    }

    private List<Line> totalsOfMoney(List<List<BigDecimal>> grant, List<List<BigDecimal>> cost) {
        String whose = unknown().isEmpty() ? ALL : Sentences.list(names(group -> bid.knowsMoneyOf(group.population())));
        List<Line> rows =
                new ArrayList<>(List.of(total(whose + ", grant", grant).with(marks(groups))));
        if (bid.knowsCost()) {
            rows.add(total(whose + ", cost", cost));
            rows.add(total(whose + ", gap", less(cost, grant)).with(marks(groups)));
        }
        return rows;
    }

    /** What stands behind a grant, or a gap, of some groups in each year. */
    private List<Mark> marks(List<PlanGroup> some) {
        return bid.years().stream()
                .map(year -> Mark.when(some.stream().anyMatch(group -> money.isCarried(year, group))))
                .toList();
    }

    private static List<List<BigDecimal>> less(List<List<BigDecimal>> cost, List<List<BigDecimal>> grant) {
        return IntStream.range(0, cost.size())
                .mapToObj(year -> IntStream.range(0, cost.get(year).size())
                        .mapToObj(place -> cost.get(year)
                                .get(place)
                                .subtract(grant.get(year).get(place)))
                        .toList())
                .toList();
    }

    private static Line line(String label, List<List<BigDecimal>> shared, int place) {
        return Line.people(
                label,
                shared.stream().map(year -> year.get(place).doubleValue()).toList());
    }

    private static Line total(String label, List<List<BigDecimal>> shared) {
        return Line.people(
                label,
                shared.stream().map(year -> Pence.sum(year).doubleValue()).toList());
    }
}
