package org.carecast.cli.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Line;
import org.carecast.cli.report.document.Rating;
import org.carecast.cli.report.forecast.AppendixTable;
import org.carecast.io.InTouchAim;
import org.carecast.io.InTouchAims;
import org.carecast.io.TableLayout;

/**
 * A yearly table as the program shows it, every figure calculated by the workbook.
 *
 * @param table whose labels, months and decimals it has
 */
record TableSheet(AppendixTable table, Worksheet sheet) {

    private static final double TOLERANCE = 1e-6;

    /**
     * The sheet of a table.
     *
     * @param aims by which the in-touch rates are rated, if the table has them and the study any
     * @param figures what each of its rows calculates in a column, in their order; other rows are referred to by {@link #own}
     * @throws IllegalStateException if a figure is not the program's, to a millionth
     */
    static TableSheet of(
            String name,
            String about,
            AppendixTable table,
            boolean chart,
            Optional<InTouchAims> aims,
            List<IntFunction<Formula>> figures) {
        List<List<SheetCell>> rows = new ArrayList<>();
        for (int row = 0; row < figures.size(); row++) {
            Line line = table.lines().get(row);
            List<SheetCell> cells = new ArrayList<>(List.of(new SheetCell.Words(line.label())));
            for (int column = 0; column < table.months().size(); column++) {
                Formula figure = figures.get(row).apply(column);
                requireAgreement(table, line, column, figure.value());
                cells.add(new SheetCell.Live(figure, Look.figure(line.decimals(), line.total())));
            }
            if (hasChange(table)) {
                cells.add(new SheetCell.Live(change(row, table, line), Look.change(line.decimals(), line.total())));
            }
            int own = row;
            table.counted()
                    .map(column -> column.values().get(own))
                    .ifPresent(people -> cells.add(
                            Double.isFinite(people)
                                    ? new SheetCell.Number(people, Look.figure(0, line.total()))
                                    : SheetCell.EMPTY));
            rows.add(cells);
        }
        aims.ifPresent(set -> rows.add(ratings(table, set)));
        return new TableSheet(
                table,
                new Worksheet(
                        name,
                        name + ": " + table.title(),
                        about,
                        headings(table),
                        rows,
                        1,
                        chart ? Optional.of(chart(table)) : Optional.empty()));
    }

    /** Green, amber or red below the in-touch rates of a table that has them. */
    private static List<SheetCell> ratings(AppendixTable table, InTouchAims aims) {
        List<SheetCell> cells = new ArrayList<>(List.of(new SheetCell.Words(Rating.LABEL)));
        int row = row(table, TableLayout.IN_TOUCH_RATE);
        Line line = table.lines().get(row);
        for (int column = 0; column < table.months().size(); column++) {
            double rate = line.figure(column).printed();
            String cell = "ROUND(%s,%d)".formatted(own(row, column, rate).text(), line.decimals());
            cells.add(aims.at(table.months().get(column))
                    .<SheetCell>map(aim -> rating(cell, rate, aim))
                    .orElse(new SheetCell.Words(Figures.NONE)));
        }
        return cells;
    }

    private static SheetCell rating(String cell, double rate, InTouchAim aim) {
        return new SheetCell.LiveWords(
                "IF(ISNUMBER(%s),IF(%s>=%s,\"%s\",IF(%s>=%s,\"%s\",\"%s\")),\"%s\")"
                        .formatted(
                                cell,
                                cell,
                                Formula.number(aim.target()).text(),
                                Rating.GREEN.word(),
                                cell,
                                Formula.number(aim.floor()).text(),
                                Rating.AMBER.word(),
                                Rating.RED.word(),
                                Figures.NONE),
                Rating.of(rate, aim).map(Rating::word).orElse(Figures.NONE));
    }

    private static boolean hasChange(AppendixTable table) {
        return table.withChange() && table.months().size() > 1;
    }

    private static List<String> headings(AppendixTable table) {
        List<String> headings = new ArrayList<>(List.of("Row"));
        table.months().forEach(month -> headings.add(Figures.shortMonth(month)));
        if (hasChange(table)) {
            headings.add("Change");
        }
        table.counted()
                .ifPresent(column -> headings.add(AppendixTable.COUNTED + ", " + Figures.shortMonth(column.asAt())));
        return headings;
    }

    private static Worksheet.Chart chart(AppendixTable table) {
        return new Worksheet.Chart(
                table.title(),
                false,
                0,
                table.parts().size() - 1,
                1,
                table.months().size());
    }

    private static Formula change(int row, AppendixTable table, Line line) {
        int last = table.months().size() - 1;
        return own(row, last, line.values().get(last))
                .minus(own(row, 0, line.values().get(0)));
    }

    private static void requireAgreement(AppendixTable table, Line line, int column, double reckoned) {
        double said = line.values().get(column);
        if (Double.isFinite(said) && !(Math.abs(said - reckoned) <= TOLERANCE)) {
            throw new IllegalStateException("the workbook makes %s of %s, %s, %s, where the program makes %s"
                    .formatted(
                            reckoned,
                            table.title(),
                            line.label(),
                            table.months().get(column),
                            said));
        }
    }

    /** A cell of a table, as the table itself refers to it. */
    static Formula own(int row, int column, double value) {
        return Formula.of(Worksheet.address(row, column + 1), value);
    }

    /** The first rows of a column, as the table itself refers to them. */
    static Formula.Range parts(int parts, int column, List<Double> values) {
        return new Formula.Range(
                Worksheet.address(0, column + 1) + ":" + Worksheet.address(parts - 1, column + 1), values);
    }

    /** A figure of this table, as other sheets refer to it. */
    Formula at(int row, int column) {
        return sheet.at(row, column + 1);
    }

    /** The place of a row with a label, the first of them. */
    int row(String label) {
        return row(table, label);
    }

    private static int row(AppendixTable table, String label) {
        return IntStream.range(0, table.lines().size())
                .filter(row -> table.lines().get(row).label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
