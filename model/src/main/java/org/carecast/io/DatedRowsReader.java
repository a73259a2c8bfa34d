package org.carecast.io;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.cohort.Population;
import org.carecast.evidence.DatedRow;
import org.carecast.measure.Dated;

/** Reads whose a dated row is, {@code population}, an id or {@code all}, and finds populations of which no row speaks. */
final class DatedRowsReader {

    private DatedRowsReader() {}

    /**
     * Whose a row is.
     *
     * @param population empty for every population that has no rows of its own
     */
    record Whose(Optional<Population> population) {
        static Optional<Whose> read(CsvRow row, ReadContext context) {
            List<Population> known = context.settings().populations();
            if (known.isEmpty()) {
                return row.required("population").map(Whose::of);
            }
            List<String> words = Stream.concat(known.stream().map(Population::id), Stream.of(Population.ALL))
                    .toList();
            return row.oneOf("population", text -> Optional.of(text).filter(words::contains), words)
                    .map(Whose::of);
        }

        private static Whose of(String text) {
            return new Whose(
                    Optional.of(text).filter(id -> !id.equals(Population.ALL)).map(Population::of));
        }
    }

    /** The rows that are read for a population: its own, or else those of all. */
    static <R extends DatedRow> List<R> of(Population population, List<R> rows) {
        List<R> own = rows.stream()
                .filter(row -> row.population().equals(Optional.of(population)))
                .toList();
        return own.isEmpty()
                ? rows.stream().filter(row -> row.population().isEmpty()).toList()
                : own;
    }

    /** What the rows of each month say of each population, those of all where it has none of its own. */
    static <R extends DatedRow, V> Map<Population, Dated<V>> byPopulation(
            Set<Population> populations, List<R> rows, Function<List<R>, V> say) {
        Map<Population, Dated<V>> said = new LinkedHashMap<>();
        for (Population population : populations) {
            TreeMap<YearMonth, V> from = of(population, rows).stream()
                    .collect(Collectors.groupingBy(
                            DatedRow::effectiveFrom,
                            TreeMap::new,
                            Collectors.collectingAndThen(Collectors.toList(), say)));
            if (!from.isEmpty()) {
                said.put(population, new Dated<>(from));
            }
        }
        return said;
    }

    /** Reports every population for which nothing holds in the opening month, and rows of all that none reads. */
    static void check(
            ReadContext context, Path file, List<String> columns, String what, List<? extends DatedRow> rows) {
        if (!context.problems().isWhole(file.toString())) {
            return;
        }
        List<Population> known = context.settings().populations();
        context.settings()
                .opening()
                .ifPresent(opening -> known.stream()
                        .filter(population -> !begins(of(population, rows), opening))
                        .forEach(population -> context.problems()
                                .add(
                                        file.toString(),
                                        1,
                                        1,
                                        "there is no " + what + " for " + population + " in " + opening,
                                        "add a row for it, or for all, effective from that month or before")));
        if (!known.isEmpty() && known.stream().allMatch(population -> hasOwn(population, rows))) {
            rows.stream()
                    .filter(row -> row.population().isEmpty())
                    .findFirst()
                    .ifPresent(row -> context.problems()
                            .add(
                                    file.toString(),
                                    row.row().line(),
                                    columns.indexOf("population") + 1,
                                    "every population has rows of its own, so those of all are not read",
                                    "leave them out"));
        }
    }

    private static boolean hasOwn(Population population, List<? extends DatedRow> rows) {
        return rows.stream().anyMatch(row -> row.population().equals(Optional.of(population)));
    }

    private static boolean begins(List<? extends DatedRow> rows, YearMonth opening) {
        return rows.stream().anyMatch(row -> !row.effectiveFrom().isAfter(opening));
    }
}
