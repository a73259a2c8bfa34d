package org.carecast.io;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.measure.CouncilFigures;
import org.carecast.measure.CouncilFigures.CouncilFigure;
import org.carecast.measure.CouncilFigures.CouncilMeasure;

/** Reads {@code councils.csv}, which a national folder may have: a row for each council, year and measure. */
final class CouncilsReader {

    private static final Pattern ANY_CODE = Pattern.compile("[A-Z]\\d{8}");
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private static final Column<String> CODE = new Column<>(
            "ons_code",
            CellType.WORDS
                    .where(
                            text -> ANY_CODE.matcher(text).matches(),
                            "'%s' is no code of a council",
                            "write it like E10000016, for Kent")
                    .with("pattern", ANY_CODE.pattern()),
            "the nine-character code of the Office for National Statistics");
    private static final Column<String> COUNCIL = new Column<>("council", CellType.WORDS, "its name");
    private static final Column<String> REGION = new Column<>("region", CellType.TEXT, "the region it lies in");
    private static final Column<Integer> YEAR =
            new Column<>("year", CellType.whole(FIRST_YEAR, LAST_YEAR), "the year of the figure");
    private static final Column<CouncilMeasure> MEASURE = new Column<>(
            "measure",
            CellType.oneOf(List.of(CouncilMeasure.values()), CouncilMeasure::id),
            "what is counted: children_0_17 in mid-year");
    private static final Column<Double> VALUE = new Column<>(
            "value",
            CellType.NUMBER
                    .where(number -> number >= 0, "%s is no count", "give a number of people")
                    .holding("a number, 0 or more")
                    .with("minimum", 0),
            "how many");

    static final Columns COLUMNS = Columns.of(
                    "councils.csv",
                    "What is known of each council, nationally: how many children live there.",
                    CODE,
                    COUNCIL,
                    REGION,
                    YEAR,
                    MEASURE,
                    VALUE)
            .and(CitationReader.COLUMNS);

    private CouncilsReader() {}

    static CouncilFigures read(List<CsvRow> rows) {
        Set<List<Object>> seen = new HashSet<>();
        return new CouncilFigures(
                rows.stream().flatMap(row -> figure(row, seen).stream()).toList());
    }

    private static Optional<CouncilFigure> figure(CsvRow row, Set<List<Object>> seen) {
        CitationReader.cite(row);
        if (!row.reads(CODE, COUNCIL, REGION, YEAR, MEASURE, VALUE)) {
            return Optional.empty();
        }
        if (!seen.add(List.of(row.get(CODE), row.get(YEAR), row.get(MEASURE)))) {
            return row.refuse(
                    CODE,
                    row.get(CODE) + " has two values of " + row.get(MEASURE).id() + " in " + row.get(YEAR),
                    "keep one of them");
        }
        return Optional.of(new CouncilFigure(
                row.get(CODE), row.get(COUNCIL), row.get(REGION), row.get(YEAR), row.get(MEASURE), row.get(VALUE)));
    }
}
