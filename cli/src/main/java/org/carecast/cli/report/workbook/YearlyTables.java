package org.carecast.cli.report.workbook;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.carecast.assumption.Parameter;
import org.carecast.cli.report.forecast.AppendixTable;
import org.carecast.cli.report.forecast.ForecastReport;
import org.carecast.cohort.Population;
import org.carecast.io.InTouchAims;
import org.carecast.io.Study;
import org.carecast.io.TableLayout;
import org.carecast.measure.Demand;
import org.carecast.measure.Provision;
import org.carecast.time.AgeBand;

/** Every yearly table of a forecast, calculated by the workbook from its own stocks. */
final class YearlyTables {

    private static final String ABOUT =
            "Every figure is reckoned by this workbook from its inputs, and not rounded but in how it is shown."
                    + " In touch is the in-touch rate times everyone in the table. [note 5]";

    private final Demand demand;
    private final List<String> tabs;
    private final String about;
    private final Map<Population, StockSheet> stocks;
    private final Map<Population, BasisSheet> bases;
    private final AssumptionSheet assumptions;
    private final Study study;
    private final Optional<InTouchAims> aims;
    private final Map<Population, TableSheet> byAge = new LinkedHashMap<>();
    private final List<TableSheet> all = new ArrayList<>();

    /**
     * The tables of a forecast, in its order.
     *
     * @param tabs what each is called
     * @param notes that all of them refer to
     */
    YearlyTables(
            ForecastReport report,
            List<String> tabs,
            String notes,
            Map<Population, StockSheet> stocks,
            Map<Population, BasisSheet> bases,
            AssumptionSheet assumptions) {
        this.demand = report.demand();
        this.tabs = tabs;
        this.about = ABOUT + notes;
        this.stocks = stocks;
        this.bases = bases;
        this.assumptions = assumptions;
        this.study = report.study();
        this.aims = report.study().commission().inTouchAims();
        List<TableLayout> layouts = report.study().commission().layouts();
        List<AppendixTable> tables = report.tables();
        for (int place = 0; place < layouts.size(); place++) {
            byAge.put(layouts.get(place).population(), byAge(layouts.get(place), place + 1, tables));
        }
        all.add(together(tables.get(0)));
        all.addAll(byAge.values());
        tables.stream().skip(all.size()).forEach(table -> all.add(after(table)));
    }

    /** A table that stands behind those of the populations. */
    private TableSheet after(AppendixTable table) {
        return switch (table.of()) {
            case SIDES -> bySide(Population.of(table.population()), table);
            case TYPES -> types(table);
            case PLACES -> places(table);
            case ADVISERS -> advisers(table);
            case POPULATIONS, AGES -> throw new IllegalArgumentException(table.title() + " stands among the first");
        };
    }

    List<TableSheet> all() {
        return List.copyOf(all);
    }

    private int month(AppendixTable table, int column) {
        return demand.horizon().index(table.months().get(column));
    }

    /** The next table. */
    private TableSheet sheet(AppendixTable table, boolean chart, List<IntFunction<Formula>> rows) {
        return TableSheet.of(tabs.get(all.size()), about, table, chart, Optional.empty(), rows);
    }

    private TableSheet rated(int place, AppendixTable table, List<IntFunction<Formula>> rows) {
        return TableSheet.of(tabs.get(place), about, table, true, aims, rows);
    }

    private TableSheet byAge(TableLayout layout, int place, List<AppendixTable> tables) {
        AppendixTable table = tables.get(place);
        StockSheet stock = stocks.get(layout.population());
        List<IntFunction<Formula>> rows = new ArrayList<>();
        layout.ages()
                .ages()
                .forEach(age -> rows.add(column -> stock.people(new AgeBand(age, age), month(table, column))));
        int parts = rows.size();
        IntFunction<List<Double>> values = column -> values(rows.subList(0, parts), column);
        IntFunction<Formula> inTouch = column -> Formula.sumOfProducts(
                TableSheet.parts(parts, column, values.apply(column)),
                bases.get(layout.population()).inTouch(layout.ages(), month(table, column)));
        rows.addAll(totals(parts, values, inTouch));
        return rated(place, table, rows);
    }

