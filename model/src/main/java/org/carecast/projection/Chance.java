package org.carecast.projection;

import java.util.function.IntToDoubleFunction;
import org.carecast.cohort.Population;

/** Whether people come and go in expected numbers, or one by one. */
public abstract sealed class Chance permits Expected, Draw {

    /** Everybody in expected numbers, with fractions of a person. */
    public static final Chance EXPECTED = new Expected();

    // Nobody else says how chance acts.
    Chance() {}

    /** What happens to a population in a month, independently of other populations and months; month 0 is the opening. */
    public abstract Chance in(Population population, int month);

    /** What happens for one reason, independently of other reasons. */
    public abstract Chance of(String reason);

    /** How many of a number of people go, each with the probability {@code share}. */
    public abstract double going(double people, double share);

    /**
     * Takes out of places those who go, each with the probability {@code share}, and says how many.
     *
     * @param first the index of the first place
     * @param end the index after the last
     */
    abstract double takeOut(double[] places, int first, int end, double share);

    /**
     * Puts into places those who come, a share of those there, each beside somebody who is there, and says how many.
     *
     * @param first the index of the first place
     * @param end the index after the last
     */
    abstract double putIn(double[] places, int first, int end, double share);

    /** How many come in a month for which a number is expected. */
    abstract double coming(double expected);

    /**
     * Puts people of one age into the twelve months in which they can have been born, each as likely as the others, and says to
     * how many a birthday is assigned, who are in none of them.
     *
     * @param assignedShare the probability of an assigned birthday
     * @param months people by month of birth
     * @param first the index of the first of the twelve
     */
    abstract double birthdays(double people, double assignedShare, double[] months, int first);

    /** So many people put into places, each with the probability of the place; the shares make 1. */
    abstract double[] sharedOut(double people, double[] shares);

    /**
     * By how much more or fewer come to a population than expected, year after year of a horizon: a factor whose median is 1.
     *
     * @param dispersion of each year, from 0 on: the variance of the step from the year before, over the square of its mean
     */
    abstract double[] levels(Population population, int years, IntToDoubleFunction dispersion);
}
