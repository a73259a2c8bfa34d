package org.carecast.uncertainty;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/**
 * How far some forecasts were from what was counted.
 *
 * @param counts how many forecasts were compared with a count
 * @param bias the mean of forecast less count, in people
 * @param miss the mean of the distance between the two, in people
 * @param share all distances together as a share of all that were counted; not a number if all counts are 0
 */
public record Score(int counts, double bias, double miss, double share) {

    /** The score of pairs of a forecast and a count, one or more. */
    public static <T> Score of(Collection<T> pairs, ToDoubleFunction<T> forecast, ToDoubleFunction<T> count) {
        double errors = 0;
        double distances = 0;
        double people = 0;
        for (T pair : pairs) {
            double error = forecast.applyAsDouble(pair) - count.applyAsDouble(pair);
            errors += error;
            distances += Math.abs(error);
            people += count.applyAsDouble(pair);
        }
        return new Score(
                pairs.size(),
                errors / pairs.size(),
                distances / pairs.size(),
                people == 0 ? Double.NaN : distances / people);
    }
}
