package org.carecast.measure;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carecast.assumption.PopulationBasis;
import org.carecast.cohort.AccommodationMix;
import org.carecast.cohort.Population;
import org.carecast.time.Dated;

/**
 * Care leavers by type of accommodation, in people at the end of a month: the mix of the month times all care leavers, in
 * touch or not, so that all types make up everybody.
 */
public final class Accommodation {

    private final Demand demand;
    private final Map<Population, Dated<AccommodationMix>> mixes;
    private final List<String> types;

    private Accommodation(Demand demand, Map<Population, Dated<AccommodationMix>> mixes) {
        this.demand = demand;
        this.mixes = Map.copyOf(mixes);
        this.types = demand.populations().stream()
                .flatMap(population -> mixes.get(population).from().values().stream())
                .flatMap(mix -> mix.shares().keySet().stream())
                .distinct()
                .toList();
    }

    /**
     * The care leavers whom a demand counts, divided by the mix of their population.
     *
     * @throws IllegalArgumentException if a population of the demand has no mix in its first month
     */
    public static Accommodation of(Demand demand, Map<Population, Dated<AccommodationMix>> mixes) {
        for (Population population : demand.populations()) {
            if (!mixes.containsKey(population)) {
                throw new IllegalArgumentException("no mix of accommodation for " + population);
            }
            mixes.get(population).at(demand.months().get(0));
        }
        return new Accommodation(demand, mixes);
    }

    /**
     * The care leavers whom a demand counts, by the mix that its book has for each population and month.
     *
     * @throws IllegalArgumentException if its book has no mix of some population
     */
    public static Accommodation of(Demand demand) {
        Map<Population, Dated<AccommodationMix>> mixes = new HashMap<>();
        for (Population population : demand.populations()) {
            PopulationBasis basis = demand.projection().basis().of(population);
            if (basis.types().isEmpty()) {
                throw new IllegalArgumentException("no mix of accommodation for " + population);
            }
            TreeMap<YearMonth, AccommodationMix> from = new TreeMap<>();
            for (YearMonth month : demand.months()) {
                Map<String, Double> shares = new LinkedHashMap<>();
                basis.types()
                        .forEach(type -> shares.put(
                                type, basis.accommodation(type, demand.horizon().index(month))));
                AccommodationMix mix = new AccommodationMix(shares);
                if (from.isEmpty() || !from.lastEntry().getValue().equals(mix)) {
                    from.put(month, mix);
                }
            }
            mixes.put(population, new Dated<>(from));
        }
        return new Accommodation(demand, mixes);
    }

    /** The types that some mix names, in the order in which they are first named. */
    public List<String> types() {
        return types;
    }

    /** Those it parts among the types. */
    public Demand demand() {
        return demand;
    }

    /** Those of one population in a type of accommodation. */
    public double at(Population population, YearMonth asAt, String type) {
        return mixes.get(population).at(asAt).share(type)
                * demand.at(population, asAt).people();
    }

    /** Those of all populations in a type of accommodation. */
    public double at(YearMonth asAt, String type) {
        return demand.populations().stream()
                .mapToDouble(population -> at(population, asAt, type))
                .reduce(0, Double::sum);
    }
}
