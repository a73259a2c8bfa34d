package org.carecast.cli.report.forecast;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carecast.cli.report.document.Table;
import org.carecast.io.Study;
import org.carecast.measure.Demand;
import org.carecast.measure.Premises;
import org.carecast.scenario.Scenario;

/**
 * The tables of a forecast that stand after its yearly ones: everyone with and without UASC, who came and went, who arrived when;
 * first of all social workers, which stand beside personal advisers.
 *
 * @param socialWorkers those whom children in care ask for, if the study says how many cases one has
 * @param impact everyone, and everyone but UASC
 * @param movements who came and went, population by population
 * @param arrivals who arrives in each month, likewise
 */
record FurtherTables(
        Optional<AppendixTable> socialWorkers,
        ImpactTable impact,
        List<MovementTable> movements,
        List<ArrivalsTable> arrivals) {

    /** Copies the lists, so that it never changes. */
    FurtherTables {
        movements = List.copyOf(movements);
        arrivals = List.copyOf(arrivals);
    }

    /**
     * Those of a forecast.
     *
     * @param after how many tables stand before them
     * @param months of the yearly tables
     * @param end the month to which it looks
     */
    static FurtherTables of(
            Study study,
            Scenario scenario,
            Premises premises,
            Demand demand,
            int after,
            List<YearMonth> months,
            YearMonth end) {
        return new FurtherTables(
                CapacityTables.socialWorkers(after + 1, study.commission().layouts(), demand, months),
                new ImpactTable(study, scenario, premises, demand, months.get(0), end),
                MovementTable.ofYears(demand, study.commission().layouts()),
                ArrivalsTable.of(study, demand));
    }

    /**
     * As a reader sees them.
     *
     * @param after how many tables stand before them
     */
    List<Table> shown(int after) {
        List<Table> tables = new ArrayList<>();
        socialWorkers.map(AppendixTable::shown).ifPresent(tables::add);
        impact.shown().map(FurtherTables::placed).ifPresent(tables::add);
        movements.forEach(table -> tables.add(placed(table.shown())));
        arrivals.forEach(table -> tables.add(placed(table.shown())));
        List<Table> numbered = new ArrayList<>();
        tables.forEach(table -> numbered.add(table.numbered(after + numbered.size() + 1)));
        return numbered;
    }

    private static Table placed(Table table) {
        return table.as(Table.Topic.MOVEMENT);
    }

    /** What must be known about them. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(impact.notes());
        arrivals.forEach(table -> notes.addAll(table.notes()));
        return notes;
    }

    /** Whether an in-touch rate among them may have a rating. */
    boolean isRated() {
        return impact.isThere();
    }

    /** Whether, as shown, some parts do not add up. */
    boolean showsRounding() {
        return movements.stream().anyMatch(MovementTable::showsRounding)
                || socialWorkers.filter(AppendixTable::showsRounding).isPresent();
    }
}
