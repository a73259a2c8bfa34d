package org.carecast.measure;

import java.time.YearMonth;
import java.util.Optional;

/**
 * When to recruit personal advisers for a rise, given how long hiring takes.
 *
 * @param opening the month in which recruitment can start at the earliest: the opening of the forecast
 * @param hireMonths months from the start of recruitment to the first day at work, at least 1
 * @param rise the largest rise of all months asked about
 * @param stillMet the largest rise of the months from {@link #firstMet()} on; empty if advisers do not rise in them
 */
public record Recruitment(YearMonth opening, int hireMonths, Advisers.Rise rise, Optional<Advisers.Rise> stillMet) {

    /** The month by which recruitment for the largest rise must start. */
    public YearMonth by() {
        return by(rise);
    }

    /** The month by which recruitment for a rise must start. */
    public YearMonth by(Advisers.Rise other) {
        return other.month().minusMonths(hireMonths);
    }

    /** Whether the largest rise can still be met: recruitment for it need not start before the forecast opens. */
    public boolean isInTime() {
        return !by().isBefore(opening);
    }

    /** The first month in which those are at work whose recruitment starts when the forecast opens. */
    public YearMonth firstMet() {
        return opening.plusMonths(hireMonths);
    }
}
