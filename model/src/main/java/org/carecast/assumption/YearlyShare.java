package org.carecast.assumption;

import org.carecast.time.Horizon;

/** A share of those here who go, or come, in a year, and the share of those here who do in each of its months. */
public final class YearlyShare {

    private YearlyShare() {}

    /** The share of a month that makes a share of a year: what stays is the twelfth root. */
    public static double monthly(double yearly) {
        return 1 - StrictMath.pow(1 - yearly, 1.0 / Horizon.MONTHS_IN_A_YEAR);
    }

    /** The share of a month by which as many are more after a year as a share of a year says. */
    public static double monthlyGain(double yearly) {
        return StrictMath.pow(1 + yearly, 1.0 / Horizon.MONTHS_IN_A_YEAR) - 1;
    }

    /** The share of a year that a share of every month makes. */
    public static double ofMonthly(double monthly) {
        return 1 - StrictMath.pow(1 - monthly, Horizon.MONTHS_IN_A_YEAR);
    }
}
