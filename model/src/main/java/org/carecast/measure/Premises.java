package org.carecast.measure;

import java.util.Set;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.measure.funding.Funding;
import org.carecast.time.Horizon;

/**
 * All that a forecast follows from.
 *
 * @param opening who is here
 * @param assumptions the book of assumptions, a scenario's changes made
 * @param horizon the months projected
 * @param funding what grants pay and what the service costs, a scenario's switches made
 */
public record Premises(OpeningPosition opening, Assumptions assumptions, Horizon horizon, Funding funding) {

    /** A forecast of people, of whose money nothing is known. */
    public Premises(OpeningPosition opening, Assumptions assumptions, Horizon horizon) {
        this(opening, assumptions, horizon, Funding.NONE);
    }

    /** What follows. */
    public Demand demand() {
        return Demand.of(this);
    }

    /** The same forecast by another book. */
    public Premises with(Assumptions book) {
        return new Premises(opening, book, horizon, funding);
    }

    /**
     * The same forecast with a parameter of a population at one value, at all ages and in all months that its rows are about; their ranges,
     * which were drawn around other values, are dropped.
     *
     * @param value in the unit of the parameter
     * @throws IllegalArgumentException if no row is about it, or if the value is out of bounds
     */
    public Premises with(Parameter parameter, Population population, double value) {
        if (assumptions.rows().stream().noneMatch(row -> row.isAbout(parameter, population))) {
            throw new IllegalArgumentException("nothing is assumed of " + parameter.id() + " of " + population);
        }
        return with(assumptions.with(row -> row.isAbout(parameter, population) ? row.withValue(value) : row));
    }

    /** The same forecast of some of its populations. */
    public Premises of(Set<Population> populations) {
        return new Premises(opening.of(populations), assumptions.of(populations), horizon, funding);
    }

    /**
     * The same forecast no farther than a reading goes: to its month, by what is read for it alone, and if it is of one
     * population of that alone.
     *
     * @throws IllegalArgumentException if its month or population is none of the forecast
     */
    public Premises upTo(Reading reading) {
        Horizon shorter = new Horizon(horizon.opening(), horizon.index(reading.asAt()));
        Assumptions read = assumptions.withRows(assumptions.rows().stream()
                .filter(row -> reading.measure().reads(row.parameter()))
                .toList());
        Premises all = new Premises(opening, read, shorter, funding);
        return reading.population().map(one -> all.of(Set.of(one))).orElse(all);
    }
}
