package org.carecast.assumption;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carecast.cohort.Population;
import org.carecast.time.Horizon;

/** All that the projector may read: every assumption resolved for every month of a horizon; dense and immutable. */
public final class Basis {

    private final Horizon horizon;
    private final Map<Population, PopulationBasis> populations;
    private final ResolvedValues places;

    private Basis(Horizon horizon, Map<Population, PopulationBasis> populations, ResolvedValues places) {
        this.horizon = horizon;
        this.populations = populations;
        this.places = places;
    }

    static Basis from(Assumptions assumptions, Horizon horizon) {
        Map<Population, PopulationBasis> populations = new LinkedHashMap<>();
        for (Population population : assumptions.populations()) {
            populations.put(population, PopulationBasis.from(assumptions, population, horizon));
        }
        return new Basis(
                horizon,
                Collections.unmodifiableMap(populations),
                ResolvedValues.from(assumptions, Parameter.PLACES, Population.all(), horizon));
    }

    /**
     * The same basis with other values.
     *
     * @param byRow one for each row of the book it was resolved from, in their order
     */
    public Basis with(double[] byRow) {
        Map<Population, PopulationBasis> others = new LinkedHashMap<>();
        double[] values = byRow.clone();
        populations.forEach((population, own) -> others.put(population, own.with(values)));
        return new Basis(horizon, others, places.with(values));
    }

    /** The months it covers. */
    public Horizon horizon() {
        return horizon;
    }

    /** The services whose places are known, in the order of the study. */
    public List<String> services() {
        return places.types();
    }

    /** The places that a service has in a month, for all populations together. */
    public double places(String service, int month) {
        return places.ofType(service, month);
    }

    /** The populations it covers, in the study's order. */
    public Set<Population> populations() {
        return populations.keySet();
    }

    /**
     * What holds for one population.
     *
     * @throws IllegalArgumentException if it is none of this basis
     */
    public PopulationBasis of(Population population) {
        PopulationBasis own = populations.get(population);
        if (own == null) {
            throw new IllegalArgumentException("no population " + population + " among " + populations.keySet());
        }
        return own;
    }
}
