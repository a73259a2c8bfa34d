package org.carecast.cli.report.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.carecast.assumption.Assumptions;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.forecast.ForecastReport;
import org.carecast.cli.report.pack.Pack;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.io.TableLayout;
import org.carecast.scenario.Scenario;
import org.carecast.time.Horizon;

/**
 * The forecast of a pack as formulas, from its inputs to its yearly tables, along the line that the model takes: assumptions, what
 * holds in each month, who comes, stocks by cohort, tables. The scenario in use is the first until the reader chooses another.
 */
final class LiveForecast {

    private final Study study;
    private final List<ForecastReport> forecasts;
    private final List<Scenario> scenarios;
    private final AssumptionSheet assumptions;
    private final OpeningSheet opening;
    private final Map<Population, StockSheet> stocks = new LinkedHashMap<>();
    private final Map<Population, BasisSheet> bases = new LinkedHashMap<>();
    private final List<Worksheet> working = new ArrayList<>();
    private final YearlyTables tables;
    private final List<Worksheet> further;

    /**
     * The forecast of a pack.
     *
     * @param notes of the tables, as their sheets refer to them
     * @param chapter whose scenario is the one in use to begin with, and whose tables it makes
     */
    LiveForecast(Pack pack, Pack.Chapter chapter, String notes) {
        this.study = pack.study();
        this.forecasts = pack.forecasts().stream()
                .sorted(Comparator.comparing(report -> !report.scenario().equals(chapter.scenario())))
                .toList();
        this.scenarios = forecasts.stream().map(ForecastReport::scenario).toList();
        Horizon horizon = study.horizon();
        List<Assumptions> books = scenarios.stream()
                .map(scenario -> scenario.applyTo(study.assumptions()))
                .toList();
        this.assumptions = AssumptionSheet.of(pack, scenarios, books, horizon);
        this.opening = OpeningSheet.of(study);
        study.commission().layouts().forEach(layout -> population(layout, horizon));
        this.tables = new YearlyTables(
                forecasts.get(0),
                chapter.document().tables().stream().map(PackWorkbook::tab).toList(),
                notes,
                stocks,
                bases,
                assumptions);
        this.further = chapter.document().tables().stream()
                .skip(tables.all().size())
                .map(table -> PackWorkbook.asItIs(
                        chapter, table, " The program's figures, which nothing here moves." + notes))
                .toList();
    }

    private void population(TableLayout layout, Horizon horizon) {
        Law law = study.assumptions().law(layout.population());
        Cohorts cohorts = Cohorts.of(layout.population(), law, horizon);
        String tab = tab(layout);
        BasisSheet basis = new BasisSheet(assumptions, layout, tab, law, horizon);
        working.add(basis.sheet());
        Optional<PipelineSheets> pipeline = law.countsChildren() && horizon.months() > 0
                ? Optional.of(PipelineSheets.of(layout, tab, cohorts, basis))
                : Optional.empty();
        pipeline.ifPresent(sheets ->
                working.addAll(List.of(sheets.arrivals(), sheets.staying(), sheets.transfers(), sheets.unentitled())));
        StockSheet stock = new StockSheet(layout, tab, opening, basis, cohorts, pipeline);
        working.add(stock.sheet());
        bases.put(layout.population(), basis);
        stocks.put(layout.population(), stock);
    }

    /** What the tabs of a population call it: its name, numbered where another's looks the same on them. */
    private String tab(TableLayout layout) {
        long alike = study.commission().layouts().stream()
                .filter(each -> tabOf(each).equalsIgnoreCase(tabOf(layout)))
                .count();
        return alike == 1 ? layout.name() : layout.table() + " " + layout.name();
    }

    /** The longest of its tabs, which is cut the most. */
    private static String tabOf(TableLayout layout) {
        return Worksheet.tab(layout.name(), PipelineSheets.UNENTITLED);
    }

    /** What a reader may change. */
    List<Worksheet> inputs() {
        List<Worksheet> sheets = new ArrayList<>();
        if (scenarios.size() > 1) {
            sheets.add(ScenarioSheet.of(scenarios, assumptions.scenarioHeadings()));
            sheets.add(ScenarioSheet.changes(scenarios));
        }
        sheets.add(assumptions.sheet());
        sheets.add(opening.sheet());
        return sheets;
    }

    /** What follows, as the program's tables have it. */
    List<Worksheet> tables() {
        List<Worksheet> sheets =
                new ArrayList<>(tables.all().stream().map(TableSheet::sheet).toList());
        sheets.addAll(further);
        sheets.add(months());
        sheets.add(checks());
        return sheets;
    }

    /** How it is calculated. */
    List<Worksheet> working() {
        return List.copyOf(working);
    }

    /** People at the end of every month. */
    private Worksheet months() {
        Horizon horizon = study.horizon();
        List<List<SheetCell>> rows = new ArrayList<>();
        for (TableLayout layout : study.commission().layouts()) {
            Law law = study.assumptions().law(layout.population());
            StockSheet stock = stocks.get(layout.population());
            if (law.countsChildren()) {
                rows.add(months(
                        layout.name() + ", children in care", horizon, month -> stock.people(law.childAges(), month)));
            }
            rows.add(months(
                    layout.name() + ", care leavers", horizon, month -> stock.people(law.supportedAges(), month)));
        }
        List<String> headings = new ArrayList<>(List.of("People"));
        horizon.all().forEach(month -> headings.add(Figures.shortMonth(month)));
        return new Worksheet(
                "Every month",
                "Children in care and care leavers at the end of every month",
                "Reckoned by this workbook. Those given 1 January as a birthday change their age all at once. [note 5]",
                headings,
                rows,
                1,
                Optional.of(new Worksheet.Chart(
                        "Children in care and care leavers at the end of every month",
                        true,
                        0,
                        rows.size() - 1,
                        1,
                        horizon.months() + 1)));
    }

    private static List<SheetCell> months(String label, Horizon horizon, IntFunction<Formula> people) {
        List<SheetCell> row = new ArrayList<>(List.of(new SheetCell.Words(label)));
        for (int month = 0; month <= horizon.months(); month++) {
            row.add(new SheetCell.Live(people.apply(month), Look.figure(0, false)));
        }
        return row;
    }

    private Worksheet checks() {
        return new CheckSheet(forecasts, tables.all()).sheet();
    }
}
