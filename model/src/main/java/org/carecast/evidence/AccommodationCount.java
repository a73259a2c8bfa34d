package org.carecast.evidence;

import java.time.YearMonth;
import java.util.Optional;
import org.carecast.cohort.Population;

/**
 * How many care leavers were counted in one type of accommodation; all rows of a population and month are one mix.
 *
 * @param type as reports call it
 * @param population whose count it is; empty for every population that has no rows of its own
 * @param effectiveFrom the first month the mix holds for
 * @param people as counted, not rounded; only what it is in proportion to the others is read
 * @param isPlace whether somebody has to find it for them; not so of those who are missing or in custody
 * @param row where it stands
 */
public record AccommodationCount(
        String type,
        Optional<Population> population,
        YearMonth effectiveFrom,
        double people,
        boolean isPlace,
        Provenance provenance,
        FileRow row)
        implements DatedRow {

    /** A count of another type in the same mix, without what somebody wrote about it. */
    public AccommodationCount bare(String another, double counted) {
        return new AccommodationCount(
                another, population, effectiveFrom, counted, isPlace, provenance.bare(), FileRow.UNTOLD);
    }
}
