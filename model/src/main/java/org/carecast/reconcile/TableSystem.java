package org.carecast.reconcile;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carecast.linear.FeasibilityCheck;
import org.carecast.linear.LinearSystem.Range;
import org.carecast.linear.ShiftedSystem;
import org.carecast.reconcile.Consistency.Answer;
import org.carecast.reconcile.TableFigure.Kind;

/**
 * Printed tables as a linear system of the unrounded numbers behind them.
 *
 * <p>The unknowns are the people of each cell and, for a table with one in-touch rate, the people for each one in touch, which
 * is 1 divided by the rate. People in touch are the rate times the total, a product of unknowns. But if they lie between two numbers, the
 * total lies between these numbers times the people for each one in touch, which is linear. So the solutions of one table are
 * convex, and the range of each number, the rate included, is one interval. Its ends are found exactly, without a search.
 * People in touch are a quotient, solved with every unknown divided by its divisor (Charnes and Cooper, 1962).
 *
 * <p>Where people in touch of tables with one rate each are added up, this no longer holds. They are unknowns of their own then, between the
 * total times the ends of a range of rates. This is a relaxation, and exact where the range is one rate.
 *
 * <p>A number that is rounded half up lies below the high end of its range. Whether claims are consistent is therefore judged with a small
 * margin below all such ends. Ranges are solved without the margin; a number can come as close to their ends as one likes.
 */
final class TableSystem {

    // More than the solver lets pass at many bounds together, and less than a ten-millionth of a person.
    private static final double MARGIN = 3e-5;
    // The answer where the digits of the arithmetic do not suffice: it excludes nothing.
    private static final Range ANYTHING = new Range(0, Double.POSITIVE_INFINITY);

    private final TableSet scope;
    private final Map<Integer, Range> rates;
    private final TableLimits limits;
    // Kept by the identity of the claims, since several questions follow about the same.
    private final Map<Set<? extends TableClaim>, ShiftedSystem> closed = new IdentityHashMap<>();

    /**
     * The system of some tables.
     *
     * @param rates the range in which the rate of a table must lie besides what its figures say, by the number of the table
     */
    TableSystem(TableSet scope, Map<Integer, Range> rates) {
        this.scope = scope;
        this.rates = Map.copyOf(rates);
        this.limits = new TableLimits(scope, rates);
    }

    private double[] startingPoint(int size) {
        StartingPoint near = new StartingPoint(rates);
        double[] point = new double[size];
        scope.tables()
                .forEach(table -> table.figures()
                        .forEach(figure -> Optional.ofNullable(limits.places().get(figure))
                                .ifPresent(index -> point[index] = TableLimits.UNIT
                                        * (figure.kind() == Kind.IN_TOUCH_RATE
                                                ? limits.batch() / near.rate(table)
                                                : near.people(table, figure)))));
        return point;
    }

    /** Whether some numbers give all these claims. */
    Answer answer(Set<? extends TableClaim> kept) {
        FeasibilityCheck check = check(kept);
        if (check.point().isPresent()) {
            return Answer.YES;
        }
        return check.contradicting().isEmpty() ? Answer.UNDECIDED : Answer.NO;
    }

    /** Claims among these that contradict each other; none if no contradiction was proved. */
    Set<TableClaim> contradicting(Set<? extends TableClaim> kept) {
        return claims(kept, check(kept).contradicting());
    }

    /** The claims that set the two ends of the one rate of a table, as far as they are known. */
    Set<TableClaim> bindingRate(PrintedTable table, Set<? extends TableClaim> kept) {
        return claims(kept, closed(kept).bindingBounds(limits.one(TableSet.rate(table))));
    }

    private Set<TableClaim> claims(Set<? extends TableClaim> kept, Set<Integer> places) {
        List<TableLimits.Limit> all = limits.limits(kept);
        return places.stream().flatMap(place -> all.get(place).from().stream()).collect(Collectors.toSet());
    }

    private FeasibilityCheck check(Set<? extends TableClaim> kept) {
        return new ShiftedSystem(
                        startingPoint(limits.unknowns()),
                        limits.limits(kept).stream()
                                .map(limit -> limit.away(MARGIN))
                                .toList())
                .check();
    }

    /** What the one rate of a table may be, given consistent claims. */
    Range rate(PrintedTable table, Set<? extends TableClaim> kept) {
        double batch = limits.batch();
        Range batchOf = people(closed(kept), limits.one(TableSet.rate(table)));
        return new Range(batch / batchOf.greatest(), Math.min(1, batch / batchOf.least()));
    }

    /** What the number behind each figure may be, given consistent claims. */
    Map<TableFigure, Range> ranges(Set<? extends TableClaim> kept, UnknownLengthProgress steps) {
        ShiftedSystem system = closed(kept);
        Map<TableFigure, Range> ranges = new LinkedHashMap<>();
        for (PrintedTable table : scope.tables()) {
            Optional<Range> rate = scope.hasOneRate(table) ? Optional.of(rate(table, kept)) : Optional.empty();
            for (TableFigure figure : table.figures()) {
                ranges.put(
                        figure,
                        rate.filter(any -> figure.kind() == Kind.IN_TOUCH_RATE)
                                .orElseGet(() -> range(table, figure, system)));
                steps.step();
            }
        }
        return ranges;
    }

    /** What the number behind one figure may be, given consistent claims. */
    Range range(TableFigure figure, Set<? extends TableClaim> kept) {
        PrintedTable table = scope.table(figure);
        return scope.hasOneRate(table) && figure.kind() == Kind.IN_TOUCH_RATE
                ? rate(table, kept)
                : range(table, figure, closed(kept));
    }

    /** The system of these claims, without the margin. */
    private ShiftedSystem closed(Set<? extends TableClaim> kept) {
        return closed.computeIfAbsent(
                kept,
                claims -> new ShiftedSystem(
                                startingPoint(limits.unknowns()),
                                limits.limits(claims).stream()
                                        .map(TableLimits.Limit::closed)
                                        .toList())
                        .aroundFeasiblePoint());
    }

    private Range range(PrintedTable table, TableFigure figure, ShiftedSystem system) {
        double[] total = limits.total(table, figure.asAt());
        return switch (figure.kind()) {
            case PEOPLE -> people(system, limits.one(figure));
            case TOTAL -> people(system, total);
            case IN_TOUCH ->
                scope.needsInTouch(table)
                        ? people(system, limits.one(figure))
                        : system.quotient(total, limits.perInTouch(table), TableLimits.UNIT)
                                .orElse(ANYTHING);
            case IN_TOUCH_RATE ->
                system.quotient(
                                limits.one(
                                        table.at(Kind.IN_TOUCH, figure.asAt()).orElseThrow()),
                                total,
                                TableLimits.UNIT)
                        .orElse(ANYTHING);
        };
    }

    private static Range people(ShiftedSystem system, double[] weights) {
        Range found = system.range(weights).orElse(ANYTHING);
        return new Range(Math.max(0, found.least() / TableLimits.UNIT), found.greatest() / TableLimits.UNIT);
    }
}
