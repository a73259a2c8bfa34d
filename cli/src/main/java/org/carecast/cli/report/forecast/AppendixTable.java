package org.carecast.cli.report.forecast;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Cell;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Line;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Table;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.io.TableLayout;
import org.carecast.measure.Demand;
import org.carecast.measure.Headcount;

/**
 * A yearly table, most of them in the layout that the papers print: parts, then Total, In touch rate, In touch.
 *
 * @param of what its rows are
 * @param number the number of the table
 * @param population the id of its population, or {@code all}
 * @param title what it shows, and of whom
 * @param months the month each column stands for
 * @param parts the rows above the rule
 * @param totals the rows below it
 * @param withChange whether a column after the months says what the last is more than the first
 * @param counted what a paper counted, beside what is forecast, if it did
 */
public record AppendixTable(
        Of of,
        int number,
        String population,
        String title,
        List<YearMonth> months,
        List<Line> parts,
        List<Line> totals,
        boolean withChange,
        Optional<Counted> counted) {

    /**
     * A column of what a paper counted.
     *
     * @param table the number of its table in the paper
     * @param asAt the month of which it is
     * @param values one for each row, the last being the total; not a number where the paper has none
     */
    public record Counted(int table, YearMonth asAt, List<Double> values) {
        /** Copies the values, so that it never changes. */
        public Counted {
            values = List.copyOf(values);
        }
    }

    /** The heading of the column of what was counted. */
    public static final String COUNTED = "Counted";

    /** A table of what is forecast alone. */
    public AppendixTable(
            Of of,
            int number,
            String population,
            String title,
            List<YearMonth> months,
            List<Line> parts,
            List<Line> totals,
            boolean withChange) {
        this(of, number, population, title, months, parts, totals, withChange, Optional.empty());
    }

    /** What the rows of a table are. */
    public enum Of {
        /** Populations. */
        POPULATIONS,
        /** Ages of one population. */
        AGES,
        /** Children in care and care leavers of one population. */
        SIDES,
        /** Types of accommodation. */
        TYPES,
        /** The personal advisers of each population. */
        ADVISERS,
        /** Places needed, places there are, and those left, of each service. */
        PLACES;

        /** Where a paper has such a table. */
        private Table.Topic topic() {
            return switch (this) {
                case POPULATIONS -> Table.Topic.SUMMARY;
                case TYPES, ADVISERS, PLACES, SIDES -> Table.Topic.SERVICE;
                default -> Table.Topic.DETAIL;
            };
        }
    }

    // Kent's "Short Term Forecast" ran over four years.
    private static final int SHORT_TERM = 60;

    /** Copies what it is given, so that it never changes. */
    public AppendixTable {
        months = List.copyOf(months);
        parts = List.copyOf(parts);
        totals = totals.stream().map(Line::asTotal).toList();
    }

    /**
     * All tables of a study: all populations together, each population by age, accommodation, personal advisers and places left, if the
     * study speaks of them, as a paper numbers them; then the children in care and care leavers of each population whose under-18s are counted.
     */
    public static List<AppendixTable> all(Study study, Demand demand, List<YearMonth> months) {
        List<AppendixTable> tables = new ArrayList<>();
        tables.add(together(study, demand, months));
        study.commission().layouts().forEach(layout -> tables.add(byAge(study, layout, demand, months)));
        study.capacity()
                .accommodation(demand)
                .ifPresent(places -> tables.add(CapacityTables.places(tables.size() + 1, study, places, months)));
        study.capacity()
                .advisers(demand)
                .ifPresent(advisers -> tables.add(CapacityTables.advisers(
                        tables.size() + 1, study.commission().layouts(), advisers, months)));
        study.capacity()
                .placesLeft(demand)
                .ifPresent(left -> tables.add(CapacityTables.placesLeft(tables.size() + 1, left, months)));
        study.commission().layouts().stream()
                .filter(layout -> layout.showsChildren()
                        && demand.law(layout.population()).countsChildren())
                .forEach(layout -> tables.add(bySide(tables.size() + 1, layout, demand, months)));
        return tables;
    }

    private static AppendixTable together(Study study, Demand demand, List<YearMonth> months) {
        List<Line> parts = study.commission().layouts().stream()
                .map(layout -> people(layout.name(), months, month -> demand.at(layout.population(), month)))
                .toList();
        List<String> names =
                study.commission().layouts().stream().map(TableLayout::name).toList();
        return new AppendixTable(
                Of.POPULATIONS,
                1,
                Population.ALL,
                (demand.horizon().months() <= SHORT_TERM ? "Short Term Forecast – " : "Forecast – ")
                        + Sentences.list(names) + " Care Leavers",
                months,
                parts,
                totals(months, demand::at, TableLayout.USUAL_IN_TOUCH_DECIMALS),
                false);
    }

    private static AppendixTable byAge(Study study, TableLayout layout, Demand demand, List<YearMonth> months) {
        List<Line> parts = layout.bands().stream()
                .map(band -> people(layout.label(band), months, month -> demand.at(layout.population(), month, band)))
                .toList();
        return new AppendixTable(
                Of.AGES,
                layout.table(),
                layout.population().id(),
                "Care Leavers Forecast – " + layout.name(),
                months,
                parts,
                totals(months, month -> demand.at(layout.population(), month), layout.inTouchDecimals()),
                false);
    }

    private static AppendixTable bySide(int number, TableLayout layout, Demand demand, List<YearMonth> months) {
        Population population = layout.population();
        int from = demand.law(population).careLeaverFrom();
        List<Double> children = values(months, month -> demand.childrenInCare(population, month));
        List<Double> careLeavers =
                values(months, month -> demand.at(population, month).people());
        List<Double> all = values(
                months,
                month -> demand.childrenInCare(population, month)
                        + demand.at(population, month).people());
        return new AppendixTable(
                Of.SIDES,
                number,
                population.id(),
                "Children in care and care leavers – " + layout.name(),
                months,
                List.of(Line.people("Under " + from, children), Line.people(from + " and over", careLeavers)),
                List.of(Line.people(TableLayout.TOTAL, all)),
                false);
    }

    private static List<Line> totals(List<YearMonth> months, Function<YearMonth, Headcount> count, int decimals) {
        return List.of(
                people(TableLayout.TOTAL, months, count),
                new Line(
                        TableLayout.IN_TOUCH_RATE,
                        values(months, count.andThen(Headcount::inTouchRate)),
                        decimals,
                        false,
                        false),
                Line.people(TableLayout.IN_TOUCH, values(months, count.andThen(Headcount::inTouch))));
    }

    private static Line people(String label, List<YearMonth> months, Function<YearMonth, Headcount> count) {
        return Line.people(label, values(months, count.andThen(Headcount::people)));
    }

    /** A figure of each month. */
    static List<Double> values(List<YearMonth> months, Function<YearMonth, Double> value) {
        return months.stream().map(value).toList();
    }

    /** All rows, top to bottom. */
    public List<Line> lines() {
        return Stream.concat(parts.stream(), totals.stream()).toList();
    }

    /** The table as a reader sees it. */
    public Table shown() {
        List<String> headings =
                months.stream().map(Figures::shortMonth).collect(Collectors.toCollection(ArrayList::new));
        counted.ifPresent(any -> headings.add(0, COUNTED));
        if (showsChange()) {
            headings.add("Change");
        }
        List<Row> rows = IntStream.range(0, lines().size()).mapToObj(this::row).toList();
        return Table.of(title, headings, rows.subList(0, parts.size()), rows.subList(parts.size(), rows.size()))
                .numbered(number)
                .as(of.topic());
    }

    /** Whether a column after the months says what the last is more than the first. */
    public boolean showsChange() {
        return withChange && months.size() > 1;
    }

    private Row row(int line) {
        Line shown = lines().get(line);
        List<Cell> cells = new ArrayList<>();
        counted.map(column -> column.values().get(line)).ifPresent(people -> cells.add(Cell.people(people)));
        for (int column = 0; column < months.size(); column++) {
            cells.add(shown.figure(column));
        }
        if (showsChange()) {
            cells.add(Cell.change(shown.change(), shown.decimals()));
        }
        return new Row(shown.label(), cells, shown.total());
    }

    /** Whether it has in-touch rates, which stand between the total and those in touch. */
    boolean hasRates() {
        return of == Of.POPULATIONS || of == Of.AGES;
    }

    /** Whether, as shown, the parts of some column do not add up to its total. */
    public boolean showsRounding() {
        if (of == Of.PLACES) {
            return false;
        }
        for (int column = 0; column < months.size(); column++) {
            int each = column;
            BigDecimal sum = parts.stream()
                    .map(line -> Figures.rounded(line.values().get(each), line.decimals()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(Figures.rounded(
                            totals.get(0).values().get(each), totals.get(0).decimals()))
                    != 0) {
                return true;
            }
        }
        return false;
    }
}
