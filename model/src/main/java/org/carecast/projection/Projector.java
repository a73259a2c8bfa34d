package org.carecast.projection;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carecast.assumption.Basis;
import org.carecast.assumption.PopulationBasis;
import org.carecast.cohort.Cohort;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.cohort.Stock;
import org.carecast.time.Horizon;

/**
 * The projector: opening + in − out = closing, month after month, by cause.
 *
 * <p>Within a month birthdays come first, then arrivals, then departures. Expected numbers of people, never rounded.
 */
public final class Projector {

    private Projector() {}

    /** The projection of an opening position over the whole horizon of a basis. */
    public static Projection project(OpeningPosition opening, Basis basis) {
        return project(opening(opening, basis), basis);
    }

    /** The stocks behind an opening position, one of each population, as a basis spreads them over birth months. */
    public static List<Stock> opening(OpeningPosition opening, Basis basis) {
        return basis.populations().stream()
                .map(population ->
                        opening.stock(population, basis.of(population).assignedShare(0)))
                .toList();
    }

    /**
     * The projection of stocks, one of each population, from the month they count to the end of a basis.
     *
     * @throws IllegalArgumentException if a population is missing or stands twice, if the stocks count different months,
     *     or if one counts people whom its population's law does not
     */
    public static Projection project(List<Stock> opening, Basis basis) {
        requireOneOfEach(opening, basis);
        Map<Population, List<Position>> positions = new LinkedHashMap<>();
        for (Stock stock : opening) {
            positions.put(stock.population(), project(stock, basis));
        }
        return new Projection(basis, positions);
    }

    private static List<Position> project(Stock opening, Basis basis) {
        Horizon horizon = basis.horizon();
        PopulationBasis own = basis.of(opening.population());
        List<Position> positions = new ArrayList<>(horizon.months() + 1);
        requireCountedAges(opening, own);
        Position position = Position.opening(opening);
        positions.add(position);
        for (int month = horizon.index(opening.asAt()) + 1; month <= horizon.months(); month++) {
            position = Step.after(position, own, horizon, month);
            positions.add(position);
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

    private static void requireCountedAges(Stock opening, PopulationBasis basis) {
        for (Cohort cohort : opening.cohorts()) {
            if (!basis.law().countedAges().contains(cohort.ageAt(opening.asAt()))) {
                throw new IllegalArgumentException(cohort + " is aged " + cohort.ageAt(opening.asAt()) + " at "
                        + opening.asAt() + ", outside " + basis.law().countedAges());
            }
        }
    }
}
