package org.carecast.io;

import java.util.List;
import java.util.Optional;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Spread;
import org.carecast.io.csv.CsvLine;
import org.carecast.io.csv.StudyCsv;
import org.carecast.time.AgeBand;

/** Writes {@code assumptions.csv}, with the columns by which {@link StudyReader} reads it. */
public final class AssumptionsWriter {

    private AssumptionsWriter() {}

    /**
     * The text of the file. A judged value without a range is said to be fixed on purpose.
     *
     * @param comments lines without their #
     */
    public static String text(List<String> comments, List<Assumption> rows) {
        return StudyCsv.text(
                comments,
                AssumptionsReader.COLUMNS,
                rows.stream().map(AssumptionsWriter::line).toList());
    }

    private static CsvLine line(Assumption row) {
        CsvLine line = CsvLine.of(AssumptionsReader.COLUMNS)
                .with(AssumptionKey.PARAMETER, row.parameter())
                .with(AssumptionKey.POPULATION, row.population())
                .with(AssumptionKey.AGES.orEmpty(), Optional.of(row.ages()).filter(ages -> !ages.equals(AgeBand.ALL)))
                .with(AssumptionsReader.EFFECTIVE_FROM, row.effectiveFrom())
                .with(AssumptionsReader.VALUE, row.value())
                .with(RangeCells.LOW.orEmpty(), row.spread().map(Spread::low))
                .with(RangeCells.HIGH.orEmpty(), row.spread().map(Spread::high))
                .with(RangeCells.SPREAD.orEmpty(), row.spread().map(Spread::shape))
                .with(AssumptionsReader.UNIT, row.parameter().unit())
                .with(ProvenanceReader.PROVENANCE, row.provenance().kind())
                .with(ProvenanceReader.SOURCE.orEmpty(), row.provenance().source())
                .with(ProvenanceReader.LOCATOR, row.provenance().locator())
                .with(ProvenanceReader.REVIEW_BY, row.provenance().reviewBy())
                .with(ProvenanceReader.NOTE, row.provenance().note());
        return row.isJudged() && row.spread().isEmpty() ? line.text(RangeCells.SPREAD, Spread.FIXED) : line;
    }
}
