package org.carecast.io;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.evidence.OpeningCount;
import org.carecast.evidence.Provenance;

/**
 * Reads {@code opening.csv}: {@code population,age,as_at,people,provenance,source,locator,note}; one row for each
 * population and each supported age, {@code as_at} the opening month of the study.
 */
final class OpeningReader {

    private static final List<String> COLUMNS =
            List.of("population", "age", "as_at", "people", "provenance", "source", "locator", "note");

    private final String file;
    private final Settings settings;
    private final Map<Population, Law> laws;
    private final Set<String> sources;
    private final Inspection inspection;
    private final Map<Population, Map<Integer, OpeningCount>> found = new HashMap<>();

    private OpeningReader(
            String file, Settings settings, Map<Population, Law> laws, Set<String> sources, Inspection inspection) {
        this.file = file;
        this.settings = settings;
        this.laws = laws;
        this.sources = sources;
        this.inspection = inspection;
    }

    static List<OpeningCount> read(
            Path folder, Settings settings, Map<Population, Law> laws, Set<String> sources, Inspection inspection) {
        Path file = folder.resolve("opening.csv");
        OpeningReader reader = new OpeningReader(file.toString(), settings, laws, sources, inspection);
        List<CsvRow> rows = CsvTable.read(file, COLUMNS, inspection);
        List<OpeningCount> counts = new ArrayList<>();
        rows.forEach(row -> reader.count(row).ifPresent(counts::add));
        if (!rows.isEmpty()) {
            laws.forEach(reader::requireEveryAge);
        }
        return counts;
    }

    private Optional<OpeningCount> count(CsvRow row) {
        Optional<Population> population = row.population("population", settings.populations());
        Optional<Integer> age = row.wholeNumber("age");
        Optional<YearMonth> asAt = row.month("as_at").flatMap(month -> atOpening(row, month));
        Optional<Double> people = row.number("people")
                .flatMap(count -> count >= 0
                        ? Optional.of(count)
                        : row.refuse("people", row.text("people") + " is below 0", "it must be 0 or more"));
        Optional<Provenance> provenance = ProvenanceReader.read(row, sources);
        if (population.isEmpty() || age.isEmpty() || asAt.isEmpty()) {
            return Optional.empty();
        }
        // A row whose count cannot be used still stands for its age: one problem is reported, not two.
        OpeningCount count = new OpeningCount(
                population.get(),
                age.get(),
                asAt.get(),
                people.orElse(0.0),
                provenance.orElse(new Provenance.Judged(Optional.empty(), "", "", Optional.empty())),
                row.place());
        return once(row, count);
    }

    private Optional<YearMonth> atOpening(CsvRow row, YearMonth month) {
        return settings.opening().filter(opening -> !opening.equals(month)).isEmpty()
                ? Optional.of(month)
                : row.refuse(
                        "as_at",
                        "the count is as at " + month,
                        "the study opens at " + settings.opening().get()
                                + ", and every count must be as at that month");
    }

    private Optional<OpeningCount> once(CsvRow row, OpeningCount count) {
        Law law = laws.get(count.population());
        if (law != null && !law.supportedAges().contains(count.age())) {
            return row.refuse("age", "age " + count.age() + " is not counted", "ages run from " + law.supportedAges());
        }
        OpeningCount earlier = found.computeIfAbsent(count.population(), any -> new HashMap<>())
                .putIfAbsent(count.age(), count);
        return earlier == null
                ? Optional.of(count)
                : row.refuse(
                        "age",
                        count.population() + " aged " + count.age() + " stands twice, first in row "
                                + earlier.row().line(),
                        "keep one of them");
    }

    private void requireEveryAge(Population population, Law law) {
        Map<Integer, OpeningCount> counts = found.getOrDefault(population, Map.of());
        law.supportedAges()
                .ages()
                .filter(age -> !counts.containsKey(age))
                .forEach(age -> inspection.add(
                        file,
                        1,
                        COLUMNS.indexOf("age") + 1,
                        population + " aged " + age + " is missing",
                        "add a row for it, with 0 people if there are none"));
    }
}
