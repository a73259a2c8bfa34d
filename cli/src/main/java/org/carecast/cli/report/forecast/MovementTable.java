package org.carecast.cli.report.forecast;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Line;
import org.carecast.cli.report.document.Table;
import org.carecast.cohort.Cause;
import org.carecast.measure.Bridge;
import org.carecast.measure.Comparison;
import org.carecast.measure.Demand;

/**
 * How many came and went by cause, a column for each forecast: children in care above the rule, care leavers below it,
 * those who turned 18 last above and first below.
 *
 * @param last the month to whose end they are counted
 */
public record MovementTable(Comparison comparison, YearMonth last) {

    /** All populations together, from the month in which all forecasts have opened. */
    public Table numbered(int number) {
        boolean counted =
                comparison.sides().stream().anyMatch(side -> side.demand().countsChildren());
        return Table.ofLines(
                        "From %s to %s by flow"
                                .formatted(Figures.longMonth(comparison.opening()), Figures.longMonth(last)),
                        comparison.sides().stream().map(Comparison.Side::name).toList(),
                        counted ? lines("Under 18", this::ofChildren) : List.of(),
                        lines("18 and over", this::ofCareLeavers))
                .numbered(number);
    }

    private Bridge<Cause> ofChildren(Demand demand) {
        return Bridge.ofChildren(demand.projection(), demand.populations(), comparison.opening(), last);
    }

    private Bridge<Cause> ofCareLeavers(Demand demand) {
        return Bridge.ofCareLeavers(demand.projection(), demand.populations(), comparison.opening(), last);
    }

    /** A side from its opening to its end; causes that nobody moves by are left out. */
    private List<Line> lines(String side, Function<Demand, Bridge<Cause>> bridge) {
        List<Bridge<Cause>> bridges = comparison.sides().stream()
                .map(Comparison.Side::demand)
                .map(bridge)
                .toList();
        List<Line> lines = new ArrayList<>();
        lines.add(level(side, comparison.opening(), bridges, Bridge::from));
        Line.parts(bridges, (Cause cause) -> "  " + cause.words()).stream()
                .filter(line -> line.values().stream().anyMatch(people -> people != 0))
                .forEach(lines::add);
        lines.add(level(side, last, bridges, Bridge::to));
        return lines;
    }

    private static Line level(
            String side, YearMonth asAt, List<Bridge<Cause>> bridges, Function<Bridge<Cause>, Double> total) {
        return Line.people(
                        side + ", " + Figures.longMonth(asAt),
                        bridges.stream().map(total).toList())
                .asTotal();
    }
}
