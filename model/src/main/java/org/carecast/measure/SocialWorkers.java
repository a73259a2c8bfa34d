package org.carecast.measure;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.carecast.cohort.Population;

/**
 * Social workers needed at the end of a month for children in care, in full-time equivalents: children divided by cases per
 * social worker.
 */
public final class SocialWorkers {

    private final Demand demand;
    private final List<Population> populations;

    private SocialWorkers(Demand demand, List<Population> populations) {
        this.demand = demand;
        this.populations = populations;
    }

    /** The social workers of those populations of which the book says how many cases one has; empty if it does of none. */
    public static Optional<SocialWorkers> of(Demand demand) {
        List<Population> populations = demand.populations().stream()
                .filter(population -> demand.law(population).countsChildren()
                        && casesEach(demand, population, demand.horizon().opening()) > 0)
                .toList();
        return populations.isEmpty() ? Optional.empty() : Optional.of(new SocialWorkers(demand, populations));
    }

    private static double casesEach(Demand demand, Population population, YearMonth asAt) {
        return demand.projection()
                .basis()
                .of(population)
                .casesPerSocialWorker(demand.horizon().index(asAt));
    }

    /** Those whose social workers are counted, in the study's order. */
    public List<Population> populations() {
        return populations;
    }

    /** The children in care of one population. */
    public double cases(Population population, YearMonth asAt) {
        return demand.childrenInCare(population, asAt);
    }

    /** The children in care of all of them. */
    public double cases(YearMonth asAt) {
        return populations.stream()
                .mapToDouble(population -> cases(population, asAt))
                .reduce(0, Double::sum);
    }

    /** The social workers of one population, in full-time equivalents. */
    public double fullTimeEquivalents(Population population, YearMonth asAt) {
        return cases(population, asAt) / casesEach(demand, population, asAt);
    }

    /** The social workers of all of them, in full-time equivalents. */
    public double fullTimeEquivalents(YearMonth asAt) {
        return populations.stream()
                .mapToDouble(population -> fullTimeEquivalents(population, asAt))
                .reduce(0, Double::sum);
    }
}
