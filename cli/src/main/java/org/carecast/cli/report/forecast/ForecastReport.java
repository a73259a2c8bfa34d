package org.carecast.cli.report.forecast;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Line;
import org.carecast.cli.report.document.Report;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.document.Text;
import org.carecast.io.Study;
import org.carecast.io.TidyResults;
import org.carecast.io.TidyRows;
import org.carecast.measure.Demand;
import org.carecast.measure.Premises;
import org.carecast.measure.SocialWorkers;
import org.carecast.scenario.Scenario;
import org.carecast.time.Horizon;

/**
 * All that the forecast of a study under a scenario says, before it takes a form.
 *
 * @param tables the yearly tables
 * @param further the tables after them
 * @param findings the sentences to read first
 * @param check how the forecast compares with a paper's printed figures; of the base case only
 */
public record ForecastReport(
        Study study,
        Scenario scenario,
        Demand demand,
        List<AppendixTable> tables,
        FurtherTables further,
        Findings findings,
        PrintedCheck check)
        implements Report {

    /** Copies the list, so that it never changes. */
    public ForecastReport {
        tables = List.copyOf(tables);
    }

    /** The report of the base case over the study's own months, with a column for each year. */
    public static ForecastReport of(Study study) {
        return of(study, Scenario.BASE.id());
    }

    /**
     * The report of a scenario of the library over the study's own months, with a column for each year.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public static ForecastReport of(Study study, String scenario) {
        Horizon horizon = study.horizon();
        return of(study, study.named(scenario), horizon, horizon.yearly(), OptionalInt.empty());
    }

    /**
     * The report of a forecast with a column for each of these months, one or more; its findings run from the opening
     * month to the last of them.
     *
     * @param hireMonths how many months before an adviser is needed recruitment must start, if the planner gave it
     */
    public static ForecastReport of(
            Study study, Scenario scenario, Horizon horizon, List<YearMonth> months, OptionalInt hireMonths) {
        Premises premises = study.premises(scenario, horizon);
        Demand demand = premises.demand();
        YearMonth lastColumn = months.get(months.size() - 1);
        YearMonth end = lastColumn.equals(horizon.opening()) ? horizon.last() : lastColumn;
        List<AppendixTable> tables = AppendixTable.all(study, demand, months);
        return new ForecastReport(
                study,
                scenario,
                demand,
                tables,
                FurtherTables.of(study, scenario, premises, demand, tables.size(), months, end),
                new Findings(study, premises, demand, end, hireMonths),
                scenario.isBase() ? PrintedCheck.of(study, demand) : PrintedCheck.NONE);
    }

    @Override
    public Document document(Audience audience) {
        Optional<RatedTables> targets = study.commission().inTouchAims().map(RatedTables::new);
        Optional<RatedTables> rating = targets.filter(any -> audience != Audience.WORKING);
        Document document = Document.of(
                study.council() + ": " + study.title(),
                Text.of(Role.SCENARIO, Notes.onScenario(scenario)),
                Text.of(Role.CAUTION, Notes.onMoneyAlone(scenario)),
                Text.of(
                        Role.CAUTION,
                        new ScenarioCautions(study, scenario, demand.horizon().last()).sentences()),
                findings.all(),
                Stream.concat(
                                tables.stream()
                                        .map(table -> rating.map(rated -> rated.shown(table))
                                                .orElseGet(table::shown)),
                                further.shown(tables.size()).stream())
                        .map(this::marked)
                        .toList(),
                Notes.onTables(this),
                Text.of(Role.DETAIL, Notes.onPrint(this)),
                Text.of(Role.SOURCE, Notes.sources(study)));
        return targets.filter(any -> rating.isPresent() || further.isRated())
                .map(rated -> document.and(rated.note(tables)))
                .orElse(document);
    }

    /** Whether its people are those of the base case, since its scenario changes money alone. */
    public boolean repeatsBase() {
        return !scenario.isBase() && !scenario.movesPeople();
    }

    /** What is left to say beside the base case, whose people it has. */
    public Document ofMoneyAlone() {
        return Document.of(
                study.council() + ": " + study.title(),
                Text.of(Role.SCENARIO, Notes.onScenario(scenario)),
                List.of(new Text(
                        Role.CAUTION,
                        "It changes money only: people are those of the base case, whose tables are not repeated.")),
                Text.of(Role.SOURCE, Notes.sources(study)));
    }

    /**
     * {@code table-1} of all populations, {@code stock-} and the id of each, {@code balance-} and that of each whose under-18s are
     * counted, and {@code in-touch}.
     */
    @Override
    public Map<String, Chart> charts() {
        return ForecastCharts.of(this);
    }

    /**
     * {@code appendix}: {@code table,population,row,as_at,printed}, figures as printed without separators; then {@code projection},
     * {@code flows} and, if the study speaks of them, {@code places}, {@code advisers}, {@code places-left} and {@code social-workers}, as {@link
     * TidyResults} has them.
     */
    @Override
    public Map<String, TidyRows> tidy() {
        Map<String, TidyRows> tidy = new LinkedHashMap<>();
        tidy.put("appendix", appendix());
        tidy.put("projection", TidyResults.projection(scenario.id(), demand));
        tidy.put("flows", TidyResults.flows(scenario.id(), demand));
        study.capacity()
                .accommodation(demand)
                .ifPresent(places -> tidy.put("places", TidyResults.places(scenario.id(), demand, places)));
        study.capacity()
                .advisers(demand)
                .ifPresent(advisers -> tidy.put("advisers", TidyResults.advisers(scenario.id(), demand, advisers)));
        study.capacity()
                .placesLeft(demand)
                .ifPresent(left -> tidy.put("places-left", TidyResults.placesLeft(scenario.id(), demand, left)));
        SocialWorkers.of(demand)
                .ifPresent(workers ->
                        tidy.put("social-workers", TidyResults.socialWorkers(scenario.id(), demand, workers)));
        return tidy;
    }

    private TidyRows appendix() {
        List<List<String>> rows = new ArrayList<>();
        for (AppendixTable table : tables) {
            for (Line line : table.lines()) {
                for (int column = 0; column < table.months().size(); column++) {
                    rows.add(List.of(
                            Integer.toString(table.number()),
                            table.population(),
                            line.label(),
                            table.months().get(column).toString(),
                            Figures.plain(line.values().get(column), line.decimals())));
                }
            }
        }
        return new TidyRows(List.of("table", "population", "row", "as_at", "printed"), rows);
    }

    /** A table whose caption says under which scenario it stands, wherever it may be pasted. */
    private Table marked(Table table) {
        return scenario.isBase() ? table : table.under(scenario.id());
    }
}
