package org.carecast.cli.report.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
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
 * The years of a medium-term plan on one page: people at 31 March and on average, grant, cost and gap by financial year. Each figure is
 * rounded by itself, as in every other table: a paper that prints a figure twice prints it the same.
 *
 * @param groups whom its rows are of
 * @param bid people and money of the years; without entries where money cannot be stated
 * @param money that of each group and year
 */
public record PlanPage(List<PlanGroup> groups, Bid bid, PlanMoney money) {

    private static final double THOUSAND = 1000;
    private static final String ALL = "All";

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
            tables.add(table(
                            "By financial year: grant, cost and gap in thousands of pounds" + prices,
                            linesOfMoney(),
                            totalsOfMoney())
                    .withMarksSaid()
                    .numbered(after + 2));
        }
        return tables;
    }

    /** What to know of them. */
    public List<String> notes() {
        return knowsMoney() && !unknown().isEmpty()
                ? List.of("No cost is known for %s: unit-costs.csv has no row. It is in no sum of money."
                        .formatted(Sentences.list(unknown())))
                : List.of();
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
        List<List<BigDecimal>> grant = pence(true);
        List<List<BigDecimal>> cost = pence(false);
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

    private double gap(FinancialYear year, PlanGroup group) {
        return cost(year, group) - grant(year, group);
    }

    /** Grant or cost of each group in each year, in pence that make the pence of the year. */
    private List<List<BigDecimal>> pence(boolean isGrant) {
        return bid.years().stream()
                .map(year -> Pence.shared(groups.stream()
                        .map(group -> money.pounds(year, group, isGrant))
                        .toList()))
                .toList();
    }

    private List<PlanGroup> side(Predicate<PlanGroup> which) {
        return groups.stream().filter(which).toList();
    }

    private List<Line> people() {
        List<Line> rows = new ArrayList<>();
        for (boolean children : List.of(true, false)) {
            for (PlanGroup group : side(each -> each.isChildren() == children)) {
                rows.add(line(group.name() + ", 31 March", List.of(group), this::atEnd));
                rows.add(line(group.name() + ", average", List.of(group), this::average));
            }
        }
        return rows;
    }

    private List<Line> totalsOfPeople() {
        List<PlanGroup> leavers = side(group -> !group.isChildren());
        return List.of(
                line("Care leavers, 31 March", leavers, this::atEnd),
                line("Care leavers, average", leavers, this::average));
    }

    private List<Line> linesOfMoney() {
        List<Line> rows = new ArrayList<>();
        for (PlanGroup group : side(each -> bid.knowsMoneyOf(each.population()))) {
            boolean isPaidFor = bid.years().stream().anyMatch(year -> grant(year, group) > 0);
            rows.addAll(money(group.name(), List.of(group), isPaidFor));
        }
        return rows;
    }

    private List<Line> totalsOfMoney() {
        return money(
                unknown().isEmpty() ? ALL : Sentences.list(names(group -> bid.knowsMoneyOf(group.population()))),
                groups,
                true);
    }

    private List<Line> money(String whose, List<PlanGroup> some, boolean withGrant) {
        List<Line> rows = new ArrayList<>();
        if (withGrant) {
            rows.add(line(whose + ", grant", some, this::grant).with(marks(some)));
        }
        if (bid.knowsCost()) {
            rows.add(line(whose + ", cost", some, this::cost));
            rows.add(line(whose + ", gap", some, this::gap).with(marks(some)));
        }
        return rows;
    }

    /** What stands behind a grant, or a gap, of some groups in each year. */
    private List<Mark> marks(List<PlanGroup> some) {
        return bid.years().stream()
                .map(year -> Mark.when(some.stream().anyMatch(group -> money.isCarried(year, group))))
                .toList();
    }

    /** What some groups come to in each year. */
    private Line line(String label, List<PlanGroup> some, ToDoubleBiFunction<FinancialYear, PlanGroup> figure) {
        return Line.people(
                label,
                bid.years().stream()
                        .map(year -> some.stream()
                                .mapToDouble(group -> figure.applyAsDouble(year, group))
                                .sum())
                        .toList());
    }
}
