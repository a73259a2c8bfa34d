package org.carecast.io;

import java.util.List;
import java.util.Optional;
import org.carecast.evidence.AccommodationCount;
import org.carecast.evidence.Caseload;
import org.carecast.measure.Accommodation;
import org.carecast.measure.Advisers;
import org.carecast.measure.Demand;

/**
 * How care leavers live and how many of them an adviser has: what turns people into places and advisers.
 *
 * @param accommodationCounts the sourced rows of the mix of accommodation, possibly none
 * @param caseloads the sourced rows of cases per adviser, possibly none
 */
public record Capacity(List<AccommodationCount> accommodationCounts, List<Caseload> caseloads) {

    /** Copies the lists, so that it never changes. */
    public Capacity {
        accommodationCounts = List.copyOf(accommodationCounts);
        caseloads = List.copyOf(caseloads);
    }

    /** Care leavers in touch by type of accommodation; empty if the study has no mix. */
    public Optional<Accommodation> accommodation(Demand demand) {
        return accommodationCounts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Accommodation.of(demand, AccommodationReader.mixes(demand.populations(), accommodationCounts)));
    }

    /** Personal advisers; empty if the study has no cases per adviser. */
    public Optional<Advisers> advisers(Demand demand) {
        return caseloads.isEmpty()
                ? Optional.empty()
                : Optional.of(Advisers.of(demand, CaseloadReader.casesPerAdviser(demand.populations(), caseloads)));
    }
}
