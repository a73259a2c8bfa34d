package org.carecast.evidence;

import java.time.YearMonth;
import org.carecast.cohort.Population;

/**
 * One sourced row of an opening position.
 *
 * @param age whole years at the end of {@code asAt}
 * @param people a count of people, not rounded
 * @param row where it stands
 */
public record OpeningCount(
        Population population, int age, YearMonth asAt, double people, Provenance provenance, FileRow row) {

    /** The same count with other people, and without what somebody wrote about it. */
    public OpeningCount bare(double others) {
        return new OpeningCount(population, age, asAt, others, provenance.bare(), FileRow.UNTOLD);
    }

    /** Whether someone judged it, and no source has it. */
    public boolean isJudged() {
        return provenance.isJudged();
    }
}
