package org.carecast.evidence;

import java.time.YearMonth;
import java.util.Optional;
import org.carecast.cohort.Population;

/**
 * How many care leavers one personal adviser is to have.
 *
 * @param population whose advisers it is about; empty for those of every population that has no rows of its own
 * @param effectiveFrom the first month it holds for
 * @param casesPerAdviser care leavers for each full-time equivalent, above 0
 * @param row where it stands
 */
public record Caseload(
        Optional<Population> population,
        YearMonth effectiveFrom,
        double casesPerAdviser,
        Provenance provenance,
        FileRow row)
        implements DatedRow {}
