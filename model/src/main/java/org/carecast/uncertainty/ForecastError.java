package org.carecast.uncertainty;

import java.util.OptionalDouble;
import org.carecast.measure.Outturn;

/**
 * One count, and what was forecast for it.
 *
 * @param outturn what was counted
 * @param forecast the forecast of it, each assumption at its value
 * @param low the figure that one draw in ten of the fan lies below
 * @param high the figure that one draw in ten of the fan lies above
 * @param naive the last like count known when the forecast opened
 * @param printed what the council printed for it, if it did
 */
public record ForecastError(
        Outturn outturn, double forecast, double low, double high, double naive, OptionalDouble printed) {

    /** Forecast less count, in people. */
    public double error() {
        return forecast - outturn.people();
    }

    /** The error as a share of those counted; not a number if the count is 0. */
    public double relativeError() {
        return relative(error());
    }

    /** A number of people as a share of those counted; not a number if the count is 0. */
    public double relative(double people) {
        return outturn.people() == 0 ? Double.NaN : people / outturn.people();
    }

    /** The last count less this one, in people. */
    public double naiveError() {
        return naive - outturn.people();
    }

    /** The printed figure less the count, in people; empty if none was printed. */
    public OptionalDouble printedError() {
        return printed.isPresent()
                ? OptionalDouble.of(printed.getAsDouble() - outturn.people())
                : OptionalDouble.empty();
    }

    /** Whether the count lies in the range, its ends included. */
    public boolean isCovered() {
        return low <= outturn.people() && outturn.people() <= high;
    }
}
