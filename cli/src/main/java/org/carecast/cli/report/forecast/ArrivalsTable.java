package org.carecast.cli.report.forecast;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Cell;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Table;
import org.carecast.cohort.Cause;
import org.carecast.cohort.Population;
import org.carecast.io.History;
import org.carecast.io.Study;
import org.carecast.io.TableLayout;
import org.carecast.measure.Demand;
import org.carecast.time.YearOrMonth;

/** Who arrives in each month, years side by side: what came, where that was counted, and beside it what is assumed. */
record ArrivalsTable(TableLayout layout, List<History.Arrived> counted, Demand demand) {

    /** Of what is assumed, which need not be whole people. */
    private static final int DECIMALS = 1;

    /** A table for each population whose arrivals were counted by month, or are assumed to differ from month to month. */
    static List<ArrivalsTable> of(Study study, Demand demand) {
        return study.commission().layouts().stream()
                .filter(layout -> layout.showsChildren()
                        && demand.law(layout.population()).countsChildren())
                .map(layout -> new ArrivalsTable(
                        layout,
                        study.history().arrived().stream()
                                .filter(each -> each.population().equals(layout.population()))
                                .toList(),
                        demand))
                .filter(ArrivalsTable::saysSomething)
                .toList();
    }

    /** The figures of a year, in a column. */
    private interface Column {
        String heading();

        Cell of(Month month);

        Cell ofTheYear();
    }

    /** What came. */
    private record Came(int year, List<History.Arrived> counted) implements Column {
        @Override
        public String heading() {
            return year + " came";
        }

        @Override
        public Cell of(Month month) {
            return people(YearOrMonth.of(YearMonth.of(year, month)));
        }

        @Override
        public Cell ofTheYear() {
            return people(YearOrMonth.of(year));
        }

        private Cell people(YearOrMonth period) {
            return counted.stream()
                    .filter(each -> each.period().equals(period))
                    .map(each -> (Cell) Cell.people(each.people()))
                    .findFirst()
                    .orElse(Cell.NONE);
        }
    }

    /** What is assumed. */
    private record Assumed(int year, Demand demand, Population population) implements Column {
        @Override
        public String heading() {
            return year + " assumed";
        }

        @Override
        public Cell of(Month month) {
            OptionalDouble arrived = arrived(YearMonth.of(year, month));
            return arrived.isPresent() ? Cell.number(arrived.getAsDouble(), DECIMALS) : Cell.NONE;
        }

        @Override
        public Cell ofTheYear() {
            List<OptionalDouble> months = Stream.of(Month.values())
                    .map(month -> arrived(YearMonth.of(year, month)))
                    .toList();
            return months.stream().allMatch(OptionalDouble::isPresent)
                    ? Cell.number(
                            months.stream()
                                    .mapToDouble(OptionalDouble::getAsDouble)
                                    .sum(),
                            DECIMALS)
                    : Cell.NONE;
        }

        private OptionalDouble arrived(YearMonth month) {
            return demand.projection().positions(population).stream()
                    .skip(1)
                    .filter(position -> position.asAt().equals(month))
                    .mapToDouble(position -> position.flows().people(Cause.ARRIVED))
                    .findFirst();
        }
    }

    private boolean saysSomething() {
        return counted.stream().anyMatch(each -> each.period().month().isPresent())
                || demand.projection().positions(layout.population()).stream()
                                .skip(1)
                                .map(position ->
                                        Figures.rounded(position.flows().people(Cause.ARRIVED), DECIMALS))
                                .distinct()
                                .count()
                        > 1;
    }

    private List<Column> columns() {
        List<Integer> assumed = demand.months().stream()
                .skip(1)
                .map(YearMonth::getYear)
                .distinct()
                .toList();
        // A year that was counted as a whole alone has its place beside what is assumed of it.
        List<Integer> came = counted.stream()
                .map(History.Arrived::period)
                .filter(period -> period.month().isPresent() || assumed.contains(period.year()))
                .map(YearOrMonth::year)
                .distinct()
                .toList();
        TreeSet<Integer> years = new TreeSet<>(assumed);
        years.addAll(came);
        List<Column> columns = new ArrayList<>();
        for (int year : years) {
            if (came.contains(year)) {
                columns.add(new Came(year, counted));
            }
            if (assumed.contains(year)) {
                columns.add(new Assumed(year, demand, layout.population()));
            }
        }
        return columns;
    }

    /** The table as a reader sees it. */
    Table shown() {
        List<Column> columns = columns();
        return Table.of(
                "Arrivals by month – " + layout.name(),
                columns.stream().map(Column::heading).toList(),
                Stream.of(Month.values())
                        .map(month -> Row.of(
                                month.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                                columns.stream().map(column -> column.of(month)).toList()))
                        .toList(),
                List.of(new Row(
                        "Whole year", columns.stream().map(Column::ofTheYear).toList(), true)));
    }

    /** What was written about the months that were counted. */
    List<String> notes() {
        return counted.stream()
                .filter(each -> !each.citation().note().isEmpty())
                .flatMap(each -> each.period().month().stream()
                        .map(month -> "%s who came in %s, %s: %s."
                                .formatted(
                                        layout.name(),
                                        Figures.longMonth(
                                                YearMonth.of(each.period().year(), month)),
                                        Figures.people(each.people()),
                                        each.citation().note())))
                .toList();
    }
}
