package org.carecast.io.ages;

import java.util.Map;
import org.carecast.assumption.Parameter;

/**
 * How many of one population go and come back in a year otherwise, by the defaults of a new study.
 *
 * @param shares per year, by parameter and age; none where a default says nothing
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

    private double share(Parameter parameter, int age) {
        return shares.getOrDefault(parameter, Map.of()).getOrDefault(age, 0.0);
    }
}
