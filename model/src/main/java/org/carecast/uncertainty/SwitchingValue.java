package org.carecast.uncertainty;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Belief;
import org.carecast.assumption.Spread;
import org.carecast.assumption.Unit;
import org.carecast.time.Horizon;

/**
 * Where a belief must lie for a reading to reach a target while all others stay.
 *
 * @param isFactor whether it multiplies every row of the belief, which has several; else it is the value of its one row
 * @param at the factor, or the value in the unit of the parameter
 */
public record SwitchingValue(boolean isFactor, double at) {

    /** In people: a reading nearer than this to the target has reached it. */
    public static final double REACHED = 1e-6;
    // In people: noise of the arithmetic, by which a reading at a bound may miss a target that it meets.
    private static final double NOISE = 1e-8;
    // The search for a number of people goes up to this many times the believed value.
    private static final double FARTHEST = 100;
    private static final double TWICE = 2;
    private static final int STEPS = 24;
    private static final int STEPS_BEYOND = 12;
    private static final double FINEST = 1e-15;
    private static final int MOST_EVALUATIONS = 500;

    /**
     * The value of a belief at which a reading reaches a target, that nearest to what is believed; empty if none within
     * bounds does.
     *
     * <p>A share is looked for from 0 to 1, a number of people from 0 to a hundred times what is believed, a number of months
     * among whole ones. Values in between are tried first, so that a reading that turns round is not missed.
     *
     * @param horizon the months up to the reading: rows that are not read in them stay
     * @param target in the unit of the reading
     * @param reading the figure read from a whole book of assumptions
     */
    static Optional<SwitchingValue> of(
            Assumptions book, Belief belief, Horizon horizon, double target, ToDoubleFunction<Assumptions> reading) {
        List<Assumption> rows = belief.rowsRead(book, horizon);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        boolean isFactor = rows.size() > 1;
        DoubleUnaryOperator missed = at -> reading.applyAsDouble(belief.changed(
                        book,
                        row -> rows.contains(row)
                                ? row.withValue(nearest(row, isFactor ? at * row.value() : at))
                                : row))
                - target;
        double believed = isFactor ? 1 : rows.get(0).value();
        return (isFactor ? factors(rows) : values(rows.get(0)))
                .nearest(missed, believed)
                .map(at -> new SwitchingValue(isFactor, at));
    }

    /** A product that the arithmetic has put a hair beyond the bounds is at the bound. */
    private static double nearest(Assumption row, double value) {
        return row.parameter().unit().nearest(value);
    }

    private static Search values(Assumption row) {
        Unit unit = row.parameter().unit();
        return switch (unit) {
            case SHARE, SHARE_PER_YEAR -> Search.between(unit.highest(), unit.highest(), row.value());
            case MONTHS ->
                new Search(
                        IntStream.rangeClosed(0, unit.highest())
                                .asDoubleStream()
                                .boxed()
                                .toList(),
                        false);
            case PEOPLE_PER_YEAR, PEOPLE_PER_MONTH, VARIANCE, FACTOR, PEOPLE, CASES -> {
                double high = row.spread().map(Spread::high).orElse(row.value());
                yield Search.between(
                        unit.nearest(Math.max(high, TWICE * row.value())),
                        unit.nearest(Math.max(high, FARTHEST * row.value())),
                        row.value());
            }
        };
    }

    private static Search factors(List<Assumption> rows) {
        Unit unit = rows.get(0).parameter().unit();
        double largest = rows.stream().mapToDouble(Assumption::value).max().orElseThrow();
        if (unit == Unit.MONTHS || largest == 0) {
            return new Search(List.of(), false);
        }
        double within = unit.highest() / largest;
        double farthest = unit.isShare() ? within : Math.min(FARTHEST, within);
        return Search.between(Math.min(TWICE, farthest), farthest, 1);
    }

    /**
     * The values to try.
     *
     * @param tried in rising order
     * @param continuous whether values between them can be had too
     */
    private record Search(List<Double> tried, boolean continuous) {

        /** From 0 in even steps, then in growing ones to what lies beyond, and at what is believed. */
        private static Search between(double end, double beyond, double believed) {
            DoubleStream even = IntStream.rangeClosed(0, STEPS).mapToDouble(step -> end * step / STEPS);
            DoubleStream growing = beyond > end
                    ? IntStream.rangeClosed(1, STEPS_BEYOND)
                            .mapToDouble(step -> end * StrictMath.pow(beyond / end, (double) step / STEPS_BEYOND))
                            .map(value -> Math.min(value, beyond))
                    : DoubleStream.empty();
            return new Search(
                    DoubleStream.concat(DoubleStream.concat(even, growing), DoubleStream.of(believed))
                            .distinct()
                            .sorted()
                            .boxed()
                            .toList(),
                    true);
        }

        /** The value nearest to what is believed at which nothing is missed. */
        private Optional<Double> nearest(DoubleUnaryOperator missed, double believed) {
            double[] gaps = tried.stream().mapToDouble(missed::applyAsDouble).toArray();
            List<Double> found = IntStream.range(0, gaps.length)
                    .filter(place -> Math.abs(gaps[place]) < NOISE)
                    .mapToObj(tried::get)
                    .collect(Collectors.toList());
            for (int place = 1; continuous && place < gaps.length; place++) {
                if (gaps[place - 1] * gaps[place] < 0) {
                    found.add(new BrentSolver(FINEST, FINEST, FINEST)
                            .solve(MOST_EVALUATIONS, missed::applyAsDouble, tried.get(place - 1), tried.get(place)));
                }
            }
            // A reading that leaps over the target does not reach it.
            return found.stream()
                    .filter(value -> Math.abs(missed.applyAsDouble(value)) < REACHED)
                    .min(Comparator.comparingDouble(value -> Math.abs(value - believed)));
        }
    }
}
