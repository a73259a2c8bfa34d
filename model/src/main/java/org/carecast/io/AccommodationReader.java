package org.carecast.io;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carecast.cohort.AccommodationMix;
import org.carecast.cohort.Population;
import org.carecast.evidence.AccommodationCount;
import org.carecast.evidence.Provenance;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.time.Dated;

/**
 * Reads {@code accommodation.csv}, which a study may have. All rows of a population from one month are its mix until the next
 * month that has rows of it: each type has the share that its {@code people} are of all of them.
 */
final class AccommodationReader {

    static final Column<String> TYPE = new Column<>(
            "type",
            CellType.WORDS.where(
                    text -> !text.equals(Population.ALL),
                    "no type can be called 'all'",
                    "results use the word for all types together"),
            "how they live, in your own words, but not all");
    static final Column<Optional<Population>> POPULATION = DatedRowsReader.POPULATION;
    static final Column<YearMonth> EFFECTIVE_FROM = new Column<>(
            "effective_from", CellType.MONTH, "the month from which the mix holds, until the next of the same people");
    static final Column<Double> PEOPLE = new Column<>(
            "people",
            CellType.PEOPLE,
            "how many live so; only the proportions are read, so that percentages do as well");

    private static final String NONE = "none";
    static final Column<Optional<String>> PLACE = new Column<>(
            "place",
            CellType.oneOf(List.of(NONE)).orEmpty(),
            "none where nobody can find such a place for them, as of those who are missing or in custody");

    static final Columns COLUMNS = Columns.of(
                    "accommodation.csv",
                    "Care leavers by type of accommodation.",
                    TYPE,
                    POPULATION,
                    EFFECTIVE_FROM,
                    PEOPLE,
                    PLACE)
            .and(ProvenanceReader.COLUMNS)
            .without(PLACE);

    private final ReadContext context;
    private final List<AccommodationCount> found = new ArrayList<>();
    // By type, population and month.
    private final Map<List<Object>, AccommodationCount> first = new HashMap<>();

    private AccommodationReader(ReadContext context) {
        this.context = context;
    }

    static List<AccommodationCount> read(ReadContext context) {
        AccommodationReader reader = new AccommodationReader(context);
        context.rowsIfAny(COLUMNS).forEach(reader::add);
        DatedRowsReader.check(context, COLUMNS, "mix of accommodation", reader.found);
        if (context.isWhole(COLUMNS)) {
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
        Optional<Provenance> provenance = ProvenanceReader.read(row);
        if (!row.reads(TYPE, POPULATION, EFFECTIVE_FROM, PEOPLE, PLACE) || provenance.isEmpty()) {
            row.lose();
            return;
        }
        keep(
                row,
                new AccommodationCount(
                        row.get(TYPE),
                        row.get(POPULATION),
                        row.get(EFFECTIVE_FROM),
                        row.get(PEOPLE),
                        row.get(PLACE).isEmpty(),
                        provenance.get(),
                        row.place()));
    }

    private void keep(CsvRow row, AccommodationCount count) {
        Optional<AccommodationCount> same = Optional.ofNullable(
                first.putIfAbsent(List.of(count.type(), count.population(), count.effectiveFrom()), count));
        same.ifPresent(earlier -> row.refuse(
                TYPE, "row " + earlier.row().line() + " counts the same type from the same month", "keep one of them"));
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
                                COLUMNS.place(PEOPLE.name()),
                                "the mix from " + first.effectiveFrom() + " counts nobody",
                                "at least one type must have people"));
    }
}
