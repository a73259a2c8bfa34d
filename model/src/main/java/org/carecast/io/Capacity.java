package org.carecast.io;

import java.util.List;
import java.util.Optional;
import org.carecast.assumption.Parameter;
import org.carecast.evidence.AccommodationCount;
import org.carecast.measure.Accommodation;
import org.carecast.measure.Advisers;
import org.carecast.measure.Demand;
import org.carecast.measure.PlacesLeft;
import org.carecast.measure.Provision;

/**
 * How care leavers were counted where they live, and which services have places for them. How they live, the cases of an adviser and the
 * places there are stand in the book of assumptions.
 *
 * @param accommodationCounts the sourced rows of the mix of accommodation, possibly none
 * @param typeRows the types of accommodation that are shown, row by row; none where each has a row of its own
 * @param services those whose places are known, possibly none
 */
public record Capacity(
        List<AccommodationCount> accommodationCounts, List<List<String>> typeRows, List<Provision> services) {

    /** Copies the lists, so that it never changes. */
    public Capacity {
        accommodationCounts = List.copyOf(accommodationCounts);
        typeRows = typeRows.stream().map(List::copyOf).toList();
        services = List.copyOf(services);
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
        return Optional.of(demand)
                .filter(known -> known.knows(Parameter.ACCOMMODATION))
                .map(Accommodation::of);
    }

    /** Personal advisers; empty if the study has no cases per adviser. */
    public Optional<Advisers> advisers(Demand demand) {
        return Optional.of(demand)
                .filter(known -> known.knows(Parameter.CASES_PER_ADVISER))
                .map(Advisers::of);
    }

    /** Need beside the places there are; empty if the study has no places. */
    public Optional<PlacesLeft> placesLeft(Demand demand) {
        List<String> known = demand.projection().basis().services();
        List<Provision> there = services.stream()
                .filter(service -> known.contains(service.name()))
                .toList();
        return there.isEmpty() ? Optional.empty() : Optional.of(new PlacesLeft(Accommodation.of(demand), there));
    }
}