    private TableSheet together(AppendixTable table) {
        List<IntFunction<Formula>> rows = new ArrayList<>();
        byAge.values().forEach(each -> rows.add(column -> each.at(each.row(TableLayout.TOTAL), column)));
        int parts = rows.size();
        rows.addAll(totals(parts, column -> values(rows.subList(0, parts), column), this::inTouch));
        return rated(0, table, rows);
    }

    private Formula inTouch(int column) {
        return byAge.values().stream()
                .map(each -> each.at(each.row(TableLayout.IN_TOUCH), column))
                .reduce(Formula::plus)
                .orElseThrow();
    }

    private static List<Double> values(List<IntFunction<Formula>> rows, int column) {
        return rows.stream().map(row -> row.apply(column).value()).toList();
    }

    /** The rows Total, In touch rate and In touch, below a number of parts. */
    private static List<IntFunction<Formula>> totals(
            int parts, IntFunction<List<Double>> values, IntFunction<Formula> inTouch) {
        return List.of(
                column -> Formula.sum(TableSheet.parts(parts, column, values.apply(column))),
                column -> {
                    Formula total = TableSheet.own(
                            parts,
                            column,
                            TableSheet.parts(parts, column, values.apply(column))
                                    .sum());
                    Formula reached = TableSheet.own(
                            parts + 2, column, inTouch.apply(column).value());
                    return Formula.of(
                            "IF(" + total.text() + "=0,\"-\","
                                    + reached.over(total).text() + ")",
                            reached.value() / total.value());
                },
                inTouch);
    }

    private TableSheet bySide(Population population, AppendixTable table) {
        TableSheet careLeavers = byAge.get(population);
        List<IntFunction<Formula>> rows = new ArrayList<>();
        rows.add(column -> stocks.get(population).people(demand.law(population).childAges(), month(table, column)));
        rows.add(column -> careLeavers.at(careLeavers.row(TableLayout.TOTAL), column));
        rows.add(column -> Formula.sum(TableSheet.parts(2, column, values(rows.subList(0, 2), column))));
        return sheet(table, true, rows);
    }

    private TableSheet types(AppendixTable table) {
        List<IntFunction<Formula>> rows = new ArrayList<>();
        List<List<String>> types =
                study.capacity().rows(study.capacity().accommodation(demand).orElseThrow());
        types.forEach(each -> rows.add(column -> people(each, table.months().get(column), column)));
        rows.add(column -> all.get(0).at(all.get(0).row(TableLayout.TOTAL), column));
        return sheet(table, false, rows);
    }

    /** Care leavers in some types of accommodation. */
    private Formula people(List<String> types, YearMonth month, int column) {
        return types.stream()
                .flatMap(type -> byAge.entrySet().stream()
                        .flatMap(each -> assumptions
                                .share(each.getKey(), type, month)
                                .map(share -> share.times(
                                        each.getValue().at(each.getValue().row(TableLayout.TOTAL), column)))
                                .stream()))
                .reduce(Formula::plus)
                .orElse(Formula.number(0));
    }

    /** What is needed of each service and what it has, then what is left of it. */
    private TableSheet places(AppendixTable table) {
        List<IntFunction<Formula>> rows = new ArrayList<>();
        List<IntFunction<Formula>> left = new ArrayList<>();
        for (Provision service :
                study.capacity().placesLeft(demand).orElseThrow().services()) {
            int needed = rows.size();
            rows.add(column -> people(service.types(), table.months().get(column), column));
            rows.add(column -> assumptions
                    .ofType(
                            Parameter.PLACES,
                            Population.all(),
                            service.name(),
                            table.months().get(column))
                    .orElseThrow());
            left.add(column -> TableSheet.own(
                            needed + 1,
                            column,
                            rows.get(needed + 1).apply(column).value())
                    .minus(TableSheet.own(
                            needed, column, rows.get(needed).apply(column).value())));
        }
        rows.addAll(left);
        return sheet(table, false, rows);
    }

    private TableSheet advisers(AppendixTable table) {
        List<IntFunction<Formula>> rows = new ArrayList<>();
        byAge.forEach((population, each) -> rows.add(column -> each.at(each.row(TableLayout.TOTAL), column)
                .over(assumptions
                        .value(
                                Parameter.CASES_PER_ADVISER,
                                population,
                                0,
                                table.months().get(column))
                        .orElseThrow())));
        int parts = rows.size();
        rows.add(column -> Formula.sum(TableSheet.parts(parts, column, values(rows.subList(0, parts), column))));
        return sheet(table, true, rows);
    }
}
