package org.carecast.council;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.council.DerivedCount.Basis;

/**
 * An opening position in which a group of derived counts is as small, or as large, as it may be.
 *
 * @param id of the group, as {@code where-found.csv} has it
 * @param population whose counts they are
 */
public record OpeningAlternative(String id, Population population, OpeningPosition low, OpeningPosition high) {

    private static final Population CITIZEN = Population.of("citizen");
    private static final Population UASC = Population.of("uasc");

    /**
     * The alternatives to a position. Where fewer care leavers were UASC more are citizens, since their number together is printed.
     *
     * @param derived those of its counts that are derived
     */
    public static List<OpeningAlternative> of(OpeningPosition position, List<DerivedCount> derived) {
        List<OpeningAlternative> found = new ArrayList<>();
        add(
                found,
                "opening_children",
                UASC,
                position,
                derived,
                count -> count.age() < CouncilOpening.YOUNGEST.to() && count.basis() == Basis.ESTIMATED_TOTAL);
        add(
                found,
                "opening_former",
                UASC,
                position,
                derived,
                count -> count.age() >= CouncilOpening.YOUNGEST.to() && count.basis() != Basis.ON_REQUEST);
        for (Population population : List.of(UASC, CITIZEN)) {
            add(found, "opening_on_request", population, position, derived, count -> count.basis() == Basis.ON_REQUEST);
        }
        return List.copyOf(found);
    }

    private static void add(
            List<OpeningAlternative> found,
            String id,
            Population population,
            OpeningPosition position,
            List<DerivedCount> derived,
            Predicate<DerivedCount> isOfTheGroup) {
        List<DerivedCount> group = derived.stream()
                .filter(isOfTheGroup)
                .filter(count -> count.population().equals(population))
                .toList();
        boolean isShared = id.equals("opening_former");
        if (!group.isEmpty()) {
            found.add(new OpeningAlternative(
                    id,
                    population,
                    moved(position, group, isShared, DerivedCount::low),
                    moved(position, group, isShared, DerivedCount::high)));
        }
    }

    private static OpeningPosition moved(
            OpeningPosition position, List<DerivedCount> group, boolean isShared, ToDoubleFunction<DerivedCount> end) {
        Map<Population, Map<Integer, Double>> people = new LinkedHashMap<>();
        for (Population population : List.of(CITIZEN, UASC)) {
            people.put(population, new HashMap<>(position.peopleByAge(population)));
        }
        for (DerivedCount count : group) {
            people.get(count.population()).put(count.age(), end.applyAsDouble(count));
            if (isShared) {
                people.get(CITIZEN)
                        .computeIfPresent(
                                count.age(),
                                (age, others) -> Math.max(0, others + count.people() - end.applyAsDouble(count)));
            }
        }
        return OpeningPosition.of(position.asAt(), people);
    }
}
