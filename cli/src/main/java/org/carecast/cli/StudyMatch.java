package org.carecast.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carecast.assumption.Assumptions;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.io.Study;

/**
 * What of two studies can be compared.
 *
 * @param populations those that both forecast
 * @param leftOut those that only one of them does
 * @param refusal why they cannot be compared at all, if they cannot
 */
record StudyMatch(Set<Population> populations, List<Population> leftOut, Optional<String> refusal) {

    static StudyMatch of(Study before, Study after) {
        Assumptions first = before.assumptions();
        Assumptions second = after.assumptions();
        Set<Population> both = new LinkedHashSet<>(first.populations());
        both.retainAll(second.populations());
        List<Population> leftOut = Stream.concat(first.populations().stream(), second.populations().stream())
                .filter(population -> !both.contains(population))
                .toList();
        Optional<String> refusal = both.isEmpty()
                ? Optional.of(name(before, after) + " and " + name(after, before) + " have no population in common")
                : both.stream()
                        .filter(population -> !first.law(population).equals(second.law(population)))
                        .findFirst()
                        .map(population -> "%s lives under other rules in %s (%s) than in %s (%s); let them be the same"
                                .formatted(
                                        population,
                                        name(before, after),
                                        words(first.law(population)),
                                        name(after, before),
                                        words(second.law(population))));
        if (refusal.isEmpty()
                && after.horizon().opening().isAfter(before.horizon().last())) {
            refusal = Optional.of("%s ends in %s, before %s opens in %s; let it go on with months_to_project"
                    .formatted(
                            name(before, after),
                            before.horizon().last(),
                            name(after, before),
                            after.horizon().opening()));
        }
        return new StudyMatch(both, leftOut, refusal);
    }

    private static String name(Study study, Study other) {
        return study.name().equals(other.name()) ? study.folder().toString() : study.name();
    }

    private static String words(Law law) {
        return "counted at %s, care leavers from %d, take-up at %d (%s), %d days of care"
                .formatted(
                        law.countedAges(),
                        law.careLeaverFrom(),
                        law.firstTakeUp(),
                        law.counting().words(),
                        law.daysOfCare());
    }
}
