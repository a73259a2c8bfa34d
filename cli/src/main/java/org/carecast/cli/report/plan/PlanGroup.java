package org.carecast.cli.report.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.measure.funding.Entry;
import org.carecast.time.AgeBand;

/**
 * Whom a row of the page is of: the children in care of a population, its care leavers of 18 to 20, or those of 21 and over.
 *
 * @param whose the name of the population
 * @param name such as UASC under 18 or Citizen 21 to 24
 */
record PlanGroup(Population population, String whose, String name, AgeBand ages, boolean isChildren) {

    /** Those of a study, in its order. */
    static List<PlanGroup> of(Study study) {
        return study.assumptions().laws().entrySet().stream()
                .flatMap(each -> of(each.getKey(), study.layout(each.getKey()).name(), each.getValue()))
                .toList();
    }

    private static Stream<PlanGroup> of(Population population, String name, Law law) {
        List<PlanGroup> groups = new ArrayList<>();
        if (law.countsChildren()) {
            groups.add(new PlanGroup(
                    population, name, name + " " + Sentences.ages(law.childAges(), law), law.childAges(), true));
        }
        AgeBand leavers = law.supportedAges();
        Stream.of(new AgeBand(leavers.from(), law.takeUpAt() - 1), new AgeBand(law.takeUpAt(), leavers.to()))
                .map(ages -> new PlanGroup(population, name, name + " " + Sentences.ages(ages), ages, false))
                .forEach(groups::add);
        return groups.stream();
    }

    boolean holds(Entry entry) {
        return entry.population().equals(population) && ages.contains(entry.age());
    }
}
