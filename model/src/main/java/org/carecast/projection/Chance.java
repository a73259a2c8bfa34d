package org.carecast.projection;

import org.carecast.cohort.Cause;
import org.carecast.cohort.Population;

/** Whether people come and go in expected numbers, or one by one. */
public abstract sealed class Chance permits Expected, Draw {

    /** Everybody in expected numbers, with fractions of a person. */
    public static final Chance EXPECTED = new Expected();

    // Nobody else says how chance acts.
    Chance() {}

    /** What happens to a population in a month, whatever happens to another or in another month; month 0 is the opening. */
    public abstract Chance in(Population population, int month);

    /** What makes people come and go for one cause, whatever other causes do. */
    abstract Chance of(Cause cause);

    /** How many of so many people go, each with the probability {@code share}. */
    public abstract double going(double people, double share);

    /**
     * How many come in a month where so many are expected.
     *
     * @param dispersion the variance of the factor that all months of a year have in common
     */
    abstract double coming(double expected, double dispersion);

    /** So many people put into places, each with the probability of the place; the shares make 1. */
    abstract double[] sharedOut(double people, double[] shares);
}
