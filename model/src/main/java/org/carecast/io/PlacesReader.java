package org.carecast.io;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.carecast.io.csv.NearestName;
import org.carecast.measure.Provision;
import org.carecast.time.AgeBand;

/** Reads {@code places.csv}, which a study may have: the places of a service hold until the next row of the same service. */
final class PlacesReader {

    private static final String BETWEEN = ";";

    private static final Column<String> SERVICE =
            new Column<>("service", CellType.WORDS, "who or what has the places, in your own words");
    private static final Column<String> TYPES = new Column<>(
            "types",
            CellType.WORDS,
            "the types of accommodation.csv whose people need one of its places, with a semicolon between several");
    private static final Column<YearMonth> EFFECTIVE_FROM = new Column<>(
            "effective_from", CellType.MONTH, "the month from which there are as many, until the next row");
    private static final Column<Double> PLACES =
            new Column<>("places", CellType.PEOPLE.holding("places, 0 or more"), "how many there are for care leavers");

    static final Columns COLUMNS = Columns.of(
                    "places.csv", "The places there are for care leavers.", SERVICE, TYPES, EFFECTIVE_FROM, PLACES)
            .and(ProvenanceReader.REVIEWED)
            .and(RangeCells.ALL)
            .without(RangeCells.LOW, RangeCells.HIGH, RangeCells.SPREAD)
            .waiting();

    private final List<String> types;
    private final boolean knowsTypes;
    private final Map<String, Provision> services = new LinkedHashMap<>();
    private final Map<String, Assumption> latest = new LinkedHashMap<>();
    private final List<Assumption> beliefs = new ArrayList<>();

    private PlacesReader(ReadContext context, List<AccommodationCount> counts) {
        this.types = counts.stream().map(AccommodationCount::type).distinct().toList();
        this.knowsTypes = context.isWhole(AccommodationReader.COLUMNS);
    }

    /** The services of a study and what is believed of their places, from month to month. */
    record Places(List<Provision> services, List<Assumption> beliefs) {}

    static Places read(ReadContext context, List<AccommodationCount> counts) {
        PlacesReader reader = new PlacesReader(context, counts);
        context.rowsIfAny(COLUMNS).forEach(reader::add);
        if (context.isWhole(COLUMNS)) {
            context.settings()
                    .opening()
                    .ifPresent(opening -> reader.firstRows().stream()
                            .filter(row -> row.effectiveFrom().isAfter(opening))
                            .forEach(row -> context.problems()
                                    .add(
                                            row.row().file(),
                                            row.row().line(),
                                            COLUMNS.place(EFFECTIVE_FROM.name()),
                                            "nothing is said of '" + row.type().orElseThrow() + "' in " + opening,
                                            "add a row effective from that month or before")));
        }
        return new Places(List.copyOf(reader.services.values()), List.copyOf(reader.beliefs));
    }

    private List<Assumption> firstRows() {
        Map<Optional<String>, Assumption> first = new LinkedHashMap<>();
        beliefs.forEach(row -> first.putIfAbsent(row.type(), row));
        return List.copyOf(first.values());
    }

    private void add(CsvRow row) {
        Optional<Provenance> provenance = ProvenanceReader.read(row);
        boolean known = row.find(TYPES).filter(text -> areKnown(row, text)).isPresent();
        Optional<Spread> range = RangeCells.ifAny(row, Parameter.PLACES, row.find(PLACES));
        if (!row.reads(SERVICE, EFFECTIVE_FROM, PLACES) || !known || provenance.isEmpty()) {
            row.lose();
            return;
        }
        Assumption belief = new Assumption(
                Parameter.PLACES,
                Population.all(),
                AgeBand.ALL,
                Optional.of(row.get(SERVICE)),
                row.get(EFFECTIVE_FROM),
                row.get(PLACES),
                range,
                provenance.get(),
                row.place());
        if (follows(row, belief)) {
            services.putIfAbsent(row.get(SERVICE), new Provision(row.get(SERVICE), split(row.get(TYPES))));
            latest.put(row.get(SERVICE), belief);
            beliefs.add(belief);
        }
    }

    /** Whether a row comes after the last of the same service and houses the same types. */
    private boolean follows(CsvRow row, Assumption belief) {
        Optional<Assumption> last = Optional.ofNullable(latest.get(row.get(SERVICE)));
        boolean later = last.filter(before -> !before.effectiveFrom().isBefore(belief.effectiveFrom()))
                .isEmpty();
        if (!later) {
            row.refuse(
                    EFFECTIVE_FROM,
                    "row " + last.orElseThrow().row().line() + " gives the same service places from "
                            + last.orElseThrow().effectiveFrom(),
                    "put the rows of a service in the order of their months, one for each");
        }
        boolean alike = last.isEmpty() || services.get(row.get(SERVICE)).types().equals(split(row.get(TYPES)));
        if (!alike) {
            row.refuse(
                    TYPES,
                    "row " + last.orElseThrow().row().line() + " has other types for the same service",
                    "give a service the same types in every row");
        }
        return later && alike;
    }

    private boolean areKnown(CsvRow row, String text) {
        Optional<String> unknown = split(text).stream()
                .filter(type -> knowsTypes && !types.contains(type))
                .findFirst();
        unknown.ifPresent(type -> row.refuse(
                TYPES,
                "accommodation.csv has no type '" + type + "'",
                NearestName.of(type, types)
                        .map(near -> "did you mean '" + near.name() + "'?")
                        .orElse(
                                types.isEmpty()
                                        ? "give the study an accommodation.csv first"
                                        : "its types are " + String.join(", ", types))));
        return unknown.isEmpty();
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split(BETWEEN)).map(CsvRow::withoutSpaces).toList();
    }
}
