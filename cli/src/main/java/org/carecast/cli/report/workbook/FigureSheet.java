package org.carecast.cli.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carecast.cli.report.document.Cell;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Table;

/** A table of the pack as it is: the program's figures, which nothing in the workbook moves. */
final class FigureSheet {

    private FigureSheet() {}

    /** The sheet of a table, with all that its cells hold: what is not to be published must not be in them. */
    static Worksheet of(String name, String about, Table table) {
        String label = table.columns().get(0).heading();
        List<String> headings = new ArrayList<>(List.of(label.isEmpty() ? "Row" : label));
        headings.addAll(table.headings());
        return new Worksheet(
                name,
                table.caption().words(),
                about,
                headings,
                table.rows().stream().map(row -> cells(row)).toList(),
                1,
                Optional.empty());
    }

    private static List<SheetCell> cells(Row row) {
        List<SheetCell> cells = new ArrayList<>(List.of(new SheetCell.Words(row.label())));
        row.cells().forEach(cell -> cells.add(cell(cell, row.total())));
        return cells;
    }

    private static SheetCell cell(Cell cell, boolean total) {
        if (!(cell instanceof Cell.Figure figure) || !Double.isFinite(figure.value())) {
            return new SheetCell.Words(cell.text());
        }
        if (figure.unit() == Cell.Unit.AS_GIVEN) {
            return new SheetCell.Number(figure.value(), Look.AS_GIVEN.marked(figure.mark()));
        }
        if (figure.unit() == Cell.Unit.NUMBER) {
            Look look = figure.signed() ? Look.change(figure.decimals(), total) : Look.figure(figure.decimals(), total);
            return new SheetCell.Number(figure.value(), look.marked(figure.mark()));
        }
        return new SheetCell.Words(cell.text());
    }
}
