package org.carecast.evidence;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carecast.evidence.LinearSystem.Bound;
import org.carecast.evidence.LinearSystem.Range;
import org.carecast.evidence.TableFigure.Kind;

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

    // So many are one person: what the solver lets pass is less than a billionth of one. Powers of two divide without a
    // rest.
    private static final double UNIT = 0x1p10;
    private static final double LARGEST_MARGIN = 1;
    // What the solver lets pass at many bounds at once must not look like a margin: a ten-millionth of a person is
    // none.
    private static final double NO_MARGIN = 3e-5;
    // Said where the digits of the arithmetic do not suffice: it is nothing wrong.
    private static final Range ANYTHING = new Range(0, Double.POSITIVE_INFINITY);
    private static final double WITHOUT = Double.POSITIVE_INFINITY;

    private final TableScope scope;
    private final Map<Integer, Range> rates;
    private final double batch;
    private final Map<TableFigure, Integer> unknowns = new LinkedHashMap<>();
    private final List<Limit> limits = new ArrayList<>();

    /** What is known of a weighted sum, from one claim or from what the numbers are; the high end may be one that is not reached. */
    private static final class Limit {

        private final Optional<Claim> from;
        private final double low;
        private final double[] weights;
        private final double high;
        private final boolean strict;

        Limit(Optional<Claim> from, double low, double[] weights, double high, boolean strict) {
            this.from = from;
            this.low = low;
            this.weights = weights;
            this.high = high;
            this.strict = strict;
        }
    }

    /**
     * The system of some tables.
     *
     * @param rates between which the rate of a table lies, by its number; what the figures say holds besides
     */
    TableSystem(TableScope scope, Map<Integer, Range> rates) {
        this.scope = scope;
        this.rates = Map.copyOf(rates);
        this.batch = CentredSystem.powerOfTwo(scope.tables().stream()
                .flatMap(table -> table.of(Kind.IN_TOUCH))
                .flatMap(figure -> figure.rounded().stream())
                .mapToDouble(Rounded::high));
        scope.unknowns().forEach(figure -> unknowns.put(figure, unknowns.size()));
        scope.tables().forEach(this::limit);
        scope.sum()
                .ifPresent(sum -> sum.labels()
                        .forEach(label -> addUp(sum.whole(), label, sum.parts().get(label))));
        scope.sum().ifPresent(this::addUpInTouch);
        scope.links()
                .forEach(link -> limits.add(
                        new Limit(Optional.of(link), 0, sum(one(link.younger()), -1, one(link.older())), 0, false)));
    }

    private double[] guess(int size) {
        TableGuess near = new TableGuess(rates);
        double[] guess = new double[size];
        scope.tables()
                .forEach(table -> table.figures()
                        .forEach(figure -> Optional.ofNullable(unknowns.get(figure))
                                .ifPresent(index -> guess[index] = UNIT
                                        * (figure.kind() == Kind.IN_TOUCH_RATE
                                                ? batch / near.rate(table)
                                                : near.people(table, figure)))));
        return guess;
    }

    private void limit(PrintedTable table) {
        table.figures().forEach(figure -> figure.rounded().ifPresent(rounded -> limit(table, figure, rounded)));
        table.of(table.parts().isEmpty() ? Kind.TOTAL : Kind.PEOPLE).forEach(figure -> always(0, one(figure), WITHOUT));
        Optional<Range> rate = Optional.ofNullable(rates.get(table.number()));
        if (scope.hasOneRate(table)) {
            double[] perInTouch = one(TableScope.rate(table));
            always(batch * UNIT, perInTouch, WITHOUT);
            rate.ifPresent(
                    within -> always(batch * UNIT / within.greatest(), perInTouch, batch * UNIT / within.least()));
        }
        if (scope.needsInTouch(table)) {
            Range within = rate.orElse(new Range(0, 1));
            table.of(Kind.IN_TOUCH).forEach(inTouch -> {
                double[] total = total(table, inTouch.asAt());
                always(0, sum(one(inTouch), -within.least(), total), WITHOUT);
                always(-WITHOUT, sum(one(inTouch), -within.greatest(), total), 0);
            });
        }
    }

    private void limit(PrintedTable table, TableFigure figure, Rounded rounded) {
        double[] total = total(table, figure.asAt());
        switch (figure.kind()) {
            case PEOPLE -> claim(figure, rounded, one(figure));
            case TOTAL -> claim(figure, rounded, total);
            case IN_TOUCH -> {
                if (scope.hasOneRate(table)) {
                    quotient(figure, rounded, total, perInTouch(table), true);
                }
                if (scope.needsInTouch(table)) {
                    claim(figure, rounded, one(figure));
                    Optional.ofNullable(rates.get(table.number()))
                            .filter(within -> scope.hasOneRate(table) && within.least() > 0)
                            .ifPresent(within -> product(table, figure, rounded, within));
                }
            }
            case IN_TOUCH_RATE -> {
                if (scope.hasOneRate(table)) {
                    double[] people = sum(new double[unknowns.size()], -1, one(TableScope.rate(table)));
                    double most = rounded.low() == 0 ? WITHOUT : batch * UNIT / rounded.low();
                    limits.add(new Limit(Optional.of(figure), -most, people, -batch * UNIT / rounded.high(), true));
                } else {
                    // Nobody in touch of nobody is any rate.
                    boolean somebody = table.at(Kind.TOTAL, figure.asAt())
                            .flatMap(TableFigure::rounded)
                            .filter(all -> all.low() > 0)
                            .isPresent();
                    quotient(
                            figure,
                            rounded,
                            one(table.at(Kind.IN_TOUCH, figure.asAt()).orElseThrow()),
                            total,
                            somebody);
                }
            }
        }
    }

    private void claim(TableFigure figure, Rounded rounded, double[] weights) {
        limits.add(new Limit(
                Optional.of(figure), rounded.low() * UNIT, weights, rounded.high() * UNIT, !rounded.isExact()));
    }

    /** That one sum divided by another is what a figure says. */
    private void quotient(TableFigure figure, Rounded rounded, double[] of, double[] by, boolean strict) {
        Optional<Claim> from = Optional.of(figure);
        limits.add(new Limit(from, 0, sum(of, -rounded.low(), by), WITHOUT, false));
        limits.add(new Limit(from, -WITHOUT, sum(of, -rounded.high(), by), 0, strict));
    }

    /**
     * That the total is those in touch times the people for each one in touch, where both lie between two numbers: the planes through
     * the corners of what they may be, which the product lies between (McCormick, 1976).
     */
    private void product(PrintedTable table, TableFigure figure, Rounded inTouch, Range rate) {
        double[] total = total(table, figure.asAt());
        for (boolean high : List.of(false, true)) {
            double most = high ? inTouch.high() : inTouch.low();
            double[] rest = sum(total, -most, perInTouch(table));
            double[] sides = {1 / rate.greatest(), 1 / rate.least()};
            double below = sides[high ? 1 : 0];
            double above = sides[high ? 0 : 1];
            Optional<Claim> from = Optional.of(figure);
            limits.add(new Limit(from, -most * below * UNIT, sum(rest, -below, one(figure)), WITHOUT, false));
            limits.add(new Limit(from, -WITHOUT, sum(rest, -above, one(figure)), -most * above * UNIT, false));
        }
    }

    private void addUp(PrintedTable whole, String label, PrintedTable part) {
        whole.of(Kind.PEOPLE)
                .filter(figure -> figure.label().equals(label) && part.months().contains(figure.asAt()))
                .forEach(figure -> always(0, sum(one(figure), -1, total(part, figure.asAt())), 0));
    }

    /** Those in touch of the whole are those of its parts, and of people whose table is not there some more or nobody. */
    private void addUpInTouch(TableSum sum) {
        sum.whole().of(Kind.IN_TOUCH).forEach(figure -> {
            double[] inTouch = one(figure);
            double[] people = total(sum.whole(), figure.asAt());
            for (PrintedTable part : sum.tables().subList(1, sum.tables().size())) {
                Optional<TableFigure> ofPart = part.at(Kind.IN_TOUCH, figure.asAt());
                if (ofPart.isPresent()) {
                    inTouch = sum(inTouch, -1, one(ofPart.get()));
                    people = sum(people, -1, total(part, figure.asAt()));
                }
            }
            always(0, inTouch, WITHOUT);
            always(-WITHOUT, sum(inTouch, -1, people), 0);
        });
    }

    private void always(double low, double[] weights, double high) {
        limits.add(new Limit(Optional.empty(), low, weights, high, false));
    }

    private double[] one(TableFigure unknown) {
        double[] weights = new double[unknowns.size()];
        weights[unknowns.get(unknown)] = 1;
        return weights;
    }

    /** How many people there are for each one in touch; the unknown is how many there are for a batch of them. */
    private double[] perInTouch(PrintedTable table) {
        return sum(new double[unknowns.size()], 1 / batch, one(TableScope.rate(table)));
    }

    private double[] total(PrintedTable table, YearMonth month) {
        double[] weights = new double[unknowns.size()];
        if (table.parts().isEmpty()) {
            return table.at(Kind.TOTAL, month).map(this::one).orElse(weights);
        }
        table.people(month).forEach(cell -> weights[unknowns.get(cell)] = 1);
        return weights;
    }

    private static double[] sum(double[] first, double times, double[] second) {
        double[] sum = first.clone();
        for (int index = 0; index < sum.length; index++) {
            sum[index] += times * second[index];
        }
        return sum;
    }

    /** Whether some numbers are behind all of these claims. */
    boolean isPossible(Set<? extends Claim> kept) {
        int margin = unknowns.size();
        double[] alone = new double[margin + 1];
        alone[margin] = 1;
        List<Bound> bounds = new ArrayList<>(List.of(Bound.of(-LARGEST_MARGIN, alone, LARGEST_MARGIN)));
        for (Limit limit : limits(kept)) {
            double[] reached = Arrays.copyOf(limit.weights, margin + 1);
            double[] withMargin = reached.clone();
            withMargin[margin] =
                    limit.strict ? Arrays.stream(reached).map(Math::abs).max().orElse(0) : 0;
            bounds.add(Bound.of(limit.low, reached, WITHOUT));
            bounds.add(Bound.of(-WITHOUT, withMargin, limit.high));
        }
        return new CentredSystem(guess(margin + 1), bounds)
                .range(alone)
                .filter(range -> range.greatest() > NO_MARGIN)
                .isPresent();
    }

    private List<Limit> limits(Set<? extends Claim> kept) {
        return limits.stream()
                .filter(limit -> limit.from.isEmpty() || kept.contains(limit.from.get()))
                .toList();
    }

    /** What the one rate of a table may be, where these claims hold together, as they must. */
    Range rate(PrintedTable table, Set<? extends Claim> kept) {
        Range batchOf = people(closed(kept), one(TableScope.rate(table)));
        return new Range(batch / batchOf.greatest(), Math.min(1, batch / batchOf.least()));
    }

    /** What the number behind each figure may be, where these claims hold together, as they must. */
    Map<TableFigure, Range> ranges(Set<? extends Claim> kept) {
        CentredSystem system = closed(kept);
        Map<TableFigure, Range> ranges = new LinkedHashMap<>();
        for (PrintedTable table : scope.tables()) {
            Optional<Range> rate = scope.hasOneRate(table) ? Optional.of(rate(table, kept)) : Optional.empty();
            table.figures()
                    .forEach(figure -> ranges.put(
                            figure,
                            rate.filter(any -> figure.kind() == Kind.IN_TOUCH_RATE)
                                    .orElseGet(() -> range(table, figure, system))));
        }
        return ranges;
    }

    /** What these claims say, with the ends that are not reached. */
    private CentredSystem closed(Set<? extends Claim> kept) {
        return new CentredSystem(
                guess(unknowns.size()),
                limits(kept).stream()
                        .map(limit -> Bound.of(limit.low, limit.weights, limit.high))
                        .toList());
    }

    private Range range(PrintedTable table, TableFigure figure, CentredSystem system) {
        double[] total = total(table, figure.asAt());
        return switch (figure.kind()) {
            case PEOPLE -> people(system, one(figure));
            case TOTAL -> people(system, total);
            case IN_TOUCH ->
                scope.needsInTouch(table)
                        ? people(system, one(figure))
                        : system.quotient(total, perInTouch(table), UNIT).orElse(ANYTHING);
            case IN_TOUCH_RATE ->
                system.quotient(one(table.at(Kind.IN_TOUCH, figure.asAt()).orElseThrow()), total, UNIT)
                        .orElse(ANYTHING);
        };
    }

    private static Range people(CentredSystem system, double[] weights) {
        Range found = system.range(weights).orElse(ANYTHING);
        return new Range(Math.max(0, found.least() / UNIT), found.greatest() / UNIT);
    }
}
