package org.carecast.reconcile;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.carecast.linear.CentredSystem;
import org.carecast.linear.LinearSystem.Bound;
import org.carecast.linear.LinearSystem.Range;
import org.carecast.linear.Trial;
import org.carecast.linear.UndecidedException;
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

    private static final double LARGEST_MARGIN = 1;
    // What the solver lets pass at many bounds at once must not look like a margin: a ten-millionth of a person is
    // none.
    private static final double NO_MARGIN = 3e-5;
    // Said where the digits of the arithmetic do not suffice: it is nothing wrong.
    private static final Range ANYTHING = new Range(0, Double.POSITIVE_INFINITY);

    private final TableScope scope;
    private final Map<Integer, Range> rates;
    private final TableLimits limits;
    // Several questions are asked of the same claims.
    private final Map<Set<? extends Claim>, CentredSystem> closed = new IdentityHashMap<>();

    /**
     * The system of some tables.
     *
     * @param rates between which the rate of a table lies, by its number; what the figures say holds besides
     */
    TableSystem(TableScope scope, Map<Integer, Range> rates) {
        this.scope = scope;
        this.rates = Map.copyOf(rates);
        this.limits = new TableLimits(scope, rates);
    }

    private double[] guess(int size) {
        TableGuess near = new TableGuess(rates);
        double[] guess = new double[size];
        scope.tables()
                .forEach(table -> table.figures()
                        .forEach(figure -> Optional.ofNullable(limits.places().get(figure))
                                .ifPresent(index -> guess[index] = TableLimits.UNIT
                                        * (figure.kind() == Kind.IN_TOUCH_RATE
                                                ? limits.batch() / near.rate(table)
                                                : near.people(table, figure)))));
        return guess;
    }

    /**
     * Whether some numbers are behind all of these claims.
     *
     * @throws UndecidedException if the solver does not come to an end
     */
    boolean isPossible(Set<? extends Claim> kept) {
        Trial trial = trial(kept);
        return trial.numbers().isPresent() || trial.against().isEmpty() && hasMargin(kept);
    }

    /** Claims among these that no numbers are behind, as far as a trial tells. */
    Set<Claim> against(Set<? extends Claim> kept) {
        return claims(kept, trial(kept).against());
    }

    /** The claims that hold the one rate of a table at its two ends, as far as that is told. */
    Set<Claim> holding(PrintedTable table, Set<? extends Claim> kept) {
        return claims(kept, closed(kept).holding(limits.one(TableScope.rate(table))));
    }

    private Set<Claim> claims(Set<? extends Claim> kept, Set<Integer> places) {
        List<TableLimits.Limit> all = limits.limits(kept);
        return places.stream().flatMap(place -> all.get(place).from().stream()).collect(Collectors.toSet());
    }

    private Trial trial(Set<? extends Claim> kept) {
        return new CentredSystem(
                        guess(limits.unknowns()),
                        limits.limits(kept).stream()
                                .map(limit -> limit.away(NO_MARGIN))
                                .toList())
                .trial();
    }

    private boolean hasMargin(Set<? extends Claim> kept) {
        int margin = limits.unknowns();
        double[] alone = new double[margin + 1];
        alone[margin] = 1;
        List<Bound> bounds = new ArrayList<>(List.of(Bound.of(-LARGEST_MARGIN, alone, LARGEST_MARGIN)));
        limits.limits(kept).forEach(limit -> limit.withMargin().forEach(bounds::add));
        return new CentredSystem(guess(margin + 1), bounds)
                .range(alone)
                .filter(range -> range.greatest() > NO_MARGIN)
                .isPresent();
    }

    /** What the one rate of a table may be, where these claims hold together, as they must; anything where the solver does not tell. */
    Range rate(PrintedTable table, Set<? extends Claim> kept) {
        double batch = limits.batch();
        Range batchOf = told(() -> people(closed(kept), limits.one(TableScope.rate(table))))
                .orElse(ANYTHING);
        return new Range(batch / batchOf.greatest(), Math.min(1, batch / batchOf.least()));
    }

    /** What the number behind each figure may be, where these claims hold together, as they must; nothing where the solver does not tell. */
    Map<TableFigure, Range> ranges(Set<? extends Claim> kept, Steps steps) {
        CentredSystem system = closed(kept);
        Map<TableFigure, Range> ranges = new LinkedHashMap<>();
        for (PrintedTable table : scope.tables()) {
            Optional<Range> rate = scope.hasOneRate(table) ? Optional.of(rate(table, kept)) : Optional.empty();
            for (TableFigure figure : table.figures()) {
                rate.filter(any -> figure.kind() == Kind.IN_TOUCH_RATE)
                        .or(() -> told(() -> range(table, figure, system)))
                        .ifPresent(range -> ranges.put(figure, range));
                steps.step();
            }
        }
        return ranges;
    }

    /** The same of one figure. */
    Optional<Range> range(TableFigure figure, Set<? extends Claim> kept) {
        PrintedTable table = scope.table(figure);
        return scope.hasOneRate(table) && figure.kind() == Kind.IN_TOUCH_RATE
                ? Optional.of(rate(table, kept))
                : told(() -> range(table, figure, closed(kept)));
    }

    private static Optional<Range> told(Supplier<Range> question) {
        try {
            return Optional.of(question.get());
        } catch (UndecidedException circles) {
            return Optional.empty();
        }
    }

    /** What these claims say, with the ends that are not reached. */
    private CentredSystem closed(Set<? extends Claim> kept) {
        return closed.computeIfAbsent(
                kept,
                claims -> new CentredSystem(
                                guess(limits.unknowns()),
                                limits.limits(claims).stream()
                                        .map(TableLimits.Limit::closed)
                                        .toList())
                        .amid());
    }

    private Range range(PrintedTable table, TableFigure figure, CentredSystem system) {
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

    private static Range people(CentredSystem system, double[] weights) {
        Range found = system.range(weights).orElse(ANYTHING);
        return new Range(Math.max(0, found.least() / TableLimits.UNIT), found.greatest() / TableLimits.UNIT);
    }
}
