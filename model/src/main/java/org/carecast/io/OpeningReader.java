package org.carecast.io;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.cohort.Stock;
import org.carecast.evidence.OpeningCount;
import org.carecast.evidence.Provenance;
import org.carecast.time.AgeBand;

/**
 * Reads {@code opening.csv}: {@code population,age,as_at,people,provenance,source,locator,note}; one row for each
 * population and each age counted, {@code as_at} the opening month of the study.
 */
final class OpeningReader {

    private final ReadContext context;
    private final String file;
    private final Map<Population, Map<Integer, CsvRow>> found = new HashMap<>();

    private OpeningReader(ReadContext context, Path file) {
        this.context = context;
        this.file = file.toString();
    }

    static List<OpeningCount> read(ReadContext context) {
        Path file = context.folder().resolve("opening.csv");
        OpeningReader reader = new OpeningReader(context, file);
        List<OpeningCount> counts = new ArrayList<>();
        CsvTable.read(file, StudyCsv.OPENING, context.problems())
                .forEach(row -> reader.count(row).ifPresent(counts::add));
        if (context.problems().isWhole(reader.file)) {
            context.laws().forEach(reader::requireEveryAge);
        }
        return counts;
    }

    private Optional<OpeningCount> count(CsvRow row) {
        Optional<Population> population =
                row.population("population", context.settings().populations());
        Optional<Integer> age = row.wholeNumber("age").flatMap(years -> counted(row, population, years));
        Optional<YearMonth> asAt = row.month("as_at").flatMap(month -> atOpening(row, month));
        Optional<Double> people = row.number("people").flatMap(count -> bounded(row, count));
        Optional<Provenance> provenance = ProvenanceReader.read(row, context.sources());
        // A row whose count cannot be used still stands for its age; one without a place may be the one that is
        // missing.
        if (population.isEmpty() || age.isEmpty()) {
            row.lose();
            return Optional.empty();
        }
        if (!once(row, population.get(), age.get())) {
            return Optional.empty();
        }
        return asAt.flatMap(month -> people.flatMap(count -> provenance.map(
                where -> new OpeningCount(population.get(), age.get(), month, count, where, row.place()))));
    }

    private Optional<Integer> counted(CsvRow row, Optional<Population> population, int age) {
        Law law = population.map(context.laws()::get).orElse(null);
        return law == null || law.countedAges().contains(age)
                ? Optional.of(age)
                : row.refuse("age", "age " + age + " is not counted", "the ages counted are " + law.countedAges());
    }

    /** A number of people that a council may have, from the column {@code people}. */
    static Optional<Double> bounded(CsvRow row, double people) {
        return 0 <= people && people <= Stock.MOST_PEOPLE
                ? Optional.of(people)
                : row.refuse(
                        "people",
                        row.text("people") + " is out of bounds",
                        "it must be from 0 to " + Stock.MOST_PEOPLE);
    }

    private Optional<YearMonth> atOpening(CsvRow row, YearMonth month) {
        return context.settings()
                        .opening()
                        .filter(opening -> !opening.equals(month))
                        .isEmpty()
                ? Optional.of(month)
                : row.refuse(
                        "as_at",
                        "the count is as at " + month,
                        "the study opens at " + context.settings().opening().get()
                                + ", and every count must be as at that month");
    }

    private boolean once(CsvRow row, Population population, int age) {
        CsvRow earlier =
                found.computeIfAbsent(population, any -> new HashMap<>()).putIfAbsent(age, row);
        if (earlier != null) {
            row.refuse(
                    "age",
                    population + " aged " + age + " stands twice, first in row "
                            + earlier.place().line(),
                    "keep one of them");
        }
        return earlier == null;
    }

    private void requireEveryAge(Population population, Law law) {
        Map<Integer, CsvRow> rows = found.getOrDefault(population, Map.of());
        for (AgeBand gap : MissingAges.in(law.countedAges(), rows::containsKey)) {
            context.problems()
                    .add(
                            file,
                            1,
                            1,
                            "there is no count of " + population + " aged " + gap,
                            "add a row for each age, with 0 people if there are none");
        }
    }
}
