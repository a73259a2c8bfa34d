package org.carecast.cli.report.forecast;

import java.time.YearMonth;
import java.util.List;
import org.carecast.cli.report.document.Line;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cohort.Population;
import org.carecast.io.TableLayout;
import org.carecast.measure.Accommodation;
import org.carecast.measure.Advisers;
import org.carecast.measure.Demand;

/** The yearly tables of what care leavers need: places by type of accommodation, and personal advisers. */
final class CapacityTables {

    /** Of full-time equivalents: a tenth is half a day a week. */
    static final int DECIMALS = 1;

    private CapacityTables() {}

    /**
     * Care leavers in touch by type of accommodation; the types make up all who are in touch.
     *
     * @param rows the types that share a row, row by row
     */
    static AppendixTable places(
            int number, Demand demand, Accommodation places, List<List<String>> rows, List<YearMonth> months) {
        return new AppendixTable(
                AppendixTable.Of.TYPES,
                number,
                Population.ALL,
                "Current Accommodation Types for Care Leavers",
                months,
                rows.stream()
                        .map(types -> Line.people(
                                Sentences.list(types),
                                AppendixTable.values(months, month -> together(places, types, month))))
                        .toList(),
                List.of(Line.people(
                        TableLayout.IN_TOUCH,
                        AppendixTable.values(months, month -> demand.at(month).inTouch()))),
                true);
    }

    /** Those in touch in some types of accommodation. */
    static double together(Accommodation places, List<String> types, YearMonth month) {
        return types.stream().mapToDouble(type -> places.at(month, type)).sum();
    }

    /** Personal advisers in full-time equivalents; those of each population make up the total. */
    static AppendixTable advisers(int number, List<TableLayout> layouts, Advisers advisers, List<YearMonth> months) {
        return new AppendixTable(
                AppendixTable.Of.ADVISERS,
                number,
                Population.ALL,
                "Personal advisers – full-time equivalents",
                months,
                layouts.stream()
                        .map(layout -> equivalents(
                                layout.name(),
                                AppendixTable.values(
                                        months, month -> advisers.fullTimeEquivalents(layout.population(), month))))
                        .toList(),
                List.of(equivalents(TableLayout.TOTAL, AppendixTable.values(months, advisers::fullTimeEquivalents))),
                true);
    }

    private static Line equivalents(String label, List<Double> values) {
        return new Line(label, values, DECIMALS, false, false);
    }
}
