package org.carecast.io;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecast.cohort.Population;
import org.carecast.evidence.Figure;
import org.carecast.evidence.PrintedFigure;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvCell;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.PopulationCell;

/** Reads {@code printed.csv}, which a study may have: what a paper printed, each figure at its place in a table. */
final class PrintedReader {

    static final Column<Integer> TABLE = new Column<>("table", CellType.WHOLE, "the number of the table");
    static final Column<Population> POPULATION =
            new Column<>("population", PopulationCell.OF_THE_STUDY, "of whom the table is");
    static final Column<String> ROW =
            new Column<>("row", CellType.WORDS, "the label of a row as printed, or Total, In touch rate, In touch");
    static final Column<YearMonth> AS_AT = new Column<>("as_at", CellType.MONTH, "the month of the column");
    static final Column<Figure.Shown> PRINTED = new Column<>(
            "printed",
            CellType.of(
                    "string",
                    "a figure",
                    cell -> shown(cell, Figure.parse(cell.text())),
                    shown -> shown.value().toPlainString()),
            "the figure as the paper shows it, its decimals and thousands separators included; a rate may be a percentage, like 85%");

    private static final Column<Figure.Shown> PRINTED_RATE = PRINTED.as(CellType.of(
            PRINTED.type().schema(),
            PRINTED.type().holds(),
            cell -> shown(cell, Figure.parseShare(cell.text())),
            PRINTED.type().write()));

    /** The columns of printed figures, in this file and in those of other papers. */
    static final Columns COLUMNS = Columns.of(
                    "printed.csv",
                    "Figures of a paper, to be compared with the forecast and reconciled.",
                    TABLE,
                    POPULATION,
                    ROW,
                    AS_AT,
                    PRINTED)
            .and(ProvenanceReader.PLACE)
            .waiting();

    private final List<TableLayout> layouts;
    private final Set<List<Object>> seen = new HashSet<>();

    private PrintedReader(List<TableLayout> layouts) {
        this.layouts = layouts;
    }

    /** The printed figures; {@code layouts} are those of the tables that are known. */
    static List<PrintedFigure> read(ReadContext context, List<TableLayout> layouts) {
        PrintedReader reader = new PrintedReader(layouts);
        List<PrintedFigure> figures = new ArrayList<>();
        context.rowsIfAny(COLUMNS).forEach(row -> reader.figure(row).ifPresent(figures::add));
        return figures;
    }

    private Optional<PrintedFigure> figure(CsvRow row) {
        Optional<Population> population = row.find(POPULATION);
        Optional<TableLayout> layout = population.flatMap(known ->
                layouts.stream().filter(each -> each.population().equals(known)).findFirst());
        Optional<Integer> table = row.find(TABLE).flatMap(number -> table(row, number, layout));
        Optional<String> label = row.find(ROW).flatMap(text -> label(row, text, layout));
        Optional<YearMonth> asAt = row.find(AS_AT);
        boolean rate = label.filter(TableLayout.IN_TOUCH_RATE::equals).isPresent();
        Optional<Figure.Shown> printed = row.find(rate ? PRINTED_RATE : PRINTED);
        Optional<String> source = ProvenanceReader.source(row);
        // A row whose figure or table cannot be used still stands for its place.
        if (population.isEmpty() || label.isEmpty() || asAt.isEmpty()) {
            return Optional.empty();
        }
        if (!seen.add(List.of(population.get(), label.get(), asAt.get()))) {
            return row.refuse(ROW, "this figure stands twice", "keep one of them");
        }
        return table.flatMap(number -> printed.flatMap(shown -> source.map(id -> new PrintedFigure(
                number,
                population.get(),
                label.get(),
                asAt.get(),
                shown.value(),
                id,
                row.text(ProvenanceReader.LOCATOR),
                row.place()))));
    }

    private static Optional<Integer> table(CsvRow row, int number, Optional<TableLayout> layout) {
        return layout.filter(known -> known.table() != number).isEmpty()
                ? Optional.of(number)
                : row.refuse(
                        TABLE,
                        layout.get().population() + " has no table " + number,
                        "its table is " + layout.get().table());
    }

    private static Optional<String> label(CsvRow row, String text, Optional<TableLayout> layout) {
        return layout.filter(known -> !known.rowLabels().contains(text)).isEmpty()
                ? Optional.of(text)
                : row.refuse(
                        ROW,
                        "the table of " + layout.get().population() + " has no row '" + text + "'",
                        "its rows are " + String.join(", ", layout.get().rowLabels()));
    }

    private static Optional<Figure.Shown> shown(CsvCell cell, Optional<Figure> figure) {
        return figure.isPresent() && figure.get() instanceof Figure.Shown shown
                ? Optional.of(shown)
                : cell.refuseNumber(
                        "leave the row out, for there is no figure to compare with",
                        "write it as printed, like 1,101 or 0.85");
    }
}
