package org.carecast.cli.report.forecast;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Line;
import org.carecast.cli.report.document.Table;
import org.carecast.cohort.Cause;
import org.carecast.cohort.Population;
import org.carecast.io.TableLayout;
import org.carecast.measure.Bridge;
import org.carecast.measure.Comparison;
import org.carecast.measure.Demand;
import org.carecast.time.Horizon;

/**
 * How many came and went by cause, a column for each forecast or year: children in care above the rule, care leavers below it,
 * those who became care leavers at 18 last above and first below.
 *
 * @param sides children in care, where they are counted, and care leavers
 */
public record MovementTable(String title, List<String> headings, List<Side> sides) {

    /**
     * Children in care, or care leavers.
     *
     * @param first what its first row is called
     * @param last what its last row is called
     * @param ways from the one to the other, a column each
     */
    record Side(String first, String last, List<Bridge<Cause>> ways) {

        /** Copies the list, so that it never changes. */
        Side {
            ways = List.copyOf(ways);
        }

        /** From its first row to its last; causes that nobody moves by are left out. */
        private List<Line> lines() {
            List<Line> lines = new ArrayList<>();
            lines.add(level(first, Bridge::from));
            Line.parts(ways, (Cause cause) -> "  " + cause.words()).stream()
                    .filter(line -> line.values().stream().anyMatch(people -> people != 0))
                    .forEach(lines::add);
            lines.add(level(last, Bridge::to));
            return lines;
        }

        private Line level(String label, Function<Bridge<Cause>, Double> total) {
            return Line.people(label, ways.stream().map(total).toList()).asTotal();
        }

        private boolean showsRounding() {
            return ways.stream().anyMatch(way -> {
                BigDecimal sum = Stream.concat(
                                Stream.of(way.from()), way.parts().stream().map(Bridge.Part::people))
                        .map(people -> Figures.rounded(people, 0))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                return sum.compareTo(Figures.rounded(way.to(), 0)) != 0;
            });
        }
    }

    /** Copies what it is given, so that it never changes. */
    public MovementTable {
        headings = List.copyOf(headings);
        sides = List.copyOf(sides);
    }

    /** All populations together in each forecast, from the month in which all have opened to the end of another. */
    public static MovementTable ofForecasts(Comparison comparison, YearMonth last) {
        YearMonth first = comparison.opening();
        List<Demand> demands =
                comparison.sides().stream().map(Comparison.Side::demand).toList();
        List<Side> sides = new ArrayList<>();
        if (demands.stream().anyMatch(Demand::countsChildren)) {
            sides.add(new Side(
                    "Under 18, " + Figures.longMonth(first),
                    "Under 18, " + Figures.longMonth(last),
                    demands.stream()
                            .map(demand -> Bridge.ofChildren(demand.projection(), demand.populations(), first, last))
                            .toList()));
        }
        sides.add(new Side(
                "18 and over, " + Figures.longMonth(first),
                "18 and over, " + Figures.longMonth(last),
                demands.stream()
                        .map(demand -> Bridge.ofCareLeavers(demand.projection(), demand.populations(), first, last))
                        .toList()));
        return new MovementTable(
                "From %s to %s by flow".formatted(Figures.longMonth(first), Figures.longMonth(last)),
                comparison.sides().stream().map(Comparison.Side::name).toList(),
                sides);
    }

    /** One population in each year that ends on an anniversary of the opening, and in all of them; none where no year is whole. */
    static List<MovementTable> ofYears(Demand demand, List<TableLayout> layouts) {
        List<YearMonth> ends = demand.horizon().yearly();
        return ends.size() == 1
                ? List.of()
                : layouts.stream().map(layout -> ofYears(demand, layout, ends)).toList();
    }

    private static MovementTable ofYears(Demand demand, TableLayout layout, List<YearMonth> ends) {
        Population population = layout.population();
        int from = demand.law(population).careLeaverFrom();
        List<Span> spans = new ArrayList<>(IntStream.range(1, ends.size())
                .mapToObj(year -> new Span(ends.get(year).minusMonths(Horizon.MONTHS_IN_A_YEAR), ends.get(year)))
                .toList());
        List<String> headings = new ArrayList<>(spans.stream()
                .map(span -> "to " + Figures.shortMonth(span.last()))
                .toList());
        if (spans.size() > 1) {
            Span all = new Span(ends.get(0), ends.get(ends.size() - 1));
            spans.add(all);
            headings.add("All years");
        }
        List<Side> sides = new ArrayList<>();
        if (layout.showsChildren() && demand.law(population).countsChildren()) {
            sides.add(new Side(
                    "Under %d, at the start".formatted(from),
                    "Under %d, at the end".formatted(from),
                    spans.stream()
                            .map(span -> Bridge.ofChildren(
                                    demand.projection(), List.of(population), span.first(), span.last()))
                            .toList()));
        }
        sides.add(new Side(
                "%d and over, at the start".formatted(from),
                "%d and over, at the end".formatted(from),
                spans.stream()
                        .map(span -> Bridge.ofCareLeavers(
                                demand.projection(), List.of(population), span.first(), span.last()))
                        .toList()));
        return new MovementTable("Young people entering and leaving, year by year – " + layout.name(), headings, sides);
    }

    /** From the end of one month to that of another. */
    private record Span(YearMonth first, YearMonth last) {}

    /** The table as a reader sees it. */
    public Table shown() {
        List<Side> upper = sides.subList(0, sides.size() - 1);
        return Table.ofLines(
                title,
                headings,
                upper.stream().flatMap(side -> side.lines().stream()).toList(),
                sides.get(sides.size() - 1).lines());
    }

    /** Whether, as shown, the parts of some column do not lead from its first row to its last. */
    boolean showsRounding() {
        return sides.stream().anyMatch(Side::showsRounding);
    }
}
