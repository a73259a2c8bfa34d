package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;

/** Bounds on weighted sums of unknown numbers, solved by ojAlgo, which shares no code with the program. */
final class OjAlgoSystem {

    private final int unknowns;
    private final List<Bound> bounds;

    OjAlgoSystem(int unknowns, List<Bound> bounds) {
        this.unknowns = unknowns;
        this.bounds = List.copyOf(bounds);
    }

    /** A weighted sum lies between two numbers, either of which may be infinite. */
    record Bound(double low, double[] weights, double high) {}

    /** The least and the greatest that a weighted sum may be; either may be infinite. */
    record Range(double least, double greatest) {}

    /** What a weighted sum may be; some numbers must meet every bound. */
    Range range(double... sought) {
        return new Range(
                end(model(sought).minimise(), Double.NEGATIVE_INFINITY),
                end(model(sought).maximise(), Double.POSITIVE_INFINITY));
    }

    private static double end(Optimisation.Result result, double endless) {
        if (result.getState() == Optimisation.State.UNBOUNDED) {
            return endless;
        }
        assertThat(result.getState().isOptimal()).as("%s", result.getState()).isTrue();
        return result.getValue();
    }

    private ExpressionsBasedModel model(double[] sought) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        for (int unknown = 0; unknown < unknowns; unknown++) {
            model.newVariable("x" + unknown).weight(sought[unknown]);
        }
        for (int index = 0; index < bounds.size(); index++) {
            Bound bound = bounds.get(index);
            Expression row = model.newExpression("b" + index);
            for (int unknown = 0; unknown < unknowns; unknown++) {
                if (bound.weights[unknown] != 0) {
                    row.set(unknown, bound.weights[unknown]);
                }
            }
            if (Double.isFinite(bound.low)) {
                row.lower(bound.low);
            }
            if (Double.isFinite(bound.high)) {
                row.upper(bound.high);
            }
        }
        return model;
    }
}
