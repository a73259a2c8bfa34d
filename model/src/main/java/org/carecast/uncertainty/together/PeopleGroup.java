package org.carecast.uncertainty.together;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carecast.assumption.Assumptions;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.time.AgeBand;

/**
 * Those of whom a figure of a council is: a population or all, at some ages.
 *
 * @param population empty for all together
 * @param ages both ends included
 */
public record PeopleGroup(Optional<Population> population, AgeBand ages) {

    /** Those of one population at some ages. */
    static PeopleGroup of(Population population, AgeBand ages) {
        return new PeopleGroup(Optional.of(population), ages);
    }

    /** The parts that every figure is added up from: children in care, care leavers before support must be asked for, and those after. */
    static List<PeopleGroup> parts(Assumptions book) {
        return book.populations().stream()
                .flatMap(population -> parts(population, book.law(population)))
                .toList();
    }

    private static Stream<PeopleGroup> parts(Population population, Law law) {
        Stream<AgeBand> children = law.countsChildren() ? Stream.of(law.childAges()) : Stream.empty();
        return Stream.concat(children, Stream.of(law.beforeRequest(), law.onRequest()))
                .map(ages -> of(population, ages));
    }

    /** The parts of a book, the care leavers of each population, those of all, each population that has children too, and everyone, each once. */
    static List<PeopleGroup> all(Assumptions book) {
        Set<PeopleGroup> all = new LinkedHashSet<>();
        List<AgeBand> supported = new ArrayList<>();
        for (Population population : book.populations()) {
            Law law = book.law(population);
            parts(population, law).forEach(all::add);
            all.add(of(population, law.supportedAges()));
            all.add(of(population, law.countedAges()));
            supported.add(law.supportedAges());
        }
        all.add(new PeopleGroup(Optional.empty(), around(supported)));
        all.add(new PeopleGroup(
                Optional.empty(),
                around(book.populations().stream()
                        .map(each -> book.law(each).countedAges())
                        .toList())));
        return List.copyOf(all);
    }

    private static AgeBand around(List<AgeBand> bands) {
        return new AgeBand(
                bands.stream().mapToInt(AgeBand::from).min().orElseThrow(),
                bands.stream().mapToInt(AgeBand::to).max().orElseThrow());
    }

    /** Whether it takes in all of another. */
    boolean takesIn(PeopleGroup part) {
        return (population.isEmpty() || population.equals(part.population))
                && ages.from() <= part.ages.from()
                && part.ages.to() <= ages.to();
    }
}
