package org.carecast.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.evidence.OpeningCount;
import org.carecast.time.AgeBand;

/**
 * What is published of an opening position. It depends on large counts and on sums of groups that have one, and on nothing else.
 *
 * <p>Children in care and care leavers of a population are published apart. Where no age of children has a large count, nothing is
 * published but that, and each age is taken as half the threshold; where none of care leavers has, the population is left out.
 *
 * @param counts of the populations that are published, those of a group divided as {@link AgeShares} says
 * @param groups the ages of each of these populations that are published together; two ages or more in each
 * @param few the ages of each of these populations of which it is published only that none has a large count
 * @param leftOut the populations of whose care leavers no age has a large count
 */
public record PublicOpening(
        List<OpeningCount> counts,
        Map<Population, List<AgeBand>> groups,
        Map<Population, List<AgeBand>> few,
        Set<Population> leftOut) {

    /** Copies the lists, so that they never change. */
    public PublicOpening {
        counts = List.copyOf(counts);
        groups = Map.copyOf(groups);
        few = Map.copyOf(few);
        leftOut = Set.copyOf(leftOut);
    }

    /**
     * What is published of some counts.
     *
     * @param counts one for each population and age that is counted
     * @param laws the ages of each population, in their order
     * @param bands the groups of ages that may be published
     * @param threshold the largest count that is small
     */
    public static PublicOpening of(
            List<OpeningCount> counts, Map<Population, Law> laws, List<AgeBand> bands, int threshold) {
        List<OpeningCount> all = new ArrayList<>();
        Map<Population, List<AgeBand>> groups = new LinkedHashMap<>();
        Map<Population, List<AgeBand>> few = new LinkedHashMap<>();
        Set<Population> leftOut = new LinkedHashSet<>();
        laws.forEach((population, law) -> {
            Map<Integer, OpeningCount> byAge = new LinkedHashMap<>();
            counts.stream()
                    .filter(count -> count.population().equals(population))
                    .forEach(count -> byAge.put(count.age(), count));
            List<OpeningCount> own = new ArrayList<>();
            List<AgeBand> together = new ArrayList<>();
            List<AgeBand> small = new ArrayList<>();
            for (AgeBand side : sides(law)) {
                List<PublicationTree> published = PublicationTree.ofAges(side, bands)
                        .published(age -> byAge.get(age).people() > threshold);
                double[] sums = published.stream()
                        .mapToDouble(group -> group.places()
                                .mapToDouble(age -> byAge.get(age).people())
                                .sum())
                        .toArray();
                for (int place = 0; place < published.size(); place++) {
                    PublicationTree group = published.get(place);
                    double[] shares = AgeShares.of(published, place, sums);
                    group.places().forEach(age -> own.add(byAge.get(age).bare(shares[age - group.from()])));
                    if (group.count() > 1) {
                        together.add(new AgeBand(group.from(), group.to()));
                    }
                }
                if (published.isEmpty()) {
                    side.ages().forEach(age -> own.add(byAge.get(age).bare(threshold / 2.0)));
                    small.add(side);
                }
            }
            if (small.contains(law.supportedAges())) {
                leftOut.add(population);
            } else {
                all.addAll(own);
                groups.put(population, List.copyOf(together));
                few.put(population, List.copyOf(small));
            }
        });
        return new PublicOpening(all, groups, few, leftOut);
    }

    /** Children in care, if they are counted, and care leavers. */
    private static List<AgeBand> sides(Law law) {
        return law.countsChildren() ? List.of(law.childAges(), law.supportedAges()) : List.of(law.supportedAges());
    }

    /** Whether anything of it can be published. */
    public boolean isEmpty() {
        return counts.isEmpty();
    }
}
