package org.carecast.io.csv;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a text says of a day: one day for either order of day and month, two days, one under a single order, or none.
 *
 * @param dayFirst the day it is if the day comes first
 * @param monthFirst the day it is if the month comes first
 * @param hasOrder whether the text is read in an order, even if it is the same day in either
 */
public record WrittenDay(Optional<LocalDate> dayFirst, Optional<LocalDate> monthFirst, boolean hasOrder) {

    static WrittenDay certain(Optional<LocalDate> day) {
        return new WrittenDay(day, day, false);
    }

    /** The day under an order. */
    public Optional<LocalDate> in(DayOrder order) {
        return order == DayOrder.DMY ? dayFirst : monthFirst;
    }

    /** The order that it can only have; empty if it allows both, or none. */
    public Optional<DayOrder> order() {
        if (dayFirst.isPresent() == monthFirst.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(dayFirst.isPresent() ? DayOrder.DMY : DayOrder.MDY);
    }

    /** Whether it is two different days. */
    public boolean isDoubtful() {
        return dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst);
    }

    /** The day, if it is the same in either order or only one order allows it; what one cell says without its neighbours. */
    public Optional<LocalDate> undoubted() {
        return isDoubtful() ? Optional.empty() : dayFirst.or(() -> monthFirst);
    }
}
