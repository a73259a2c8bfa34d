package org.carecast.io;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecast.assumption.Parameter;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.CsvTable;
import org.carecast.io.csv.Known;
import org.carecast.io.csv.ProblemLog;

/**
 * A row of {@code defaults.csv} of the national folder, from which a new study gets a row of {@code assumptions.csv}. The columns
 * that both have hold the same, and are checked where the study is.
 *
 * @param parameter what it is about
 * @param fromMonth the month after the opening from which it holds; 0 is the opening month
 * @param ownAges for how many people its value stands beside a council's own ages
 * @param cells by column
 */
record DefaultRow(Parameter parameter, int fromMonth, Optional<Double> ownAges, Map<String, String> cells) {

    static final Column<String> OWN = new Column<>(
            "own", CellType.TEXT, "what the council has to find out, where there is no value to start from");

    // In months after the opening month.
    private static final int LATEST = 240;

    static final Column<Optional<Integer>> FROM_MONTH = new Column<>(
                    "from_month",
                    CellType.whole(1, LATEST),
                    "the month after the opening from which it holds: 1 is the first; empty for the first in which it is read")
            .orEmpty();

    static final Column<Optional<Double>> OWN_AGES = new Column<>(
                    "own_ages",
                    CellType.NUMBER,
                    "for how many people the value stands where it is mixed with what the ages of a council's own counts say; empty where they say nothing of it")
            .orEmpty();

    static final Columns COLUMNS = Columns.of(
                    "defaults.csv",
                    "What a new study starts from, nationally.",
                    AssumptionKey.PARAMETER,
                    AssumptionKey.POPULATION,
                    AssumptionKey.AGES.orEmpty(),
                    AssumptionsReader.VALUE.meaning("the value to start from").orEmpty(),
                    OWN,
                    OWN_AGES,
                    FROM_MONTH,
                    RangeCells.LOW.orEmpty(),
                    RangeCells.HIGH.orEmpty(),
                    RangeCells.SPREAD.orEmpty(),
                    AssumptionsReader.UNIT)
            .and(ProvenanceReader.COLUMNS)
            .without(OWN_AGES);

    DefaultRow {
        cells = Map.copyOf(cells);
    }

    /** The rows of a file that has been opened. */
    static List<DefaultRow> read(String file, byte[] bytes, ProblemLog problems) {
        return CsvTable.read(file, bytes, COLUMNS, Known.NOTHING, problems).stream()
                .map(DefaultRow::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<DefaultRow> of(CsvRow row) {
        if (row.text(AssumptionsReader.VALUE).isEmpty() == row.text(OWN).isEmpty()) {
            return row.refuse(
                    AssumptionsReader.VALUE,
                    "one of value and own is needed, and not both",
                    "give a value to start from, or say what the council has to find out");
        }
        Map<String, String> cells = COLUMNS.names().stream().collect(Collectors.toMap(name -> name, row::text));
        return row.find(AssumptionKey.PARAMETER)
                .map(parameter -> new DefaultRow(
                        parameter,
                        row.find(FROM_MONTH).flatMap(month -> month).orElse(parameter.firstMonth()),
                        row.find(OWN_AGES).flatMap(people -> people),
                        cells));
    }

    String text(Column<?> column) {
        return cells.get(column.name());
    }
}
