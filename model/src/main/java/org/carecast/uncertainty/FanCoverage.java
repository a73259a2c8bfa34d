package org.carecast.uncertainty;

import java.util.Collection;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * How often the ranges of some fans held what came, their ends included.
 *
 * @param counts how many fans were compared with a count
 * @param in80 the share in the 80 % range
 * @param in95 the share in the 95 % range
 * @param below80 the share below the 80 % range
 * @param above80 the share above the 80 % range
 * @param crps the mean of the continuous ranked probability score, in people
 */
public record FanCoverage(int counts, double in80, double in95, double below80, double above80, double crps) {

    /** That of one fan or more. */
    public static FanCoverage of(Collection<FanScore> fans) {
        return new FanCoverage(
                fans.size(),
                share(fans, FanScore::isIn80),
                share(fans, FanScore::isIn95),
                share(fans, fan -> fan.outturn() < fan.low80()),
                share(fans, fan -> fan.outturn() > fan.high80()),
                mean(fans, FanScore::crps));
    }

    private static double share(Collection<FanScore> fans, Predicate<FanScore> which) {
        return mean(fans, fan -> which.test(fan) ? 1 : 0);
    }

    private static double mean(Collection<FanScore> fans, ToDoubleFunction<FanScore> what) {
        return fans.stream().mapToDouble(what).sum() / fans.size();
    }
}
