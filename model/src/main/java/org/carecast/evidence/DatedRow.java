package org.carecast.evidence;

import java.time.YearMonth;
import java.util.Optional;
import org.carecast.cohort.Population;

/** A sourced row that holds from a month until a later one of the same population says otherwise. */
public sealed interface DatedRow permits AccommodationCount, Caseload {

    /** Whose it is; empty for every population that has no rows of its own. */
    Optional<Population> population();

    /** The first month it holds for. */
    YearMonth effectiveFrom();

    /** Where the number comes from. */
    Provenance provenance();

    /** Where it stands. */
    FileRow row();
}
