package org.carecast.assumption;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.carecast.cohort.Population;
import org.carecast.time.Horizon;

/** All that the projector may read: every assumption resolved for every month of a horizon; dense and immutable. */
public final class Basis {

    private final Horizon horizon;
    private final Map<Population, PopulationBasis> populations;

    private Basis(Horizon horizon, Map<Population, PopulationBasis> populations) {
        this.horizon = horizon;
        this.populations = populations;
    }

    static Basis from(Assumptions assumptions, Horizon horizon) {
        Map<Population, PopulationBasis> populations = new LinkedHashMap<>();
        for (Population population : assumptions.populations()) {
            populations.put(population, PopulationBasis.from(assumptions, population, horizon));
        }
        return new Basis(horizon, Collections.unmodifiableMap(populations));
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
        return new Basis(horizon, others);
    }

    /** The months it covers. */
    public Horizon horizon() {
        return horizon;
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
