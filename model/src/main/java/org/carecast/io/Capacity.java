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
 * @param typeRows the types of accommodation that are shown, row by row; none where each has a row of its own
 * @param caseloads the sourced rows of cases per adviser, possibly none
 */
public record Capacity(
        List<AccommodationCount> accommodationCounts, List<List<String>> typeRows, List<Caseload> caseloads) {

    /** Copies the lists, so that it never changes. */
    public Capacity {
        accommodationCounts = List.copyOf(accommodationCounts);
        typeRows = typeRows.stream().map(List::copyOf).toList();
        caseloads = List.copyOf(caseloads);
    }

    /** A study in which each type of accommodation has a row of its own. */
    public Capacity(List<AccommodationCount> accommodationCounts, List<Caseload> caseloads) {
        this(accommodationCounts, List.of(), caseloads);
    }

    /** The types that share a row, row by row. */
    public List<List<String>> rows(Accommodation places) {
        return typeRows.isEmpty() ? places.types().stream().map(List::of).toList() : typeRows;
    }

    /** The types that have no row, since few people are of them, in their order. */
    public List<String> withoutRow() {
        return typeRows.isEmpty()
                ? List.of()
                : accommodationCounts.stream()
                        .map(AccommodationCount::type)
                        .distinct()
                        .filter(type -> typeRows.stream().noneMatch(row -> row.contains(type)))
                        .toList();
    }

    /** The types of those for whom nobody can find a place, such as those in custody, in their order. */
    public List<String> noPlaces() {
        return accommodationCounts.stream()
                .filter(count -> !count.isPlace())
                .map(AccommodationCount::type)
                .distinct()
                .toList();
    }

    /** Care leavers by type of accommodation; empty if the study has no mix. */
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
