package org.carecast.uncertainty;

import java.util.OptionalDouble;
import org.carecast.measure.Outturn;

/**
 * One count held against a forecast of it.
 *
 * @param outturn what was counted
 * @param forecast the forecast of it, each assumption at its value
 * @param low what one draw in ten of the fan falls short of
 * @param high what one draw in ten of the fan passes
 * @param naive the last like count known when the forecast opened
 * @param printed what the council printed for it, if it did
 */
public record ForecastError(
        Outturn outturn, double forecast, double low, double high, double naive, OptionalDouble printed) {

    /** How many people more were forecast than counted. */
    public double error() {
        return forecast - outturn.people();
    }

    /** The same as a share of those counted; not a number where nobody was. */
    public double relativeError() {
        return relative(error());
    }

    /** A number of people as a share of those counted; not a number where nobody was. */
    public double relative(double people) {
        return outturn.people() == 0 ? Double.NaN : people / outturn.people();
    }

    /** How many people more the last count had. */
    public double naiveError() {
        return naive - outturn.people();
    }

    /** How many people more were printed than counted, if a figure was. */
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
