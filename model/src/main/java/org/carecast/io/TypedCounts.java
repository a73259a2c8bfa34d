package org.carecast.io;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.carecast.cohort.Population;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.InputFile;
import org.carecast.io.csv.Page;
import org.carecast.io.csv.Pages;
import org.carecast.io.csv.ProblemLog;
import org.carecast.time.AgeBand;

/**
 * A page of typed counts, {@code population,age,people}, from which a study opens.
 *
 * <p>{@code age} is an age, a band such as 18-20, an age and all above it such as 25+, or total, which is compared with the other
 * rows of the population and read no further. Of a band the people of each age are not known, nor are they where a mark such as c
 * stands for a withheld figure; neither is ever taken for 0. {@link TypedPage} says how the page itself may be written.
 *
 * @param counts by population and age; an age without one is not on the page
 * @param rows by population, in the order of their ages; totals are none of them
 * @param last the oldest age of which the page speaks, but not below the last that the law supports
 * @param file what was read, empty where nothing was
 */
public record TypedCounts(
        Map<Population, Map<Integer, TypedCount>> counts,
        Map<Population, List<TypedRow>> rows,
        int last,
        Optional<InputFile> file) {

    /** Copies the maps, so that it never changes. */
    public TypedCounts {
        counts = Map.copyOf(counts);
        rows = Map.copyOf(rows);
    }

    /** No page at all. */
    static TypedCounts none(int last) {
        return new TypedCounts(Map.of(), Map.of(), last, Optional.empty());
    }

    /**
     * Reads the page of a source that has counts.
     *
     * @param countable the ages that may be counted of each population, that at which support ends included: people of that age
     *     may still be counted for a year
     */
    public static TypedCounts read(Pages source, Map<Population, AgeBand> countable, ProblemLog problems) {
        Reading reading = new Reading(countable);
        Optional<Page> page = source.one(TypedPage.COLUMNS, problems);
        page.ifPresent(each -> TypedPage.read(each, problems).forEach(reading::add));
        reading.checkTotals();
        return new TypedCounts(reading.counts(), reading.rows(), reading.last(), page.map(Page::file));
    }

    /** The cells of its rows, without totals. */
    public List<CsvRow> cells() {
        return rows.values().stream().flatMap(List::stream).map(TypedRow::cells).toList();
    }

    /** The count of an age, if the page speaks of it. */
    Optional<TypedCount> of(Population population, int age) {
        return Optional.ofNullable(counts.getOrDefault(population, Map.of()).get(age));
    }

    /** The rows of a page as they come. */
    private static final class Reading {

        private final Map<Population, AgeBand> countable;
        private final Map<Population, TreeMap<Integer, TypedRow>> byAge = new HashMap<>();
        private final Map<Population, TypedRow> totals = new HashMap<>();

        private Reading(Map<Population, AgeBand> countable) {
            this.countable = countable;
        }

        private void add(CsvRow cells) {
            Optional<Population> population = population(cells);
            Optional<AgeBand> band = TypedRow.ages(cells);
            Optional<TypedRow> read = band.flatMap(ages -> TypedRow.read(cells, ages));
            population.ifPresent(known -> read.ifPresent(row -> {
                if (row.isTotal()) {
                    once(cells, totals.putIfAbsent(known, row), known + " in total");
                } else if (counts(cells, known, row)) {
                    place(cells, known, row);
                }
            }));
        }

        /** A population by its id in any case, and in the plural too. */
        private Optional<Population> population(CsvRow cells) {
            List<String> ids = countable.keySet().stream().map(Population::id).toList();
            return cells.required("population").flatMap(text -> {
                String word = text.toLowerCase(Locale.ROOT);
                Optional<String> id = ids.stream()
                        .filter(each -> word.equals(each) || word.equals(each + "s"))
                        .findFirst();
                return id.isPresent()
                        ? id.map(Population::of)
                        : cells.refuse(
                                "population",
                                "there is no population '" + text + "'",
                                "it must be one of " + String.join(", ", ids));
            });
        }

        private boolean counts(CsvRow cells, Population population, TypedRow row) {
            AgeBand ages = countable.get(population);
            boolean counted = row.ages().from() >= ages.from()
                    && row.ages().from() <= ages.to()
                    && (row.isOpen() || row.ages().to() <= ages.to());
            if (!counted) {
                cells.refuse(
                        "age",
                        "age " + row.said() + " is not counted among " + population,
                        "the ages counted are " + ages + "; leave out whoever is younger, and write " + ages.to()
                                + "+ for those of " + ages.to() + " and older");
            }
            return counted;
        }

        private void place(CsvRow cells, Population population, TypedRow row) {
            TreeMap<Integer, TypedRow> rows = byAge.computeIfAbsent(population, any -> new TreeMap<>());
            AgeBand ages = countable.get(population);
            int to = row.isOpen() ? ages.to() : row.ages().to();
            Optional<Integer> taken = IntStream.rangeClosed(row.ages().from(), to)
                    .filter(rows::containsKey)
                    .boxed()
                    .findFirst();
            if (taken.isPresent()) {
                once(cells, rows.get(taken.get()), population + " aged " + taken.get());
            } else {
                IntStream.rangeClosed(row.ages().from(), to).forEach(age -> rows.put(age, row));
            }
        }

        private static void once(CsvRow cells, TypedRow earlier, String who) {
            if (earlier != null) {
                cells.refuse("age", who + " stands twice, first in row " + earlier.line(), "keep one of them");
            }
        }

        /** A total that is not the sum of its rows says that one of them is wrong. */
        private void checkTotals() {
            totals.forEach((population, total) -> {
                List<TypedRow> rows = byAge.getOrDefault(population, new TreeMap<>()).values().stream()
                        .distinct()
                        .toList();
                boolean known = total.people().isPresent()
                        && rows.stream().allMatch(row -> row.people().isPresent());
                int sum = known
                        ? rows.stream().mapToInt(row -> row.people().getAsInt()).sum()
                        : 0;
                if (known && sum != total.people().getAsInt()) {
                    total.cells()
                            .refuse(
                                    "people",
                                    "the total of " + population + " is "
                                            + total.cells().text("people") + ", and the rows of it make " + sum,
                                    "mend the one or the other, or leave the total out");
                }
            });
        }

        private Map<Population, List<TypedRow>> rows() {
            Map<Population, List<TypedRow>> rows = new HashMap<>();
            byAge.forEach((population, ages) ->
                    rows.put(population, ages.values().stream().distinct().toList()));
            return rows;
        }

        /** The oldest age of which a row speaks by name, or else the last that the law supports. */
        private int last() {
            int ends = countable.values().iterator().next().to();
            return byAge.values().stream()
                            .flatMap(rows -> rows.values().stream())
                            .anyMatch(row -> (row.isOpen()
                                            ? row.ages().from()
                                            : row.ages().to())
                                    == ends)
                    ? ends
                    : ends - 1;
        }

        private Map<Population, Map<Integer, TypedCount>> counts() {
            int last = last();
            Map<Population, Map<Integer, TypedCount>> counts = new HashMap<>();
            byAge.forEach((population, rows) -> {
                Map<Integer, TypedCount> known = new HashMap<>();
                rows.headMap(last, true).forEach((age, row) -> known.put(age, row.at(age, last)));
                counts.put(population, Map.copyOf(known));
            });
            return counts;
        }
    }
}
