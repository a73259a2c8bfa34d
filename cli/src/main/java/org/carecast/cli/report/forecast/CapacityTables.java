package org.carecast.cli.report.forecast;

import java.time.YearMonth;
import java.util.List;
import org.carecast.cli.report.document.Line;
import org.carecast.cohort.Population;
import org.carecast.io.TableLayout;
import org.carecast.measure.Accommodation;
import org.carecast.measure.Advisers;
import org.carecast.measure.Demand;

/** The yearly tables of what care leavers need: places by type of accommodation, and personal advisers. */
public final class CapacityTables {

    /** Of full-time equivalents: a tenth is half a day a week. */
    static final int DECIMALS = 1;

    private CapacityTables() {}

    /** Care leavers in touch by type of accommodation; the types make up all who are in touch. */
    public static AppendixTable places(int number, Demand demand, Accommodation places, List<YearMonth> months) {
        return new AppendixTable(
                AppendixTable.Of.TYPES,
                number,
                Population.ALL,
                "Places – care leavers in touch by type of accommodation",
                months,
                places.types().stream()
                        .map(type -> Line.people(type, AppendixTable.values(months, month -> places.at(month, type))))
                        .toList(),
                List.of(Line.people(
                        TableLayout.IN_TOUCH,
                        AppendixTable.values(months, month -> demand.at(month).inTouch()))),
                true);
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
