package org.carecast.uncertainty.together;

import org.carecast.measure.Premises;
import org.carecast.projection.Projector;

/**
 * The forecast of a council that is made together with those of others.
 *
 * @param code the nine characters of the Office for National Statistics
 * @param council its name
 * @param region the region it lies in
 * @param premises all that its forecast follows from
 * @param estimated whether a count that was withheld is estimated in its opening position
 */
public record CouncilForecast(String code, String council, String region, Premises premises, boolean estimated) {

    /** The figures of the forecast itself, in expected numbers. */
    double[] read(YearFigures figures) {
        return figures.read(
                Projector.project(premises.opening(), premises.assumptions().on(premises.horizon())),
                premises.funding());
    }
}
