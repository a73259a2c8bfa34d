package org.carecast.io;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecast.cohort.Population;
import org.carecast.evidence.AccommodationCount;
import org.carecast.evidence.Figure;
import org.carecast.evidence.PrintedFigure;
import org.carecast.evidence.RecordedFigure;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvCell;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.NearestName;
import org.carecast.io.csv.PopulationCell;

/**
 * Reads {@code printed.csv}, which a study may have: what a paper printed, each figure at its place in a table. A figure of one
 * population is compared with the forecast; one of all is a count by type of accommodation, to which {@code accommodation.csv} adds up.
 */
final class PrintedReader {

    static final Column<Integer> TABLE = new Column<>("table", CellType.WHOLE, "the number of the table");
    static final Column<Optional<Population>> POPULATION = new Column<>(
            "population", PopulationCell.OR_ALL_TOGETHER, "of whom the table is; all for one by type of accommodation");
    static final Column<String> ROW = new Column<>(
            "row",
            CellType.WORDS,
            "the label of a row as printed, or Total, In touch rate, In touch; of all, a type of accommodation.csv or Total");
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
    private final List<AccommodationCount> counts;
    private final boolean knowsTypes;
    private final List<PrintedFigure> figures = new ArrayList<>();
    private final List<RecordedFigure> recorded = new ArrayList<>();
    private final Set<List<Object>> seen = new HashSet<>();

    private PrintedReader(List<TableLayout> layouts, List<AccommodationCount> counts, boolean knowsTypes) {
        this.layouts = layouts;
        this.counts = counts;
        this.knowsTypes = knowsTypes;
    }

    /**
     * What a paper printed.
     *
     * @param figures those of the forecast
     * @param recorded those that were counted by type of accommodation
     */
    record Printed(List<PrintedFigure> figures, List<RecordedFigure> recorded) {}

    /** The printed figures; {@code layouts} are those of the tables that are known, {@code counts} those of accommodation.csv. */
    static Printed read(ReadContext context, List<TableLayout> layouts, List<AccommodationCount> counts) {
        PrintedReader reader =
                new PrintedReader(layouts, counts, !counts.isEmpty() && context.isWhole(AccommodationReader.COLUMNS));
        context.rowsIfAny(COLUMNS).forEach(reader::add);
        return new Printed(List.copyOf(reader.figures), List.copyOf(reader.recorded));
    }

    private void add(CsvRow row) {
        row.find(POPULATION)
                .ifPresentOrElse(
                        whose -> whose.ifPresentOrElse(
                                population ->
                                        figure(row, Optional.of(population)).ifPresent(figures::add),
                                () -> recorded(row).ifPresent(recorded::add)),
                        () -> figure(row, Optional.empty()));
    }

    private Optional<PrintedFigure> figure(CsvRow row, Optional<Population> population) {
        Optional<TableLayout> layout = population.flatMap(known ->
                layouts.stream().filter(each -> each.population().equals(known)).findFirst());
        Optional<Integer> table = row.find(TABLE).flatMap(number -> table(row, number, layout));
        Optional<String> label = row.find(ROW).flatMap(text -> label(row, text, layout));
        Optional<YearMonth> asAt = row.find(AS_AT);
        boolean rate = label.filter(TableLayout.IN_TOUCH_RATE::equals).isPresent();
        Optional<Figure.Shown> printed = row.find(rate ? PRINTED_RATE : PRINTED);
        Optional<String> source = ProvenanceReader.source(row);
        // A row whose figure or table cannot be used still stands for its place.
        if (population.isEmpty() || label.isEmpty() || asAt.isEmpty() || !isFirst(row, population, label, asAt)) {
            return Optional.empty();
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

    private Optional<RecordedFigure> recorded(CsvRow row) {
        Optional<Integer> table = row.find(TABLE).flatMap(number -> ownTable(row, number));
        Optional<YearMonth> asAt = row.find(AS_AT).flatMap(month -> counted(row, month));
        Optional<String> label = row.find(ROW).flatMap(text -> asAt.flatMap(month -> type(row, text, month)));
        Optional<Figure.Shown> printed = row.find(PRINTED);
        Optional<String> source = ProvenanceReader.source(row);
        if (label.isEmpty() || asAt.isEmpty() || !isFirst(row, Optional.empty(), label, asAt)) {
            return Optional.empty();
        }
        return table.flatMap(number -> printed.flatMap(shown -> source.map(id -> new RecordedFigure(
                number,
                label.filter(text -> !text.equals(TableLayout.TOTAL)),
                asAt.get(),
                shown.value(),
                id,
                row.text(ProvenanceReader.LOCATOR),
                row.place()))));
    }

    private boolean isFirst(
            CsvRow row, Optional<Population> population, Optional<String> label, Optional<YearMonth> asAt) {
        boolean first = seen.add(List.of(population, label.orElseThrow(), asAt.orElseThrow()));
        if (!first) {
            row.refuse(ROW, "this figure stands twice", "keep one of them");
        }
        return first;
    }

    /** The number of a table by type, which no population has. */
    private Optional<Integer> ownTable(CsvRow row, int number) {
        return layouts.stream()
                .filter(layout -> layout.table() == number)
                .findFirst()
                .<Optional<Integer>>map(layout -> row.refuse(
                        TABLE,
                        "table " + number + " is that of " + layout.population() + ", not one by type of accommodation",
                        "give the number of the table that the paper has by type"))
                .orElse(Optional.of(number));
    }

    private Optional<YearMonth> counted(CsvRow row, YearMonth month) {
        boolean known = !knowsTypes
                || counts.stream().anyMatch(count -> count.effectiveFrom().equals(month));
        return known
                ? Optional.of(month)
                : row.refuse(
                        AS_AT,
                        "accommodation.csv has no counts from " + month,
                        "give the month from which they hold, or leave the row out");
    }

    private Optional<String> type(CsvRow row, String text, YearMonth month) {
        List<String> types = counts.stream()
                .filter(count -> count.effectiveFrom().equals(month))
                .map(AccommodationCount::type)
                .distinct()
                .toList();
        return !knowsTypes || text.equals(TableLayout.TOTAL) || types.contains(text)
                ? Optional.of(text)
                : row.refuse(
                        ROW,
                        "accommodation.csv has no type '" + text + "'",
                        NearestName.of(text, types)
                                .map(near -> "did you mean '" + near.name() + "'?")
                                .orElse("its types are " + String.join(", ", types) + "; or Total"));
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
