package org.carecast.measure.funding;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.PopulationBasis;
import org.carecast.cohort.Population;
import org.carecast.time.FinancialYear;

/** How many children in care are a share of all children of the area: where the tiers of a grant and the transfer scheme begin. */
public record Tiers(Exposure exposure) {

    /** The shares of children at which what the rules of a population pay changes in some year. */
    public List<Double> ofGrants(Grants grants, Population population, List<FinancialYear> years) {
        return grants.rules().stream()
                .filter(rule -> rule.population().equals(population)
                        && years.stream()
                                .flatMap(year -> year.months().stream())
                                .anyMatch(rule::holdsIn))
                .flatMapToDouble(rule -> rule.conditions().stream()
                        .map(Condition::thresholds)
                        .reduce(DoubleStream.empty(), DoubleStream::concat))
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    /** The most children in care when a month of a year begins; empty where they are not counted. */
    public OptionalDouble most(Population population, FinancialYear year) {
        return exposure.law(population).countsChildren()
                ? year.months().stream()
                        .mapToDouble(month -> exposure.childrenAtStart(population, month))
                        .max()
                : OptionalDouble.empty();
    }

    /**
     * The fewest children in care who are at least a share of all children at the end of a year: a whole number, since a part of
     * a child is none; empty where nothing is said of all children.
     */
    public OptionalDouble needed(Population population, FinancialYear year, double share) {
        return needed(population, year.march(), share);
    }

    /** The same in a month. */
    public OptionalDouble needed(Population population, YearMonth month, double share) {
        OptionalDouble all = of(population, month, Parameter.CHILD_POPULATION);
        return all.isPresent() ? OptionalDouble.of(Condition.Tier.fewest(share, all.getAsDouble())) : all;
    }

    /** Whether the children in care are at least a share of all children when a month begins, as a rate of its tier reads it. */
    public boolean isReached(Population population, YearMonth month, double share) {
        return Condition.Tier.isReached(
                share,
                exposure.childrenAtStart(population, month),
                of(population, month, Parameter.CHILD_POPULATION).orElse(0));
    }

    /** The share from which a council need not accept transfers at the end of a year; empty where nothing is said of it. */
    public OptionalDouble ofTransfers(Population population, FinancialYear year) {
        return of(population, year.march(), Parameter.NTS_THRESHOLD);
    }

    private OptionalDouble of(Population population, YearMonth asAt, Parameter parameter) {
        PopulationBasis basis = exposure.projection().basis().of(population);
        if (!basis.law().countsChildren()) {
            return OptionalDouble.empty();
        }
        int month = exposure.projection().basis().horizon().index(asAt);
        double value = basis.ofMoney(parameter, basis.law().youngestAge(), month);
        return value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
