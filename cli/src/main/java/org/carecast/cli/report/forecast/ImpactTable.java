package org.carecast.cli.report.forecast;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Cell;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Mark;
import org.carecast.cli.report.document.Rating;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Table;
import org.carecast.cohort.Population;
import org.carecast.io.InTouchAims;
import org.carecast.io.Study;
import org.carecast.io.TableLayout;
import org.carecast.measure.Demand;
import org.carecast.measure.Headcount;
import org.carecast.measure.Premises;
import org.carecast.measure.funding.Bid;
import org.carecast.measure.funding.Entry;
import org.carecast.measure.funding.Exposure;
import org.carecast.measure.funding.FundingCheck;
import org.carecast.scenario.Scenario;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;

/**
 * What a forecast says of everyone, and of everyone but UASC, as scorecards print it.
 *
 * @param scenario what is assumed otherwise than in the base case
 * @param first the first month that is shown
 * @param end the last one
 */
record ImpactTable(Study study, Scenario scenario, Premises premises, Demand demand, YearMonth first, YearMonth end) {

    private static final Population UASC = Population.of("uasc");
    private static final int RATE_DECIMALS = 1;
    private static final double THOUSAND = 1000;

    /** UASC, left out on the right; empty where a study has none, or nobody else. */
    private Optional<TableLayout> leftOut() {
        List<TableLayout> layouts = study.commission().layouts();
        return layouts.size() < 2
                ? Optional.empty()
                : layouts.stream()
                        .filter(layout -> layout.population().equals(UASC))
                        .findFirst();
    }

    /** Whether there are UASC and others. */
    boolean isThere() {
        return leftOut().isPresent();
    }

    /** The table as a reader sees it; empty where there are no UASC, or no others. */
    Optional<Table> shown() {
        return leftOut().map(layout -> {
            List<Row> people = Stream.of(first, end)
                    .distinct()
                    .flatMap(month -> people(layout.population(), month).stream())
                    .toList();
            return Table.of(
                            "Impact of " + layout.name(),
                            List.of("Including " + layout.name(), "Excluding " + layout.name(), "Variance"),
                            people,
                            money(layout.population()))
                    .withMarksSaid();
        });
    }

    /** What the columns are, what money is in them and on what it rests; nothing where there is no table. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        leftOut().ifPresent(layout -> {
            notes.add("Impact of %s: variance is the figure excluding %s less that including it, before rounding."
                    .formatted(layout.name(), layout.name()));
            bid().ifPresent(bid -> {
                notes.add("Its grant%s of bid, of whole financial years and of all ages."
                        .formatted(knowsGap(bid) ? " and gap are those" : " is that"));
                restsOn(bid).ifPresent(notes::add);
                CarriedRates.of(bid.entries().stream()).sentence().ifPresent(notes::add);
                notes.addAll(Mark.explained(shown().stream().toList()));
            });
        });
        return notes;
    }

    /** What must be known of its sums: the table has no room for it. */
    private Optional<String> restsOn(Bid bid) {
        MoneyCaveats caveats = new MoneyCaveats(demand.projection().basis(), scenario);
        List<String> parts = Stream.of(
                        caveats.inPart(
                                bid.entries().stream().filter(Entry::isGrant).toList(), "grant"),
                        caveats.inPart(
                                bid.entries().stream()
                                        .filter(entry -> knowsGap(bid) && !entry.isGrant())
                                        .toList(),
                                "cost"))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of("Money in it is calculated with %s.".formatted(String.join("; ", parts)));
    }

