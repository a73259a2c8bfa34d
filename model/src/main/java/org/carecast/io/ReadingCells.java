package org.carecast.io;

import java.time.YearMonth;
import java.util.Optional;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.PopulationCell;
import org.carecast.measure.Measure;
import org.carecast.measure.Reading;

/** The cells that say what was counted, or was said would be: of whom, in which month. */
final class ReadingCells {

    static final Column<Measure> MEASURE =
            new Column<>("measure", CellType.oneOf(Measure.OF_PEOPLE, Measure::id), "what is counted");
    static final Column<Optional<Population>> POPULATION =
            new Column<>("population", PopulationCell.OR_ALL_TOGETHER, "of whom");
    static final Column<YearMonth> AS_AT =
            new Column<>("as_at", CellType.MONTH, "the month whose end is nearest to the day of the count");
    static final Column<Double> PEOPLE = new Column<>("people", CellType.PEOPLE, "how many");

    private ReadingCells() {}

    /**
     * What a row counts, which must be something that the study counts.
     *
     * @param measure the column that says what is counted
     */
    static Optional<Reading> read(CsvRow row, Column<Measure> measure, ReadContext context) {
        if (!row.reads(measure, POPULATION, AS_AT)) {
            return Optional.empty();
        }
        Reading reading = new Reading(row.get(AS_AT), row.get(POPULATION), row.get(measure));
        return countsThem(reading, context)
                ? Optional.of(reading)
                : row.refuse(
                        measure,
                        "the study counts no children of " + row.text(POPULATION),
                        "leave the row out, or count them with youngest_age in study.csv");
    }

    private static boolean countsThem(Reading reading, ReadContext context) {
        return reading.measure() != Measure.UNDER_18
                || context.laws().isEmpty()
                || reading.population()
                        .map(one -> Optional.ofNullable(context.laws().get(one))
                                .map(Law::countsChildren)
                                .orElse(true))
                        .orElse(context.laws().values().stream().anyMatch(Law::countsChildren));
    }
}
