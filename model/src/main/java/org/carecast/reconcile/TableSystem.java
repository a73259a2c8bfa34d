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
 * What printed tables say of the numbers behind them, as a linear system.
 *
 * <p>The unknowns are the people of each cell and, of a table with one in-touch rate, how many people there are for each one in touch,
 * which is 1 divided by the rate. In touch is the rate times the total, a product of unknowns; but that it lies between two numbers says
 * that the total lies between these numbers times the people for each one in touch, which is linear. So all that can be behind one table
 * is convex, and what can be said of any one number of it, the rate included, is one interval. Its ends are found exactly and without a search.
 * Those in touch are a quotient, found with every unknown divided by what it is divided by (Charnes and Cooper, 1962).
 *
 * <p>Where people in touch of tables with a rate each are added up, that no longer holds. They are unknowns too then, between the ends of a
 * range of rates times the total: too much is possible, and nothing too much where the range is one rate.
 *
 * <p>A number that is rounded half up stays below the high end of what is printed. So all such ends must be kept away from by the same
 * margin, which is made as large as can be: if there is none, nothing is possible. Ranges are those without the margin, and their ends
 * can be come as near to as one likes.
 */
final class TableSystem {

    // More than the solver lets pass at many bounds together, and less than a ten-millionth of a person.
    private static final double MARGIN = 3e-5;
    // Said where the digits of the arithmetic do not suffice: it is nothing wrong.
    private static final Range ANYTHING = new Range(0, Double.POSITIVE_INFINITY);

    private final TableSet scope;
    private final Map<Integer, Range> rates;
    private final TableLimits limits;
    // Several questions are asked of the same claims.
    private final Map<Set<? extends TableClaim>, ShiftedSystem> closed = new IdentityHashMap<>();

    /**
     * The system of some tables.
     *
     * @param rates between which the rate of a table lies, by its number; what the figures say holds besides
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

    /** Whether some numbers are behind all of these claims. */
    Answer answer(Set<? extends TableClaim> kept) {
        FeasibilityCheck check = check(kept);
        if (check.point().isPresent()) {
            return Answer.YES;
        }
        return check.contradicting().isEmpty() ? Answer.UNDECIDED : Answer.NO;
    }

    /** Claims among these that no numbers are behind, as far as a trial tells. */
    Set<TableClaim> contradicting(Set<? extends TableClaim> kept) {
        return claims(kept, check(kept).contradicting());
    }

    /** The claims that hold the one rate of a table at its two ends, as far as that is told. */
    Set<TableClaim> holding(PrintedTable table, Set<? extends TableClaim> kept) {
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

    /** What the one rate of a table may be, where these claims hold together, as they must; anything where the solver does not tell. */
    Range rate(PrintedTable table, Set<? extends TableClaim> kept) {
        double batch = limits.batch();
        Range batchOf = people(closed(kept), limits.one(TableSet.rate(table)));
        return new Range(batch / batchOf.greatest(), Math.min(1, batch / batchOf.least()));
    }

    /** What the number behind each figure may be, where these claims hold together, as they must; nothing where the solver does not tell. */
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

    /** The same of one figure. */
    Range range(TableFigure figure, Set<? extends TableClaim> kept) {
        PrintedTable table = scope.table(figure);
        return scope.hasOneRate(table) && figure.kind() == Kind.IN_TOUCH_RATE
                ? rate(table, kept)
                : range(table, figure, closed(kept));
    }

    /** What these claims say, with the ends that are not reached. */
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
