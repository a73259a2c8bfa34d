package org.carecast.io;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.measure.Measure;
import org.carecast.measure.Reading;
import org.carecast.measure.Statement;
import org.carecast.measure.funding.Citation;

/** Reads {@code statements.csv}, which a study may have: what somebody said would be counted in a later month. */
final class StatementsReader {

    private static final Column<YearMonth> SAID =
            new Column<>("said", CellType.MONTH, "the month in which it was said");

    private static final Column<Measure> MEASURE = new Column<>(
            "measure",
            CellType.oneOf(
                    Stream.concat(Measure.OF_PEOPLE.stream(), Stream.of(Measure.TURNED_18))
                            .toList(),
                    Measure::id),
            "what was spoken of; turned_18 are those who turn 18 in the month");

    static final Columns COLUMNS = Columns.of(
                    "statements.csv",
                    "What somebody said would be counted in a later month.",
                    SAID,
                    MEASURE,
                    ReadingCells.POPULATION,
                    ReadingCells.AS_AT.meaning("the month that was spoken of"),
                    ReadingCells.PEOPLE)
            .and(CitationReader.COLUMNS);

    private StatementsReader() {}

    static List<Statement> read(ReadContext context) {
        return context.rowsIfAny(COLUMNS).stream()
                .flatMap(row -> statement(row, context).stream())
                .toList();
    }

    private static Optional<Statement> statement(CsvRow row, ReadContext context) {
        Optional<Citation> citation = CitationReader.read(row, context);
        Optional<YearMonth> said = row.find(SAID);
        Optional<Reading> reading = ReadingCells.read(row, MEASURE, context)
                .flatMap(of -> said.filter(month -> !month.isBefore(of.asAt())).isEmpty()
                        ? Optional.of(of)
                        : row.refuse(
                                ReadingCells.AS_AT,
                                of.asAt() + " does not lie after " + said.get() + ", when it was said",
                                "give the month that was spoken of"));
        boolean whole = row.reads(SAID, ReadingCells.PEOPLE) && citation.isPresent();
        return reading.filter(any -> whole)
                .map(of -> new Statement(said.get(), of, row.get(ReadingCells.PEOPLE), citation.get()));
    }
}
