package org.carecast.cohort;

import java.time.YearMonth;
import java.util.Map;

/** The people of one population who entered or left in one month, by cause; every figure is 0 or more. */
public final class Flows {

    private static final Cause[] CAUSES = Cause.values();

    private final Population population;
    private final YearMonth month;
    private final double[] people;

    private Flows(Population population, YearMonth month, double[] people) {
        this.population = population;
        this.month = month;
        this.people = people;
    }

    /**
     * The flows of a month; a cause that is not named counts 0.
     *
     * @throws IllegalArgumentException if a figure is negative or not a number
     */
    public static Flows of(Population population, YearMonth month, Map<Cause, Double> people) {
        double[] byCause = new double[CAUSES.length];
        people.forEach((cause, count) -> {
            if (!(count >= 0)) {
                throw new IllegalArgumentException(population + " " + month + ": " + cause.id() + " is " + count);
            }
            byCause[cause.ordinal()] = count;
        });
        return new Flows(population, month, byCause);
    }

    /** The flows of a month in which nobody moved. */
    public static Flows none(Population population, YearMonth month) {
        return of(population, month, Map.of());
    }

    /** Whose flows these are. */
    public Population population() {
        return population;
    }

    /** The month in which they happened. */
    public YearMonth month() {
        return month;
    }

    /** People who entered or left by one cause. */
    public double people(Cause cause) {
        return people[cause.ordinal()];
    }

    /** People entering less people leaving. */
    public double net() {
        double net = 0;
        for (Cause cause : CAUSES) {
            net += cause.enters() ? people(cause) : -people(cause);
        }
        return net;
    }
}
