package org.carecast.projection;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carecast.assumption.Basis;
import org.carecast.assumption.PopulationBasis;
import org.carecast.cohort.Flows;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.cohort.Stock;
import org.carecast.time.Horizon;

/**
 * The projector: opening + in − out = closing, month after month, by cause.
 *
 * <p>Within a month birthdays come first, then arrivals, then departures. In expected numbers people are never rounded; as
 * chance has it they are whole.
 */
public final class Projector {

    private static final int YEAR = Horizon.MONTHS_IN_A_YEAR;

    private Projector() {}

    /** The projection of an opening position over the whole horizon of a basis, in expected numbers. */
    public static Projection project(OpeningPosition opening, Basis basis) {
        return project(opening, basis, Chance.EXPECTED);
    }

    /** The projection of an opening position over the whole horizon of a basis, as chance has it. */
    public static Projection project(OpeningPosition opening, Basis basis, Chance chance) {
        return run(running(opening, basis, chance), basis, chance);
    }

    /** The stocks behind an opening position, one of each population, as a basis spreads them over birth months. */
    public static List<Stock> opening(OpeningPosition opening, Basis basis) {
        return running(opening, basis, Chance.EXPECTED).stream()
                .map(RunningStock::stock)
                .toList();
    }

    /**
     * The projection of stocks, one of each population, from the month they count to the end of a basis.
     *
     * @throws IllegalArgumentException if a population is missing or named twice, if the stocks count different months,
     *     or if one counts people whom its population's law does not
     */
    public static Projection project(List<Stock> opening, Basis basis) {
        requireOneOfEach(opening, basis);
        List<RunningStock> stocks = opening.stream()
                .map(stock ->
                        RunningStock.of(stock, basis.of(stock.population()).law(), basis.horizon()))
                .toList();
        return run(stocks, basis, Chance.EXPECTED);
    }

    private static List<RunningStock> running(OpeningPosition opening, Basis basis, Chance chance) {
        return basis.populations().stream()
                .map(population ->
                        RunningStock.opening(opening, basis.of(population), population, basis.horizon(), chance))
                .toList();
    }

    private static Projection run(List<RunningStock> stocks, Basis basis, Chance chance) {
        Map<Population, List<Position>> positions = new LinkedHashMap<>();
        stocks.forEach(stock -> positions.put(stock.population(), run(stock, basis, chance)));
        return new Projection(basis, positions);
    }

    private static Position at(RunningStock stock, Flows flows, Chance chance) {
        return chance == Chance.EXPECTED ? Position.of(stock, flows) : Position.byAge(stock, flows);
    }

    private static List<Position> run(RunningStock stock, Basis basis, Chance chance) {
        Horizon horizon = basis.horizon();
        PopulationBasis own = basis.of(stock.population());
        List<Position> positions = new ArrayList<>(horizon.months() + 1);
        positions.add(at(stock, Flows.NONE, chance));
        double[] levels = chance.levels(
                stock.population(), (horizon.months() + YEAR - 1) / YEAR, year -> own.dispersion(1 + year * YEAR));
        for (int month = horizon.index(stock.asAt()) + 1; month <= horizon.months(); month++) {
            double level = levels[(month - 1) / YEAR];
            Flows flows = Step.take(stock, own, horizon, month, chance, level);
            positions.add(at(stock, flows, chance));
        }
        return positions;
    }

    private static void requireOneOfEach(List<Stock> opening, Basis basis) {
        List<Population> counted = opening.stream().map(Stock::population).toList();
        if (counted.size() != basis.populations().size() || !basis.populations().equals(Set.copyOf(counted))) {
            throw new IllegalArgumentException(
                    "stocks of " + counted + " where one of each of " + basis.populations() + " is needed");
        }
        List<YearMonth> months = opening.stream().map(Stock::asAt).distinct().toList();
        if (months.size() > 1) {
            throw new IllegalArgumentException("the stocks count different months: " + months);
        }
    }
}
