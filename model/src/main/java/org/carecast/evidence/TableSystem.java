package org.carecast.evidence;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.carecast.evidence.LinearSystem.Bound;
import org.carecast.evidence.LinearSystem.Range;
import org.carecast.evidence.TableFigure.Kind;

/**
 * What printed tables say of the numbers behind them, as a linear system.
 *
 * <p>The unknowns are the people of each cell and, of a table with one in-touch rate, how many people there are for each one in touch,
 * which is 1 divided by the rate. In touch is the rate times the total, a product of two unknowns; but that it lies between two
 * numbers says that the total lies between these numbers times people for each one in touch, which is linear. So all that can be
 * behind one table is convex, and what can be said of one number of it, the rate included, is one interval: its ends are found exactly,
 * without a search. What is a quotient, those in touch, is found with everything divided by what it is divided by (Charnes and Cooper, 1962).
 *
 * <p>Where those in touch of tables with rates of their own are added up, that no longer holds: they then are unknowns too, between the
 * ends of a box of rates times the total. This allows too much, and nothing too much where the box is one rate.
 *
 * <p>Strict ends: all of them must be kept by the same margin, which is made as large as it can be; if it is nothing, so is what can be
 * behind the table. Intervals are those without the margin: the high end, and the low end of what falls as others rise, may belong or not.
 */
final class TableSystem {

    // People are counted in thousandths, so that what the solver lets pass is less than a billionth of a person.
    private static final double UNIT = 1_000;
    private static final double LARGEST_MARGIN = 1;
    // What the solver lets pass, of many bounds at once, could look like a margin; this is a ten-millionth of a person.
    private static final double NO_MARGIN = 1e-4;

    private final TableScope scope;
    private final Map<Integer, Range> rates;
    private final Map<TableFigure, Integer> unknowns = new LinkedHashMap<>();
    private final List<Limit> limits = new ArrayList<>();

    /** One thing known of a weighted sum; the high end may be one that is not reached. */
    private record Limit(Optional<Claim> by, double low, double[] weights, double high, boolean strict) {}

    /**
     * The system of some tables.
     *
     * @param rates between which the rate of a table lies, by its number; none for a table of which only the figures say
     */
    TableSystem(TableScope scope, Map<Integer, Range> rates) {
        this.scope = scope;
        this.rates = Map.copyOf(rates);
        scope.unknowns().forEach(figure -> unknowns.put(figure, unknowns.size()));
        scope.tables().forEach(this::limit);
        scope.links().forEach(link -> add(link, 0, less(people(link.younger()), people(link.older()), 1), 0, false));
    }

    /** Whether some numbers are behind all of these claims. */
    boolean isPossible(Set<Claim> kept) {
        double[] margin = new double[unknowns.size() + 1];
        margin[unknowns.size()] = 1;
        List<Bound> bounds = new ArrayList<>(List.of(Bound.of(-LARGEST_MARGIN, margin, LARGEST_MARGIN)));
        for (Limit limit : limits(kept)) {
            double[] plain = java.util.Arrays.copyOf(limit.weights, margin.length);
            if (limit.strict) {
                double[] kept1 = plain.clone();
                kept1[unknowns.size()] = largest(plain);
                bounds.add(Bound.of(Double.NEGATIVE_INFINITY, kept1, limit.high));
                bounds.add(Bound.of(limit.low, plain, Double.POSITIVE_INFINITY));
            } else {
                bounds.add(Bound.of(limit.low, plain, limit.high));
            }
        }
        return new LinearSystem(margin.length, bounds)
                .range(margin)
                .filter(range -> range.greatest() > NO_MARGIN)
                .isPresent();
    }
}
