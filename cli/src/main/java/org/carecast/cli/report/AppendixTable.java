package org.carecast.cli.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.io.TableLayout;
import org.carecast.measure.Demand;
import org.carecast.measure.Headcount;

/**
 * A yearly table in the layout that the papers print: parts, then Total, In touch rate, In touch.
 *
 * @param number the number of the table
 * @param population the id of its population, or {@code all}
 * @param title what it shows, and of whom
 * @param months the month each column stands for
 * @param lines the rows, top to bottom; the last three are the totals
 */
public record AppendixTable(int number, String population, String title, List<YearMonth> months, List<Line> lines) {

    /**
     * A row of a table.
     *
     * @param label as printed
     * @param values unrounded, one for each column
     * @param decimals how many are shown
     */
    public record Line(String label, List<Double> values, int decimals) {
        /** Copies the values, so that it never changes. */
        public Line {
            values = List.copyOf(values);
        }
    }

    /** Copies what it is given, so that it never changes. */
    public AppendixTable {
        months = List.copyOf(months);
        lines = List.copyOf(lines);
    }

    /** All tables of a study: all populations together, then each population by age. */
    public static List<AppendixTable> all(Study study, Demand demand, List<YearMonth> months) {
        List<AppendixTable> tables = new ArrayList<>();
        tables.add(together(study, demand, months));
        study.layouts().forEach(layout -> tables.add(byAge(study, layout, demand, months)));
        return tables;
    }

    private static AppendixTable together(Study study, Demand demand, List<YearMonth> months) {
        List<Line> lines = new ArrayList<>();
        study.layouts()
                .forEach(layout ->
                        lines.add(people(layout.name(), months, month -> demand.at(layout.population(), month))));
        lines.addAll(totals(months, demand::at, TableLayout.USUAL_IN_TOUCH_DECIMALS));
        List<String> names = study.layouts().stream().map(TableLayout::name).toList();
        return new AppendixTable(1, Population.ALL, study.title() + " – " + Sentences.list(names), months, lines);
    }

    private static AppendixTable byAge(Study study, TableLayout layout, Demand demand, List<YearMonth> months) {
        List<Line> lines = new ArrayList<>();
        layout.ages()
                .ages()
                .forEach(age -> lines.add(
                        people(layout.label(age), months, month -> demand.at(layout.population(), month, age))));
        lines.addAll(totals(months, month -> demand.at(layout.population(), month), layout.inTouchDecimals()));
        return new AppendixTable(
                layout.table(), layout.population().id(), study.title() + " – " + layout.name(), months, lines);
    }

    private static List<Line> totals(List<YearMonth> months, Function<YearMonth, Headcount> count, int decimals) {
        return List.of(
                people(TableLayout.TOTAL, months, count),
                new Line(TableLayout.IN_TOUCH_RATE, values(months, count.andThen(Headcount::inTouchRate)), decimals),
                new Line(TableLayout.IN_TOUCH, values(months, count.andThen(Headcount::inTouch)), 0));
    }

    private static Line people(String label, List<YearMonth> months, Function<YearMonth, Headcount> count) {
        return new Line(label, values(months, count.andThen(Headcount::people)), 0);
    }

    private static List<Double> values(List<YearMonth> months, Function<YearMonth, Double> value) {
        return months.stream().map(value).toList();
    }

    /** The rows above the total. */
    public List<Line> parts() {
        return lines.subList(0, lines.size() - TableLayout.TOTALS.size());
    }

    /** The total and the in-touch rows. */
    public List<Line> totals() {
        return lines.subList(lines.size() - TableLayout.TOTALS.size(), lines.size());
    }

    /** Whether, as shown, the parts of some column do not add up to its total. */
    public boolean showsRounding() {
        for (int column = 0; column < months.size(); column++) {
            int each = column;
            BigDecimal sum = parts().stream()
                    .map(line -> Figures.rounded(line.values().get(each), 0))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(Figures.rounded(totals().get(0).values().get(each), 0)) != 0) {
                return true;
            }
        }
        return false;
    }
}
