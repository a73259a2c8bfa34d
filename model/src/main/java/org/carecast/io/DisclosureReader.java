package org.carecast.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads {@code disclosure.csv}, which a national folder may have: {@code effective_from,few_people,source,locator,note}.
 *
 * <p>{@code few_people} is the largest count of people that must not be published. The last row holds, since what is
 * published is published now.
 */
final class DisclosureReader {

    private static final List<String> COLUMNS = List.of("effective_from", "few_people", "source", "locator", "note");
    private static final int MOST_PEOPLE = 1_000;

    private DisclosureReader() {}

    /** The largest count that must not be published; empty where nothing says it. */
    static OptionalInt read(Path national, Set<String> sources, ProblemLog problems) {
        Path file = national.resolve("disclosure.csv");
        if (Files.notExists(file)) {
            return OptionalInt.empty();
        }
        TreeMap<YearMonth, Integer> dated = new TreeMap<>();
        CsvTable.read(file, COLUMNS, problems).forEach(row -> {
            Optional<YearMonth> from = row.month("effective_from");
            Optional<Integer> few = row.wholeNumber("few_people", 1, MOST_PEOPLE);
            ProvenanceReader.source(row, sources);
            if (from.isPresent() && few.isPresent() && dated.putIfAbsent(from.get(), few.get()) != null) {
                row.refuse("effective_from", "few_people has two values from " + from.get(), "keep one of them");
            }
        });
        return Optional.ofNullable(dated.lastEntry())
                .map(Map.Entry::getValue)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }
}
