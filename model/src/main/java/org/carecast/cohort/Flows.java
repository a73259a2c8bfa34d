package org.carecast.cohort;

import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The people of one population who entered, left or turned 18 in one month, by cause; every figure is 0 or more. */
public final class Flows {

    private static final Cause[] CAUSES = Cause.values();

    /** The flows of a month in which nobody moved. */
    public static final Flows NONE = of(Map.of());

    private final double[] people;

    private Flows(double[] people) {
        this.people = people;
    }

    /** The flows of a month; a cause that is not named counts 0. */
    public static Flows of(Map<Cause, Double> people) {
        return of(cause -> people.getOrDefault(cause, 0.0));
    }

    /**
     * The flows of a month, by what each cause counts.
     *
     * @throws IllegalArgumentException if a figure is negative or not a number
     */
    public static Flows of(ToDoubleFunction<Cause> people) {
        double[] byCause = new double[CAUSES.length];
        for (Cause cause : CAUSES) {
            double count = people.applyAsDouble(cause);
            if (!(count >= 0)) {
                throw new IllegalArgumentException(cause.id() + " is " + count + " people");
            }
            byCause[cause.ordinal()] = count;
        }
        return new Flows(byCause);
    }

    /** People who moved by one cause. */
    public double people(Cause cause) {
        return people[cause.ordinal()];
    }

    /** What the flows add to the children in care; below 0 if they take away. */
    public double netChildren() {
        double net = 0;
        for (Cause cause : CAUSES) {
            net += cause.children() * people(cause);
        }
        return net;
    }

    /** What the flows add to the care leavers; below 0 if they take away. */
    public double netCareLeavers() {
        double net = 0;
        for (Cause cause : CAUSES) {
            net += cause.careLeavers() * people(cause);
        }
        return net;
    }
}
