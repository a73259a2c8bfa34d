package org.carecast.io;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.measure.Counted;
import org.carecast.measure.Outturn;
import org.carecast.measure.Reading;
import org.carecast.measure.funding.Citation;

/** Reads {@code outturn.csv}, which a study may have: what was counted, by month. */
final class OutturnReader {

    private static final Column<Counted> COUNTS = new Column<>(
            "counts",
            CellType.oneOf(List.of(Counted.values()), Counted::id),
            "whom the count includes: in_care, open and in_touch are what the three measures count, official is what care_leavers counts in a study of official counts that ends with 21, as_opening is what it counts in this study, the others are like none of them");

    static final Columns COLUMNS = Columns.of(
                    "outturn.csv",
                    "What was counted, with which forecasts are compared.",
                    ReadingCells.MEASURE,
                    ReadingCells.POPULATION,
                    ReadingCells.AS_AT,
                    ReadingCells.PEOPLE,
                    COUNTS)
            .and(CitationReader.COLUMNS);

    private final ReadContext context;
    private final Set<List<Object>> seen = new HashSet<>();

    private OutturnReader(ReadContext context) {
        this.context = context;
    }

    static List<Outturn> read(ReadContext context) {
        OutturnReader reader = new OutturnReader(context);
        return context.rowsIfAny(COLUMNS).stream()
                .flatMap(row -> reader.outturn(row).stream())
                .toList();
    }

    private Optional<Outturn> outturn(CsvRow row) {
        Optional<Reading> reading = ReadingCells.read(row, ReadingCells.MEASURE, context);
        Optional<Citation> citation = CitationReader.read(row, context);
        boolean counted = row.reads(ReadingCells.PEOPLE);
        if (!row.reads(COUNTS) || reading.isEmpty()) {
            return Optional.empty();
        }
        if (!seen.add(List.of(reading.get(), row.get(COUNTS)))) {
            return row.refuse(
                    ReadingCells.AS_AT, "this count stands twice", "keep the one nearer to the end of the month");
        }
        return citation.filter(any -> counted)
                .map(where -> new Outturn(
                        reading.get(),
                        row.get(ReadingCells.PEOPLE),
                        row.get(COUNTS),
                        fits(reading.get(), row.get(COUNTS)),
                        where));
    }

    /** Whether all whom a figure is of are counted so. */
    private boolean fits(Reading reading, Counted counted) {
        return context.laws().entrySet().stream()
                .filter(each -> reading.population()
                        .filter(one -> !one.equals(each.getKey()))
                        .isEmpty())
                .allMatch(each -> counted.fits(each.getValue()));
    }
}
