package org.carecast.cli.report.fan;

import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.MeasureWords;
import org.carecast.measure.Measure;
import org.carecast.measure.Reading;
import org.carecast.uncertainty.Ensemble;

/**
 * What is asked of a fan.
 *
 * @param reading the figure that its findings are about
 * @param range of how many draws in a hundred both ends are given, 1 to 99
 * @param planning in how many draws in a hundred the number to plan for is enough, or as much grant comes in, 1 to 99
 * @param ensemble how it is drawn
 */
public record FanRequest(Reading reading, int range, int planning, Ensemble ensemble) {

    /** The share of draws that the range covers, in per cent, unless a user asks for another. */
    public static final int USUAL_RANGE = 80;

    /** The share of draws for which the number to plan for is enough, in per cent, unless a user asks for another. */
    public static final int USUAL_PLANNING = 90;

    private static final int HUNDRED = 100;

    /** The share of draws that lie below the range. */
    double low() {
        return (HUNDRED - range) / (2.0 * HUNDRED);
    }

    /** The share of draws that do not lie above it. */
    double high() {
        return (HUNDRED + range) / (2.0 * HUNDRED);
    }

    /** The share of draws that do not pass the number to plan for: of what is needed most, of what comes in few. */
    double enough() {
        return (reading.measure() == Measure.GRANT ? HUNDRED - planning : planning) / (double) HUNDRED;
    }

    /** How what is asked about is spoken of. */
    MeasureWords words() {
        return new MeasureWords(reading.measure());
    }

    /** A share of draws as the name of a percentile, such as P90 or P97.5. */
    static String name(double share) {
        return "P" + hundredths(share);
    }

    /** A share of draws in hundredths, such as 90 or 97.5. */
    static String hundredths(double share) {
        return Figures.asGiven(share * HUNDRED);
    }
}
