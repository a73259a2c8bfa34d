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
import org.carecast.io.ages.AgesTogether;
import org.carecast.io.csv.CsvLine;
import org.carecast.time.AgeBand;

/**
 * The opening position of a new study: what a page of counts has, by age or split as what is derived, else what is derived, else a question.
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

    /** A row of the page that counts ages together, and the people of one of these ages. */
    private record Together(TypedRow row, double people) {}

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
                : together(population, age)
                        .map(Together::people)
                        .or(() -> derived.flatMap(start -> start.of(population, age))
                                .map(DerivedCount::people))
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty());
    }

    /** What of a row that counts ages together is of one age, as the derived position has them; empty where nothing is derived. */
    private Optional<Together> together(Population population, int age) {
        if (derived.isEmpty() || isTyped(population, age)) {
            return Optional.empty();
        }
        return typed.rows().getOrDefault(population, List.of()).stream()
                .filter(row -> row.ages().contains(age) && row.people().isPresent())
                .findFirst()
                .map(row -> new Together(
                        row,
                        AgesTogether.split(row.people().getAsInt(), shape(population, row))
                                .get(age)));
    }

    private Map<Integer, Double> shape(Population population, TypedRow row) {
        return new AgeBand(countable.get(population).from(), typed.last())
                .ages()
                .boxed()
                .filter(row.ages()::contains)
                .collect(Collectors.toMap(
                        each -> each,
                        each -> derived.flatMap(start -> start.of(population, each))
                                .map(DerivedCount::people)
                                .orElse(0.0)));
    }

    /** The children in care by age; none where one of their ages is not known. */
    Map<Integer, Double> children() {
        Map<Integer, Double> children = new TreeMap<>();
        law.childAges()
                .ages()
                .forEach(age -> people(NationalDefaults.UASC, age).ifPresent(people -> children.put(age, people)));
        return children.size() == law.childAges().count() ? children : Map.of();
    }

    /** Whether the page tells an age, by itself or together with others. */
    boolean isOnPage(Population population, int age) {
        return isTyped(population, age) || together(population, age).isPresent();
    }

    /** Whether the page tells an age by itself. */
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
        Optional<Together> together = together(place.population(), place.age());
        if (together.isPresent()) {
            return row(place, together.get());
        }
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

    private String row(Place place, Together together) {
        TypedRow row = together.row();
        return line(place)
                .with(OpeningReader.PEOPLE, together.people())
                .with(ProvenanceReader.PROVENANCE, "derived")
                .with(ProvenanceReader.SOURCE, "own-counts")
                .with(ProvenanceReader.LOCATOR, "row " + row.line())
                .with(
                        ProvenanceReader.NOTE,
                        "%d aged %s together, split by age as %s"
                                .formatted(row.people().getAsInt(), row.said(), derivation()))
                .row();
    }

    private String derivation() {
        DerivedStart start = derived.orElseThrow();
        return start.isAged()
                ? "a forecast from March %d has them".formatted(start.asAt().getYear())
                : "they are derived from the table of councils";
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
        places().flatMap(place -> together(place.population(), place.age()).stream()
                        .map(each -> "%1$s aged %2$s, %4$d together in row %3$d of the page: split by age as %5$s."
                                .formatted(
                                        place.population().equals(NationalDefaults.UASC) ? "UASC" : "Citizens",
                                        each.row().said(),
                                        each.row().line(),
                                        each.row().people().getAsInt(),
                                        derivation())))
                .distinct()
                .forEach(said::add);
        places().filter(place -> !isDerived(place) && !isSplit(place)).forEach(place -> {
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

    private boolean isSplit(Place place) {
        return together(place.population(), place.age()).isPresent();
    }

    private boolean isDerived(Place place) {
        return !isOnPage(place.population(), place.age())
                && derived.flatMap(start -> start.of(place.population(), place.age()))
                        .isPresent();
    }
}