    private List<Row> people(Population leftOut, YearMonth month) {
        String when = ", " + Figures.shortMonth(month);
        Headcount all = demand.at(month);
        Headcount others = others(leftOut, population -> demand.at(population, month));
        List<Row> rows = new ArrayList<>();
        rows.add(counts("Care leavers" + when, all.people(), others.people()));
        rows.add(counts(TableLayout.IN_TOUCH + when, all.inTouch(), others.inTouch()));
        rows.add(Row.of(
                TableLayout.IN_TOUCH_RATE + when,
                List.of(
                        Cell.percent(all.inTouchRate()),
                        Cell.percent(others.inTouchRate()),
                        Cell.figure(others.inTouchRate() - all.inTouchRate(), RATE_DECIMALS, Cell.Unit.POINTS, true))));
        study.commission()
                .inTouchAims()
                .ifPresent(aims -> rows.add(Row.of(
                        Rating.LABEL + when,
                        List.of(
                                rated(aims, all.inTouchRate(), month),
                                rated(aims, others.inTouchRate(), month),
                                Cell.NONE))));
        tellsOlder()
                .ifPresent(ages -> rows.add(counts(
                        "Aged %d and over%s".formatted(ages.from(), when),
                        demand.at(month, ages).people(),
                        others(leftOut, population -> demand.at(population, month, ages))
                                .people())));
        return rows;
    }

    /** The ages supported on request, where each table tells how many they are. */
    private Optional<AgeBand> tellsOlder() {
        return Optional.of(demand.widestLaw().onRequest())
                .filter(ages -> study.commission().layouts().stream().allMatch(layout -> layout.tells(ages)));
    }

    private Headcount others(Population leftOut, Function<Population, Headcount> count) {
        return demand.populations().stream()
                .filter(population -> !population.equals(leftOut))
                .map(count)
                .reduce(Headcount.NONE, Headcount::plus);
    }

    private static Row counts(String label, double all, double others) {
        return Row.of(label, List.of(Cell.people(all), Cell.people(others), Cell.change(others - all, 0)));
    }

    private static Cell rated(InTouchAims aims, double rate, YearMonth month) {
        return new Cell.Rated(
                aims.at(month).filter(any -> Double.isFinite(rate)).flatMap(aim -> Rating.of(asPrinted(rate), aim)));
    }

    /** A rate is rated as the table prints it: 84.96% stands there as 85.0%. */
    private static double asPrinted(double rate) {
        return Figures.rounded(rate, RATE_DECIMALS + 2).doubleValue();
    }

    /** Grant and gap of the first and the last financial year, where they can be stated. */
    private List<Row> money(Population leftOut) {
        List<Row> rows = new ArrayList<>();
        bid().ifPresent(bid -> bid.years().forEach(year -> {
            boolean carried = bid.of(year).anyMatch(CarriedRates::isOne);
            boolean ofOthers = bid.of(year)
                    .anyMatch(entry ->
                            CarriedRates.isOne(entry) && !entry.population().equals(leftOut));
            List<Mark> marks = List.of(Mark.when(carried), Mark.when(ofOthers), Mark.when(carried));
            rows.add(thousands("Grant", year, leftOut, bid::grant).with(marks));
            if (knowsGap(bid)) {
                rows.add(thousands("Gap", year, leftOut, bid::gap).with(marks));
            }
        }));
        return rows;
    }

    /** Whether the gap is known with and without those left out. */
    private boolean knowsGap(Bid bid) {
        return bid.knowsCost() && demand.populations().stream().allMatch(bid::knowsMoneyOf);
    }

    private Optional<Bid> bid() {
        List<FinancialYear> years =
                FinancialYear.within(demand.horizon().opening().plusMonths(1), end);
        if (years.isEmpty() || !canBeStated(years)) {
            return Optional.empty();
        }
        List<FinancialYear> shown =
                Stream.of(years.get(0), years.get(years.size() - 1)).distinct().toList();
        return Optional.of(premises.funding().bid(Exposure.of(demand.projection()), shown));
    }

    private boolean canBeStated(List<FinancialYear> years) {
        return FundingCheck.of(
                        premises.funding(),
                        premises.assumptions(),
                        years.get(0).firstDay(),
                        years.get(years.size() - 1).lastDay())
                .passes();
    }

    private static Row thousands(
            String label,
            FinancialYear year,
            Population leftOut,
            ToDoubleBiFunction<FinancialYear, Predicate<Entry>> pounds) {
        double all = pounds.applyAsDouble(year, any -> true) / THOUSAND;
        double others = pounds.applyAsDouble(year, entry -> !entry.population().equals(leftOut)) / THOUSAND;
        Row row = counts("%s, %s, £ thousand".formatted(label, year), all, others);
        return new Row(row.label(), row.cells(), true);
    }
}
