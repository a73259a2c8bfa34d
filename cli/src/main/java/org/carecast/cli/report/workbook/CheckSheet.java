package org.carecast.cli.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Line;
import org.carecast.cli.report.forecast.ForecastReport;

/**
 * Every total of the workbook beside that of the program, under each scenario of the pack.
 *
 * @param tables in the order in which the forecasts have them
 */
record CheckSheet(List<ForecastReport> forecasts, List<TableSheet> tables) {

    private static final int LIVE = 3;
    private static final double TOLERANCE = 1e-6;

    Worksheet sheet() {
        List<String> headings = new ArrayList<>(List.of("Table", "Row", "As at", "This workbook"));
        forecasts.forEach(
                report -> headings.add("The program if " + report.scenario().id()));
        headings.add("Difference");
        headings.add("Agrees");
        List<List<SheetCell>> rows = new ArrayList<>();
        for (int table = 0; table < tables.size(); table++) {
            for (Line total : tables.get(table).table().totals()) {
                for (int column = 0; column < tables.get(table).table().months().size(); column++) {
                    if (Double.isFinite(total.values().get(column))) {
                        rows.add(row(table, total, column, rows.size()));
                    }
                }
            }
        }
        return new Worksheet(
                "Check",
                "Every total of this workbook beside the program's",
                "They agree as long as no input is changed; after that the difference is what the change does."
                        + " The program's figures are numbers, which nothing moves.",
                headings,
                rows,
                LIVE,
                Optional.empty());
    }

    private List<SheetCell> row(int place, Line total, int column, int row) {
        TableSheet table = tables.get(place);
        Formula live = table.at(table.row(total.label()), column);
        List<SheetCell> cells = new ArrayList<>(List.of(
                new SheetCell.Words(table.sheet().name()),
                new SheetCell.Words(total.label()),
                new SheetCell.Words(Figures.shortMonth(table.table().months().get(column))),
                new SheetCell.Live(live, Look.WORKING)));
        forecasts.forEach(
                report -> cells.add(new SheetCell.Number(program(report, place, total, column), Look.WORKING)));
        double said = program(forecasts.get(0), place, total, column);
        Formula program = Formula.of(inUse(row), said);
        Formula difference =
                Formula.of(Worksheet.address(row, LIVE), live.value()).minus(program);
        cells.add(new SheetCell.Live(difference, Look.WORKING));
        cells.add(new SheetCell.LiveWords(
                "IF(ABS(%s)<%s,\"yes\",\"no\")"
                        .formatted(
                                Worksheet.address(row, LIVE + forecasts.size() + 1),
                                Formula.number(TOLERANCE).text()),
                Math.abs(difference.value()) < TOLERANCE ? "yes" : "no"));
        return cells;
    }

    /** The program's figure in the scenario in use. */
    private String inUse(int row) {
        String first = Worksheet.address(row, LIVE + 1);
        return forecasts.size() == 1
                ? first
                : "INDEX(%s:%s,1,%s)"
                        .formatted(first, Worksheet.address(row, LIVE + forecasts.size()), ScenarioSheet.PLACE);
    }

    private static double program(ForecastReport report, int table, Line total, int column) {
        return report.tables().get(table).totals().stream()
                .filter(line -> line.label().equals(total.label()))
                .findFirst()
                .orElseThrow()
                .values()
                .get(column);
    }
}
