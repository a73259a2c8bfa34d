package org.carecast.reconcile;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carecast.linear.LinearSystem;
import org.carecast.linear.LinearSystem.Bound;
import org.carecast.linear.LinearSystem.Range;
import org.carecast.linear.ShiftedSystem;
import org.carecast.reconcile.TableFigure.Kind;

/**
 * What printed tables say of the numbers behind them: limits on weighted sums of unknowns.
 *
 * <p>The unknowns are those of {@link TableSet#unknowns}, in units of {@link #UNIT} for a person. For a rate, the unknown is the number of
 * people for a batch of people in touch.
 */
final class TableLimits {

    // The value of one person, so that the tolerance of the solver is less than a billionth of one. Powers of two
    // divide
    // without a rest.
    static final double UNIT = 0x1p10;

    private static final double WITHOUT = Double.POSITIVE_INFINITY;

    private final TableSet scope;
    private final Map<Integer, Range> rates;
    private final double batch;
    private final Map<TableFigure, Integer> unknowns = new LinkedHashMap<>();
    private final List<Limit> limits = new ArrayList<>();

    /** A limit on a weighted sum, from one claim or from the meaning of the numbers; a strict high end is not reached. */
    static final class Limit {

        private final Optional<TableClaim> from;
        private final double low;
        private final double[] weights;
        private final double high;
        private final boolean strict;

        private Limit(Optional<TableClaim> from, double low, double[] weights, double high, boolean strict) {
            this.from = from;
            this.low = low;
            this.weights = weights;
            this.high = high;
            this.strict = strict;
        }

        /** The limit with both its ends. */
        Bound closed() {
            return Bound.of(low, weights, high);
        }

        /** The limit with its high end lowered by a margin, if that end is strict. */
        Bound away(double margin) {
            return Bound.of(low, weights, strict ? high - margin * LinearSystem.largest(weights) : high);
        }

        /** The claim behind the limit; empty if it follows from the meaning of the numbers. */
        Optional<TableClaim> from() {
            return from;
        }
    }

    /**
     * The limits of some tables.
     *
     * @param rates the range in which the rate of a table must lie besides what its figures say, by the number of the table
     */
    TableLimits(TableSet scope, Map<Integer, Range> rates) {
        this.scope = scope;
        this.rates = Map.copyOf(rates);
        this.batch = ShiftedSystem.powerOfTwo(scope.tables().stream()
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

    private void limit(PrintedTable table) {
        table.figures().forEach(figure -> figure.rounded().ifPresent(rounded -> limit(table, figure, rounded)));
        table.of(table.parts().isEmpty() ? Kind.TOTAL : Kind.PEOPLE).forEach(figure -> always(0, one(figure), WITHOUT));
        Optional<Range> rate = Optional.ofNullable(rates.get(table.number()));
        if (scope.hasOneRate(table)) {
            double[] perInTouch = one(TableSet.rate(table));
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
                    double[] people = sum(new double[unknowns.size()], -1, one(TableSet.rate(table)));
                    double most = rounded.low() == 0 ? WITHOUT : batch * UNIT / rounded.low();
                    limits.add(new Limit(Optional.of(figure), -most, people, -batch * UNIT / rounded.high(), true));
                } else {
                    // Where nobody is, any rate is right.
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
        Optional<TableClaim> from = Optional.of(figure);
        limits.add(new Limit(from, rounded.low() * UNIT, weights, rounded.high() * UNIT, rounded.isBelowHigh()));
        if (rounded.above()) {
            limits.add(new Limit(from, -WITHOUT, times(-1, weights), -rounded.low() * UNIT, true));
        }
    }

    /** One sum divided by another is what a figure says. */
    private void quotient(TableFigure figure, Rounded rounded, double[] of, double[] by, boolean strict) {
        Optional<TableClaim> from = Optional.of(figure);
        double[] aboveLow = sum(of, -rounded.low(), by);
        limits.add(new Limit(from, 0, aboveLow, WITHOUT, false));
        if (rounded.above() && strict) {
            limits.add(new Limit(from, -WITHOUT, times(-1, aboveLow), 0, true));
        }
        limits.add(new Limit(from, -WITHOUT, sum(of, -rounded.high(), by), 0, strict && rounded.isBelowHigh()));
    }

    /**
     * The total is the people in touch times the people for each one in touch. Where both factors have a range, the product lies between the
     * planes through the corners of these ranges (McCormick, 1976).
     */
    private void product(PrintedTable table, TableFigure figure, Rounded inTouch, Range rate) {
        double[] total = total(table, figure.asAt());
        for (boolean high : List.of(false, true)) {
            double most = high ? inTouch.high() : inTouch.low();
            double[] rest = sum(total, -most, perInTouch(table));
            double[] sides = {1 / rate.greatest(), 1 / rate.least()};
            double below = sides[high ? 1 : 0];
            double above = sides[high ? 0 : 1];
            Optional<TableClaim> from = Optional.of(figure);
            limits.add(new Limit(from, -most * below * UNIT, sum(rest, -below, one(figure)), WITHOUT, false));
            limits.add(new Limit(from, -WITHOUT, sum(rest, -above, one(figure)), -most * above * UNIT, false));
        }
    }

    private void addUp(PrintedTable whole, String label, PrintedTable part) {
        whole.of(Kind.PEOPLE)
                .filter(figure -> figure.label().equals(label) && part.months().contains(figure.asAt()))
                .forEach(figure -> always(0, sum(one(figure), -1, total(part, figure.asAt())), 0));
    }

    /** People in touch of the whole are those of its parts and, of people without a table of their own, any number from none to all. */
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

    /** Weights of one unknown alone. */
    double[] one(TableFigure unknown) {
        double[] weights = new double[unknowns.size()];
        weights[unknowns.get(unknown)] = 1;
        return weights;
    }

    /** Weights of the people for each one in touch; the unknown is the people for a batch of them. */
    double[] perInTouch(PrintedTable table) {
        return sum(new double[unknowns.size()], 1 / batch, one(TableSet.rate(table)));
    }

    /** Weights that add up the people of a month. */
    double[] total(PrintedTable table, YearMonth month) {
        double[] weights = new double[unknowns.size()];
        if (table.parts().isEmpty()) {
            return table.at(Kind.TOTAL, month).map(this::one).orElse(weights);
        }
        table.people(month).forEach(cell -> weights[unknowns.get(cell)] = 1);
        return weights;
    }

    private static double[] times(double factor, double[] weights) {
        return sum(new double[weights.length], factor, weights);
    }

    private static double[] sum(double[] first, double times, double[] second) {
        double[] sum = first.clone();
        for (int index = 0; index < sum.length; index++) {
            sum[index] += times * second[index];
        }
        return sum;
    }

    /** The limits of some claims, and those that follow from the meaning of the numbers. */
    List<Limit> limits(Set<? extends TableClaim> kept) {
        return limits.stream()
                .filter(limit -> limit.from.isEmpty() || kept.contains(limit.from.get()))
                .toList();
    }

    /** The number of unknowns. */
    int unknowns() {
        return unknowns.size();
    }

    /** The index of each unknown among the weights. */
    Map<TableFigure, Integer> places() {
        return unknowns;
    }

    /** The number of people in touch in a batch, a power of two. */
    double batch() {
        return batch;
    }
}
