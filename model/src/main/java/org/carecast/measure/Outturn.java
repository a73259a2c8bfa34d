package org.carecast.measure;

import org.carecast.measure.funding.Citation;

/**
 * What was counted: a figure that a forecast can be compared with.
 *
 * @param reading what it is a figure of, at the month end nearest to the day it was counted
 * @param people as published, 0 or more
 * @param counted whom it includes
 * @param fits whether the study that it stands in counts the same people
 * @param citation where it was published, and how well it is known
 */
public record Outturn(Reading reading, double people, Counted counted, boolean fits, Citation citation) {

    /** Whether it counts what a forecast counts. */
    public boolean isLike() {
        return fits && counted.isLike(reading.measure());
    }
}
