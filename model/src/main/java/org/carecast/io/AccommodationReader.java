package org.carecast.io;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.cohort.Population;
import org.carecast.evidence.AccommodationCount;
import org.carecast.evidence.Provenance;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.time.AgeBand;

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

    private static final Column<Optional<Double>> LOW = RangeCells.LOW
            .meaning("the low end of the range of people, if one is given")
            .orEmpty();
    private static final Column<Optional<Double>> HIGH =
            RangeCells.HIGH.meaning("the high end of that range").orEmpty();

    static final Columns COLUMNS = Columns.of(
                    "accommodation.csv",
                    "Care leavers by type of accommodation.",
                    TYPE,
                    POPULATION,
                    EFFECTIVE_FROM,
                    PEOPLE)
            .and(ProvenanceReader.COLUMNS)
            .and(List.of(PLACE, LOW, HIGH, RangeCells.SPREAD.orEmpty(), ProvenanceReader.REVIEW_BY))
            .without(PLACE, LOW, HIGH, RangeCells.SPREAD, ProvenanceReader.REVIEW_BY);

    private final ReadContext context;
    private final List<AccommodationCount> found = new ArrayList<>();
    private final Map<AccommodationCount, Spread> ranges = new HashMap<>();
    // By type, population and month.
    private final Map<List<Object>, AccommodationCount> first = new HashMap<>();

    private AccommodationReader(ReadContext context) {
        this.context = context;
    }

    /**
     * The mix of a study: what was counted, and what is believed since.
     *
     * @param counts the sourced rows, possibly none
     * @param beliefs the share of each type of each population, from month to month
     */
    record Mix(List<AccommodationCount> counts, List<Assumption> beliefs) {}

    static Mix read(ReadContext context) {
        AccommodationReader reader = new AccommodationReader(context);
        context.rowsIfAny(COLUMNS).forEach(reader::add);
        DatedRowsReader.check(context, COLUMNS, "mix of accommodation", reader.found);
        if (context.isWhole(COLUMNS)) {
            reader.refuseMixesOfNobody();
        }
        List<Assumption> beliefs =
                context.isWhole(COLUMNS) ? beliefs(context.laws().keySet(), reader.found, reader.ranges) : List.of();
        beliefs.forEach(belief -> belief.misfit()
                .ifPresent(misfit -> context.problems()
                        .add(
                                belief.row().file(),
                                belief.row().line(),
                                COLUMNS.place(misfit.column()),
                                misfit.what(),
                                misfit.remedy())));
        return new Mix(reader.found, beliefs);
    }

    /** What is believed of how care leavers of each population live, by what was counted, without ranges. */
    static List<Assumption> beliefs(Set<Population> populations, List<AccommodationCount> counts) {
        return beliefs(populations, counts, Map.of());
    }

    private static List<Assumption> beliefs(
            Set<Population> populations, List<AccommodationCount> counts, Map<AccommodationCount, Spread> ranges) {
        List<Assumption> beliefs = new ArrayList<>();
        for (Population population : populations) {
            List<AccommodationCount> own = DatedRowsReader.of(population, counts);
            List<String> types =
                    own.stream().map(AccommodationCount::type).distinct().toList();
            new TreeMap<>(own.stream().collect(Collectors.groupingBy(AccommodationCount::effectiveFrom)))
                    .values().stream()
                            .filter(mix -> mix.stream().anyMatch(count -> count.people() > 0))
                            .forEach(mix -> types.forEach(type -> beliefs.add(belief(population, type, mix, ranges))));
        }
        return List.copyOf(beliefs);
    }

    /** The share of a type in the counts of a month, of which it need not be one: nobody lives so then. */
    private static Assumption belief(
            Population population, String type, List<AccommodationCount> mix, Map<AccommodationCount, Spread> ranges) {
        double all = mix.stream().mapToDouble(AccommodationCount::people).sum();
        Optional<AccommodationCount> own =
                mix.stream().filter(count -> count.type().equals(type)).findFirst();
        AccommodationCount evidence = own.orElse(mix.get(0));
        return new Assumption(
                Parameter.ACCOMMODATION,
                population,
                AgeBand.ALL,
                Optional.of(type),
                evidence.effectiveFrom(),
                own.map(AccommodationCount::people).orElse(0.0) / all,
                own.map(ranges::get)
                        .map(range -> new Spread(range.low() / all, Math.min(1, range.high() / all), range.shape())),
                evidence.provenance(),
                evidence.row());
    }

    private void add(CsvRow row) {
        Optional<Provenance> provenance = ProvenanceReader.read(row);
        if (!row.reads(TYPE, POPULATION, EFFECTIVE_FROM, PEOPLE, PLACE) || provenance.isEmpty()) {
            row.lose();
            return;
        }
        Optional<Spread> range = RangeCells.ifAny(row, Parameter.PLACES, row.find(PEOPLE));
        AccommodationCount counted = new AccommodationCount(
                row.get(TYPE),
                row.get(POPULATION),
                row.get(EFFECTIVE_FROM),
                row.get(PEOPLE),
                row.get(PLACE).isEmpty(),
                provenance.get(),
                row.place());
        range.ifPresent(known -> ranges.put(counted, known));
        keep(row, counted);
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
