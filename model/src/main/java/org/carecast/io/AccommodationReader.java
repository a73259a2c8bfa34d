package org.carecast.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carecast.cohort.Population;
import org.carecast.cohort.Stock;
import org.carecast.evidence.AccommodationCount;
import org.carecast.evidence.Provenance;
import org.carecast.io.DatedRowsReader.Whose;
import org.carecast.measure.AccommodationMix;
import org.carecast.measure.Dated;

/**
 * Reads {@code accommodation.csv}, which a study may have: {@code
 * type,population,effective_from,people,provenance,source,locator,note}.
 *
 * <p>All rows of a population from one month are its mix until the next month that has rows of it: each type has the share
 * that its {@code people} are of all of them. {@code population} is an id, or {@code all} for every population that has no
 * rows of its own.
 */
final class AccommodationReader {

    private final ReadContext context;
    private final List<AccommodationCount> found = new ArrayList<>();

    private AccommodationReader(ReadContext context) {
        this.context = context;
    }

    static List<AccommodationCount> read(ReadContext context) {
        Path file = context.folder().resolve("accommodation.csv");
        if (Files.notExists(file)) {
            return List.of();
        }
        AccommodationReader reader = new AccommodationReader(context);
        CsvTable.read(file, StudyCsv.ACCOMMODATION, context.problems()).forEach(reader::add);
        DatedRowsReader.check(context, file, StudyCsv.ACCOMMODATION, "mix of accommodation", reader.found);
        if (context.problems().isWhole(file.toString())) {
            reader.refuseMixesOfNobody();
        }
        return reader.found;
    }

    /** How care leavers of each population live; none where nothing is said. */
    static Map<Population, Dated<AccommodationMix>> mixes(Set<Population> populations, List<AccommodationCount> rows) {
        return DatedRowsReader.byPopulation(populations, rows, AccommodationReader::mix);
    }

    private static AccommodationMix mix(List<AccommodationCount> rows) {
        Map<String, Double> people = new LinkedHashMap<>();
        rows.forEach(row -> people.put(row.type(), row.people()));
        return AccommodationMix.ofCounts(people);
    }

    private void add(CsvRow row) {
        Optional<String> type = row.required("type").flatMap(text -> type(row, text));
        Optional<Whose> whose = Whose.read(row, context);
        Optional<YearMonth> from = row.month("effective_from");
        Optional<Double> people = row.number("people").flatMap(count -> bounded(row, count));
        Optional<Provenance> provenance = ProvenanceReader.read(row, context.sources());
        if (type.isEmpty() || whose.isEmpty() || from.isEmpty() || people.isEmpty()) {
            row.lose();
        } else {
            provenance.ifPresent(where -> keep(
                    row,
                    new AccommodationCount(
                            type.get(), whose.get().population(), from.get(), people.get(), where, row.place())));
            if (provenance.isEmpty()) {
                row.lose();
            }
        }
    }

    /** The word for all types together cannot be one of them. */
    private static Optional<String> type(CsvRow row, String text) {
        return text.equals(Population.ALL)
                ? row.refuse("type", "no type can be called 'all'", "results use the word for all types together")
                : Optional.of(text);
    }

    private static Optional<Double> bounded(CsvRow row, double people) {
        return 0 <= people && people <= Stock.MOST_PEOPLE
                ? Optional.of(people)
                : row.refuse(
                        "people",
                        row.text("people") + " is out of bounds",
                        "it must be from 0 to " + Stock.MOST_PEOPLE);
    }

    private void keep(CsvRow row, AccommodationCount count) {
        Optional<AccommodationCount> same = found.stream()
                .filter(each -> each.type().equals(count.type()) && isOfSameMix(each, count))
                .findFirst();
        same.ifPresent(earlier -> row.refuse(
                "type",
                "row " + earlier.row().line() + " counts the same type from the same month",
                "keep one of them"));
        if (same.isEmpty()) {
            found.add(count);
        }
    }

    private void refuseMixesOfNobody() {
        found.stream()
                .collect(Collectors.groupingBy(row -> List.of(row.population(), row.effectiveFrom())))
                .values()
                .stream()
                .filter(mix -> mix.stream().allMatch(row -> row.people() == 0))
                .map(mix -> mix.get(0))
                .forEach(first -> context.problems()
                        .add(
                                first.row().file(),
                                first.row().line(),
                                StudyCsv.ACCOMMODATION.indexOf("people") + 1,
                                "the mix from " + first.effectiveFrom() + " counts nobody",
                                "at least one type must have people"));
    }

    private static boolean isOfSameMix(AccommodationCount one, AccommodationCount other) {
        return one.population().equals(other.population())
                && one.effectiveFrom().equals(other.effectiveFrom());
    }
}
