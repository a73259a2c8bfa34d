package org.carecast.assumption;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carecast.cohort.Population;
import org.carecast.time.AgeMap;

/** Where the rows about each parameter of each population stand in a book, so that no question is asked of all its rows. */
final class RowIndex {

    private final Map<Population, Map<Parameter, List<Integer>>> places;

    private RowIndex(Map<Population, Map<Parameter, List<Integer>>> places) {
        this.places = places;
    }

    /**
     * The index of the rows of a book.
     *
     * @throws IllegalArgumentException if two rows speak of the same thing from the same month
     */
    static RowIndex of(List<Assumption> rows) {
        Map<Population, Map<Parameter, List<Integer>>> places = new HashMap<>();
        for (int place = 0; place < rows.size(); place++) {
            Assumption row = rows.get(place);
            places.computeIfAbsent(row.population(), any -> new EnumMap<>(Parameter.class))
                    .computeIfAbsent(row.parameter(), any -> new ArrayList<>())
                    .add(place);
        }
        places.values().forEach(parameters -> parameters.values().forEach(about -> refuseRepeats(rows, about)));
        return new RowIndex(places);
    }

    private record Start(Optional<String> type, YearMonth month) {}

    private static void refuseRepeats(List<Assumption> rows, List<Integer> about) {
        Map<Start, AgeMap<Assumption>> starts = new HashMap<>();
        for (int place : about) {
            Assumption row = rows.get(place);
            AgeMap<Assumption> same =
                    starts.computeIfAbsent(new Start(row.type(), row.effectiveFrom()), any -> new AgeMap<>());
            same.at(row.ages()).stream().findFirst().ifPresent(earlier -> {
                throw new IllegalArgumentException(row + " repeats " + earlier);
            });
            same.put(row.ages(), row);
        }
    }

    /** The places of the rows about a parameter of a population, in the order of the book. */
    IntStream about(Parameter parameter, Population population) {
        return places.getOrDefault(population, Map.of()).getOrDefault(parameter, List.of()).stream()
                .mapToInt(Integer::intValue);
    }
}
