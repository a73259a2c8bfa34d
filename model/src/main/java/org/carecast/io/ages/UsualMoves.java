package org.carecast.io.ages;

import java.util.Map;
import org.carecast.assumption.Parameter;

/**
 * How many of one population go, come back or no longer ask in a year, by the defaults of a new study.
 *
 * @param shares per year, of take-up those supported, by parameter and age; none where a default says nothing
 */
public record UsualMoves(Map<Parameter, Map<Integer, Double>> shares) {

    /** Copies the shares, so that they never change. */
    public UsualMoves {
        shares = Map.copyOf(shares);
    }

    /** Of those of an age the share who are there a year later. */
    public double staying(int age) {
        return (1 - share(Parameter.LEAVES_SERVICE, age)) * (1 - share(Parameter.APPEAL_RIGHTS_EXHAUSTED, age))
                + share(Parameter.RETURNS, age);
    }

    /** The share of an age who would be there a year later if nobody left the service. */
    double withoutLeaving(int age) {
        return 1 - share(Parameter.APPEAL_RIGHTS_EXHAUSTED, age) + share(Parameter.RETURNS, age);
    }

    /** Of those of an age who are supported the share who would be a year later, by take-up alone; all where it says nothing of both ages. */
    double stillAsking(int age) {
        Map<Integer, Double> takeUp = shares.getOrDefault(Parameter.TAKE_UP, Map.of());
        double now = takeUp.getOrDefault(age, 0.0);
        return now > 0 && takeUp.containsKey(age + 1) ? Math.min(1, takeUp.get(age + 1) / now) : 1;
    }

    private double share(Parameter parameter, int age) {
        return shares.getOrDefault(parameter, Map.of()).getOrDefault(age, 0.0);
    }
}
