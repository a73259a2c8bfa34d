package org.carecast.uncertainty;

import org.carecast.measure.Reading;

/**
 * What a fan said of a figure, and what came.
 *
 * @param outturn what came, in people
 * @param low95 the figure that 2.5 draws in 100 do not pass
 * @param low80 the figure that 10 draws in 100 do not pass
 * @param median the figure that half of the draws do not pass
 * @param high80 the figure that 90 draws in 100 do not pass
 * @param high95 the figure that 97.5 draws in 100 do not pass
 * @param mean of the draws
 * @param crps the continuous ranked probability score, in people: lower is better
 */
public record FanScore(
        double outturn,
        double low95,
        double low80,
        double median,
        double high80,
        double high95,
        double mean,
        double crps) {

    private static final double LOWEST = 0.025;
    private static final double MIDDLE = 0.5;
    private static final double HIGHEST = 0.975;

    /** What a fan says of a reading, against what came. */
    public static FanScore of(Fan fan, Reading reading, double outturn) {
        return new FanScore(
                outturn,
                fan.quantile(reading, LOWEST),
                fan.quantile(reading, Backtest.LOW),
                fan.quantile(reading, MIDDLE),
                fan.quantile(reading, Backtest.HIGH),
                fan.quantile(reading, HIGHEST),
                fan.mean(reading),
                fan.crps(reading, outturn));
    }

    /** Whether what came lies in the 80 % range, its ends included. */
    public boolean isIn80() {
        return low80 <= outturn && outturn <= high80;
    }

    /** Whether what came lies in the 95 % range, its ends included. */
    public boolean isIn95() {
        return low95 <= outturn && outturn <= high95;
    }
}
