package org.carecast.io;

import java.util.List;
import java.util.Optional;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.measure.funding.Citation;

/** Reads {@code panel.csv}, which a study may have: one row that says how councils of a panel share arrivals. */
final class PooledArrivalsReader {

    private static final Column<Double> POOLED = new Column<>(
            "pooled_arrivals",
            CellType.NUMBER
                    .where(number -> 0 <= number && number <= 1, "%s is no share", "give 0 to 1")
                    .holding("a share, from 0 to 1")
                    .with("minimum", 0)
                    .with("maximum", 1),
            "the share of all arrivals that comes to each council alike; the others come by how many each has");

    static final Columns COLUMNS = Columns.of(
                    "panel.csv", "How the councils of a panel share arrivals, in one row.", POOLED)
            .and(CitationReader.COLUMNS);

    private PooledArrivalsReader() {}

    static Optional<History.Pooling> read(ReadContext context) {
        List<CsvRow> rows = context.rowsIfAny(COLUMNS);
        rows.stream().skip(1).forEach(row -> row.refuse(POOLED, "there is more than one row", "keep one of them"));
        return rows.stream().flatMap(row -> pooling(row, context).stream()).findFirst();
    }

    private static Optional<History.Pooling> pooling(CsvRow row, ReadContext context) {
        Optional<Citation> citation = CitationReader.read(row, context);
        return row.reads(POOLED)
                ? citation.map(where -> new History.Pooling(row.get(POOLED), where))
                : Optional.empty();
    }
}
