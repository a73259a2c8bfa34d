package org.carecast.linear;

import java.util.List;
import java.util.Optional;
import org.carecast.linear.LinearSystem.Bound;
import org.carecast.linear.LinearSystem.Range;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;

/** The questions of a linear system, answered by another solver, ojAlgo, which shares no code with the program. */
public final class OjAlgo {

    private OjAlgo() {}

    /** Whether some numbers meet every bound. */
    public static boolean isFeasible(int unknowns, List<Bound> bounds) {
        return model(unknowns, bounds, new double[unknowns])
                .minimise()
                .getState()
                .isFeasible();
    }

    /** The least and the greatest that a weighted sum may be; empty if no numbers meet every bound. */
    public static Optional<Range> range(int unknowns, List<Bound> bounds, double... weights) {
        Optimisation.Result least = model(unknowns, bounds, weights).minimise();
        if (least.getState() == Optimisation.State.INFEASIBLE) {
            return Optional.empty();
        }
        Optimisation.Result greatest = model(unknowns, bounds, weights).maximise();
        return Optional.of(new Range(end(least, Double.NEGATIVE_INFINITY), end(greatest, Double.POSITIVE_INFINITY)));
    }

    private static double end(Optimisation.Result result, double endless) {
        if (result.getState() == Optimisation.State.UNBOUNDED) {
            return endless;
        }
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("ojAlgo says " + result.getState());
        }
        return result.getValue();
    }

    private static ExpressionsBasedModel model(int unknowns, List<Bound> bounds, double[] weights) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        for (int unknown = 0; unknown < unknowns; unknown++) {
            model.newVariable("x" + unknown).weight(weights[unknown]);
        }
        for (int index = 0; index < bounds.size(); index++) {
            Bound bound = bounds.get(index);
            Expression row = model.newExpression("b" + index);
            for (int unknown = 0; unknown < unknowns; unknown++) {
                if (bound.weight(unknown) != 0) {
                    row.set(unknown, bound.weight(unknown));
                }
            }
            if (Double.isFinite(bound.low())) {
                row.lower(bound.low());
            }
            if (Double.isFinite(bound.high())) {
                row.upper(bound.high());
            }
        }
        return model;
    }
}
