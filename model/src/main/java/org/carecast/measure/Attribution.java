package org.carecast.measure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Basis;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.cohort.Stock;
import org.carecast.projection.Projector;
import org.carecast.time.Horizon;

/**
 * Why readings differ between two forecasts of the same populations: one part for each thing that differs in the
 * second, shared out independently of order ({@link Shapley}).
 */
public final class Attribution {

    private final Premises before;
    private final Premises after;
    private final Horizon shared;
    private final List<Reading> readings;
    private final List<Driver> drivers = new ArrayList<>();
    // Whose stock at the later opening is projected and not counted: the one that opened first, if one did.
    private final Optional<List<Stock>> projectedBefore;
    private final Optional<List<Stock>> projectedAfter;

    private Attribution(Premises before, Premises after, List<Reading> readings) {
        this.before = before;
        this.after = after;
        this.shared = shared(before, after);
        this.readings = List.copyOf(readings);
        this.projectedBefore = projected(before);
        this.projectedAfter = projected(after);
        if (!before.opening().equals(after.opening())) {
            drivers.add(new Driver.Opened());
        }
        List<Parameter> read = Stream.of(Parameter.values())
                .filter(parameter ->
                        readings.stream().anyMatch(reading -> reading.measure().reads(parameter)))
                .toList();
        for (Parameter parameter : read) {
            for (Population population : before.assumptions().populations()) {
                if (!before.assumptions().agreesWith(after.assumptions(), parameter, population, shared)) {
                    drivers.add(new Driver.Assumed(parameter, population));
                }
            }
        }
    }

    private Optional<List<Stock>> projected(Premises premises) {
        return premises.horizon().opening().equals(shared.opening())
                ? Optional.empty()
                : Optional.of(premises.demand().projection().stocks(shared.opening()));
    }

    /** Whether the parts of a bridge are averages over every order, and not over some that were drawn. */
    public static boolean isExact(Bridge<Driver> bridge) {
        return bridge.parts().stream()
                        .filter(part -> !(part.why() instanceof Driver.Anniversary))
                        .count()
                <= Shapley.MOST_EXACT;
    }

    /**
     * The months that both forecasts cover: from the later opening to the earlier end.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Horizon shared(Premises before, Premises after) {
        YearMonth opening = before.horizon().opening().isAfter(after.horizon().opening())
                ? before.horizon().opening()
                : after.horizon().opening();
        YearMonth last = before.horizon().last().isBefore(after.horizon().last())
                ? before.horizon().last()
                : after.horizon().last();
        return Horizon.of(opening, last);
    }

    /**
     * The bridge from the first forecast to the second for each reading.
     *
     * @param readings within the months that both cover
     * @param seed of the orders drawn where more than eight things differ
     * @throws IllegalArgumentException if the forecasts are of different populations or laws
     */
    public static Map<Reading, Bridge<Driver>> between(
            Premises before, Premises after, List<Reading> readings, long seed) {
        if (!before.assumptions().laws().equals(after.assumptions().laws())) {
            throw new IllegalArgumentException("the forecasts are of different populations, or count other ages");
        }
        return new Attribution(before, after, readings).bridges(seed);
    }

    private Map<Reading, Bridge<Driver>> bridges(long seed) {
        double[][] shares = Shapley.shares(drivers.size(), this::read, seed);
        double[] from = read(before.demand());
        double[] to = read(after.demand());
        Optional<double[]> recast = countsOtherYears() ? Optional.of(recast(from, to)) : Optional.empty();
        Map<Reading, Bridge<Driver>> bridges = new LinkedHashMap<>();
        for (int reading = 0; reading < readings.size(); reading++) {
            List<Bridge.Part<Driver>> parts = new ArrayList<>();
            for (int driver = 0; driver < drivers.size(); driver++) {
                parts.add(new Bridge.Part<>(drivers.get(driver), shares[driver][reading]));
            }
            if (recast.isPresent()) {
                parts.add(new Bridge.Part<>(new Driver.Anniversary(), recast.get()[reading]));
            }
            bridges.put(readings.get(reading), new Bridge<>(from[reading], parts, to[reading]));
        }
        return bridges;
    }

    /** What it moves to project each of the two again from the month in which both have opened. */
    private double[] recast(double[] from, double[] to) {
        double[] first = read(0);
        double[] last = read((1L << drivers.size()) - 1);
        return IntStream.range(0, from.length)
                .mapToDouble(reading -> first[reading] - from[reading] + to[reading] - last[reading])
                .toArray();
    }

    /** Whether the yearly rates of the two go by ages at different months of the year. */
    private boolean countsOtherYears() {
        return before.horizon().opening().getMonth()
                != after.horizon().opening().getMonth();
    }

    /** The readings where a set of the drivers is the second forecast's and the others the first one's. */
    private double[] read(long set) {
        Assumptions book = before.assumptions();
        boolean opened = false;
        for (int driver = 0; driver < drivers.size(); driver++) {
            if ((set >> driver & 1) == 1) {
                if (drivers.get(driver) instanceof Driver.Assumed assumed) {
                    book = book.taking(assumed.parameter(), assumed.population(), after.assumptions());
                } else {
                    opened = true;
                }
            }
        }
        Basis basis = book.on(shared);
        return read(Demand.from(Projector.project(stocks(opened, basis), basis), after.funding()));
    }

    private List<Stock> stocks(boolean opened, Basis basis) {
        OpeningPosition counted = opened ? after.opening() : before.opening();
        return (opened ? projectedAfter : projectedBefore).orElseGet(() -> Projector.opening(counted, basis));
    }

    private double[] read(Demand demand) {
        return readings.stream().mapToDouble(reading -> reading.of(demand)).toArray();
    }
}
