package org.carecast.io;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.council.DerivedCount;
import org.carecast.io.csv.CsvLine;
import org.carecast.time.AgeBand;

/**
 * The opening position of a new study: what a page of counts has, else what is derived, else a question.
 *
 * @param countable the ages that may be counted of each population
 * @param typed the page
 * @param derived what follows from the table of councils, if the council is in it
 */
record NewCounts(
        Map<Population, AgeBand> countable,
        TypedCounts typed,
        Optional<DerivedStart> derived,
        YearMonth opening,
        Law law) {

    /** One age of one population. */
    private record Place(Population population, int age) {
        private String words() {
            return (population.equals(NationalDefaults.UASC) ? "UASC" : "citizens") + " aged " + age;
        }
    }

    private Stream<Place> places() {
        return countable.entrySet().stream()
                .flatMap(entry -> new AgeBand(entry.getValue().from(), typed.last())
                        .ages()
                        .mapToObj(age -> new Place(entry.getKey(), age)));
    }

    /** The people of an age, if the page or the table tells them. */
    OptionalDouble people(Population population, int age) {
        Optional<TypedCount> count =
                typed.of(population, age).filter(each -> each.people().isPresent());
        return count.isPresent()
                ? OptionalDouble.of(count.get().people().getAsInt())
                : derived.flatMap(start -> start.of(population, age)).stream()
                        .mapToDouble(DerivedCount::people)
                        .findFirst();
    }

    /** The children in care by age; none where one of their ages is not known. */
    Map<Integer, Double> children() {
        Map<Integer, Double> children = new TreeMap<>();
        law.childAges()
                .ages()
                .forEach(age -> people(NationalDefaults.UASC, age).ifPresent(people -> children.put(age, people)));
        return children.size() == law.childAges().count() ? children : Map.of();
    }

    /** Whether the page itself tells an age. */
    boolean isTyped(Population population, int age) {
        return typed.of(population, age)
                .filter(each -> each.people().isPresent())
                .isPresent();
    }

    /** Whether the page tells the first age of take-up of each population, so that it shows whom it counts. */
    boolean tellsTakeUp(int age) {
        return countable.keySet().stream().allMatch(population -> isTyped(population, age));
    }

    /** The rows of opening.csv. */
    String rows() {
        return places().map(this::row).collect(Collectors.joining("\n"));
    }

    private String row(Place place) {
        Optional<TypedCount> count = typed.of(place.population(), place.age());
        if (!isTyped(place.population(), place.age())) {
            Optional<String> known = derived.flatMap(
                    start -> start.of(place.population(), place.age()).map(each -> row(place, start, each)));
            if (known.isPresent()) {
                return known.get();
            }
        }
        String remark = count.map(TypedCount::remark).orElse("");
        boolean known = count.filter(each -> each.people().isPresent()).isPresent();
        CsvLine line = line(place)
                .with(ProvenanceReader.PROVENANCE, known && !remark.isEmpty() ? "derived" : "published")
                .with(ProvenanceReader.SOURCE, "own-counts")
                .with(
                        ProvenanceReader.LOCATOR,
                        count.map(each -> "row " + each.line()).orElse(place.words()))
                .with(ProvenanceReader.NOTE, known ? remark : "");
        String question = "how many " + place.words() + " there are at the end of " + opening;
        return known
                ? line.with(OpeningReader.PEOPLE, (double) count.get().people().getAsInt())
                        .row()
                : line.asking(OpeningReader.PEOPLE, remark.isEmpty() ? question : question + "; " + remark)
                        .row();
    }

    private CsvLine line(Place place) {
        return CsvLine.of(OpeningReader.COLUMNS)
                .with(OpeningReader.POPULATION, place.population())
                .with(OpeningReader.AGE, place.age())
                .with(OpeningReader.AS_AT, opening);
    }

    private String row(Place place, DerivedStart start, DerivedCount count) {
        DerivedWords words = new DerivedWords(start, law);
        return line(place)
                .with(OpeningReader.PEOPLE, count.people())
                .with(ProvenanceReader.PROVENANCE, words.isJudged(count) ? "judged" : "derived")
                .with(ProvenanceReader.SOURCE, start.source())
                .with(ProvenanceReader.LOCATOR, words.locator(count))
                .with(ProvenanceReader.NOTE, words.note(count))
                .row();
    }

    /** What the page said, for the person who typed it. */
    List<String> said() {
        if (typed.file().isEmpty()) {
            return List.of();
        }
        List<String> said = new ArrayList<>();
        long stayDerived = places().filter(this::isDerived).count();
        if (stayDerived > 0) {
            said.add("%d counts that are not on the page are derived from the table of councils, as at March %d%s."
                    .formatted(
                            stayDerived,
                            derived.orElseThrow().asAt().getYear(),
                            derived.orElseThrow().isAged() ? ", and forecast to " + opening : ""));
        }
        places().filter(place -> !isDerived(place)).forEach(place -> {
            Optional<TypedCount> count = typed.of(place.population(), place.age());
            String remark = count.map(TypedCount::remark).orElse("it is not on the page");
            if (count.filter(each -> each.people().isPresent()).isEmpty()) {
                said.add(place.words() + " are still to fill in" + (remark.isEmpty() ? "" : ": " + remark));
            } else if (!remark.isEmpty()) {
                said.add(place.words() + ": " + remark);
            }
        });
        return said;
    }

    private boolean isDerived(Place place) {
        return !isTyped(place.population(), place.age())
                && derived.flatMap(start -> start.of(place.population(), place.age()))
                        .isPresent();
    }
}
