package org.carecast.cohort;

import java.util.Map;

/** The people of one population who entered or left in one month, by cause; every figure is 0 or more. */
public final class Flows {

    private static final Cause[] CAUSES = Cause.values();

    /** The flows of a month in which nobody moved. */
    public static final Flows NONE = of(Map.of());

    private final double[] people;

    private Flows(double[] people) {
        this.people = people;
    }

    /**
     * The flows of a month; a cause that is not named counts 0.
     *
     * @throws IllegalArgumentException if a figure is negative or not a number
     */
    public static Flows of(Map<Cause, Double> people) {
        double[] byCause = new double[CAUSES.length];
        people.forEach((cause, count) -> {
            if (!(count >= 0)) {
                throw new IllegalArgumentException(cause.id() + " is " + count + " people");
            }
            byCause[cause.ordinal()] = count;
        });
        return new Flows(byCause);
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
