package org.carecast.projection;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carecast.assumption.Basis;
import org.carecast.cohort.Cause;
import org.carecast.cohort.Population;
import org.carecast.cohort.Stock;

/** What follows from a basis: the position of every population at the end of every month; immutable. */
public final class Projection {

    private final Basis basis;
    private final Map<Population, List<Position>> positions;
    private final List<YearMonth> months;

    Projection(Basis basis, Map<Population, List<Position>> positions) {
        Map<Population, List<Position>> copy = new LinkedHashMap<>();
        positions.forEach((population, months) -> copy.put(population, List.copyOf(months)));
        this.basis = basis;
        this.positions = Collections.unmodifiableMap(copy);
        this.months = copy.values().stream()
                .findFirst()
                .map(each -> each.stream().map(Position::asAt).toList())
                .orElse(List.of());
    }

    /** The basis it follows from. */
    public Basis basis() {
        return basis;
    }

    /**
     * The positions of one population, earliest first; the first has no flows.
     *
     * @throws IllegalArgumentException if it is none of this projection
     */
    public List<Position> positions(Population population) {
        if (!positions.containsKey(population)) {
            throw new IllegalArgumentException("no population " + population + " among " + positions.keySet());
        }
        return positions.get(population);
    }

    /**
     * The position of one population at the end of a month.
     *
     * @throws IllegalArgumentException if it is none of this projection, or there is no position at that month
     */
    public Position position(Population population, YearMonth asAt) {
        return positions(population).get(index(asAt));
    }

    /**
     * The people of one population who move by a cause, in every month after the first, in fractions of a person.
     *
     * @throws IllegalArgumentException if it is none of this projection
     */
    public SortedMap<YearMonth, Double> moving(Population population, Cause cause) {
        SortedMap<YearMonth, Double> moving = new TreeMap<>();
        positions(population).stream()
                .skip(1)
                .forEach(
                        position -> moving.put(position.asAt(), position.flows().people(cause)));
        return moving;
    }

    /** The months it gives a position for; fewer than its basis covers if it was taken up half-way. */
    public List<YearMonth> months() {
        return months;
    }

    /**
     * The stock of every population at the end of a month: what another projection can start from.
     *
     * @throws IllegalArgumentException if there is no position at that month
     */
    public List<Stock> stocks(YearMonth asAt) {
        int index = index(asAt);
        return positions.values().stream().map(each -> each.get(index).stock()).toList();
    }

    private int index(YearMonth asAt) {
        int index = months.indexOf(asAt);
        if (index < 0) {
            throw new IllegalArgumentException("no position at " + asAt);
        }
        return index;
    }
}
