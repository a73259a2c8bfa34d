package org.carecast.io;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.evidence.OpeningCount;
import org.carecast.evidence.Provenance;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.PopulationCell;
import org.carecast.time.AgeBand;

/**
 * Reads {@code opening.csv}, which has one row for each population and each age counted.
 */
final class OpeningReader {

    static final Column<Population> POPULATION = new Column<>("population", PopulationCell.OF_THE_STUDY, "whom");
    static final Column<Integer> AGE = new Column<>("age", CellType.WHOLE, "their age at the last birthday");
    static final Column<YearMonth> AS_AT = new Column<>(
            "as_at", CellType.MONTH, "the month at whose end they were counted, that in which the study opens");
    static final Column<Double> PEOPLE = new Column<>("people", CellType.PEOPLE, "how many there were");

    static final Columns COLUMNS = Columns.of(
                    "opening.csv", "The people from whom a forecast starts.", POPULATION, AGE, AS_AT, PEOPLE)
            .and(ProvenanceReader.COLUMNS);

    private final ReadContext context;
    private final Map<Population, Map<Integer, CsvRow>> found = new HashMap<>();

    private OpeningReader(ReadContext context) {
        this.context = context;
    }

    static List<OpeningCount> read(ReadContext context) {
        OpeningReader reader = new OpeningReader(context);
        List<OpeningCount> counts = new ArrayList<>();
        context.rows(COLUMNS).forEach(row -> reader.count(row).ifPresent(counts::add));
        if (context.isWhole(COLUMNS)) {
            context.laws().forEach(reader::requireEveryAge);
        }
        return counts;
    }

    private Optional<OpeningCount> count(CsvRow row) {
        Optional<Population> population = row.find(POPULATION);
        Optional<Integer> age = row.find(AGE).flatMap(years -> counted(row, population, years));
        Optional<YearMonth> asAt = row.find(AS_AT).flatMap(month -> atOpening(row, month));
        Optional<Double> people = row.find(PEOPLE);
        Optional<Provenance> provenance = ProvenanceReader.read(row);
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
                : row.refuse(AGE, "age " + age + " is not counted", "the ages counted are " + law.countedAges());
    }

    private Optional<YearMonth> atOpening(CsvRow row, YearMonth month) {
        return context.settings()
                        .opening()
                        .filter(opening -> !opening.equals(month))
                        .isEmpty()
                ? Optional.of(month)
                : row.refuse(
                        AS_AT,
                        "the count is as at " + month,
                        "the study opens at " + context.settings().opening().get()
                                + ", and every count must be as at that month");
    }

    private boolean once(CsvRow row, Population population, int age) {
        CsvRow earlier =
                found.computeIfAbsent(population, any -> new HashMap<>()).putIfAbsent(age, row);
        if (earlier != null) {
            row.refuse(
                    AGE,
                    population + " aged " + age + " stands twice, first in row "
                            + earlier.place().line(),
                    "keep one of them");
        }
        return earlier == null;
    }

    private void requireEveryAge(Population population, Law law) {
        Map<Integer, CsvRow> rows = found.getOrDefault(population, Map.of());
        for (AgeBand gap : MissingAges.in(law.countedAges(), rows::containsKey)) {
            context.missing(
                    COLUMNS,
                    "there is no count of " + population + " aged " + gap,
                    "add a row for each age, with 0 people if there are none");
        }
    }
}
