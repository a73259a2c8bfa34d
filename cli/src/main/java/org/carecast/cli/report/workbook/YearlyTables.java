package org.carecast.cli.report.workbook;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.carecast.cli.report.forecast.AppendixTable;
import org.carecast.cli.report.forecast.ForecastReport;
import org.carecast.cohort.Population;
import org.carecast.io.InTouchAim;
import org.carecast.io.TableLayout;
import org.carecast.measure.Demand;
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
    private final CapacitySheets capacity;
    private final Optional<InTouchAim> aim;
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
            CapacitySheets capacity) {
        this.demand = report.demand();
        this.tabs = tabs;
        this.about = ABOUT + notes;
        this.stocks = stocks;
        this.bases = bases;
        this.capacity = capacity;
        this.aim = report.study().commission().inTouchAim();
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
            case TYPES -> places(table);
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
        return TableSheet.of(tabs.get(place), about, table, true, aim, rows);
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

    private TableSheet places(AppendixTable table) {
        List<IntFunction<Formula>> rows = new ArrayList<>();
        table.parts()
                .forEach(type ->
                        rows.add(column -> place(type.label(), table.months().get(column), column)));
        rows.add(column -> all.get(0).at(all.get(0).row(TableLayout.IN_TOUCH), column));
        return sheet(table, false, rows);
    }

    private Formula place(String type, YearMonth month, int column) {
        return byAge.entrySet().stream()
                .flatMap(each -> capacity
                        .share(each.getKey(), month, type)
                        .map(share ->
                                share.times(each.getValue().at(each.getValue().row(TableLayout.IN_TOUCH), column)))
                        .stream())
                .reduce(Formula::plus)
                .orElse(Formula.number(0));
    }

    private TableSheet advisers(AppendixTable table) {
        List<IntFunction<Formula>> rows = new ArrayList<>();
        byAge.forEach((population, each) -> rows.add(column -> each.at(each.row(TableLayout.TOTAL), column)
                .over(capacity.cases(population, table.months().get(column)))));
        int parts = rows.size();
        rows.add(column -> Formula.sum(TableSheet.parts(parts, column, values(rows.subList(0, parts), column))));
        return sheet(table, true, rows);
    }
}
