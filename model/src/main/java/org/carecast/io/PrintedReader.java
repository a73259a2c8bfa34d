package org.carecast.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecast.cohort.Population;
import org.carecast.evidence.Figure;
import org.carecast.evidence.PrintedFigure;

/**
 * Reads {@code printed.csv}, which a study may have: {@code table,population,row,as_at,printed,source,locator}.
 *
 * <p>{@code row} is the label of a row of that population's table, or Total, In touch rate, In touch; {@code printed} is
 * the figure as the paper shows it, its decimals and thousands separators included.
 */
final class PrintedReader {

    /** The columns of printed figures, in this file and in those of other papers. */
    static final List<String> COLUMNS = List.of("table", "population", "row", "as_at", "printed", "source", "locator");

    private final ReadContext context;
    private final List<TableLayout> layouts;
    private final Set<List<Object>> seen = new HashSet<>();

    private PrintedReader(ReadContext context, List<TableLayout> layouts) {
        this.context = context;
        this.layouts = layouts;
    }

    /** The printed figures; {@code layouts} are those of the tables that are known. */
    static List<PrintedFigure> read(ReadContext context, List<TableLayout> layouts) {
        Path file = context.folder().resolve("printed.csv");
        if (Files.notExists(file)) {
            return List.of();
        }
        PrintedReader reader = new PrintedReader(context, layouts);
        List<PrintedFigure> figures = new ArrayList<>();
        CsvTable.readWaiting(file, COLUMNS, context.problems())
                .forEach(row -> reader.figure(row).ifPresent(figures::add));
        return figures;
    }

    private Optional<PrintedFigure> figure(CsvRow row) {
        Optional<Population> population =
                row.population("population", context.settings().populations());
        Optional<TableLayout> layout = population.flatMap(known ->
                layouts.stream().filter(each -> each.population().equals(known)).findFirst());
        Optional<Integer> table = row.wholeNumber("table").flatMap(number -> table(row, number, layout));
        Optional<String> label = row.required("row").flatMap(text -> label(row, text, layout));
        Optional<YearMonth> asAt = row.month("as_at");
        Optional<Figure.Shown> printed = row.required("printed").flatMap(text -> shown(row, text));
        Optional<String> source = ProvenanceReader.source(row, context.sources());
        // A row whose figure or table cannot be used still stands for its place.
        if (population.isEmpty() || label.isEmpty() || asAt.isEmpty()) {
            return Optional.empty();
        }
        if (!seen.add(List.of(population.get(), label.get(), asAt.get()))) {
            return row.refuse("row", "this figure stands twice", "keep one of them");
        }
        return table.flatMap(number -> printed.flatMap(shown -> source.map(id -> new PrintedFigure(
                number,
                population.get(),
                label.get(),
                asAt.get(),
                shown.value(),
                id,
                row.text("locator"),
                row.place()))));
    }

    private static Optional<Integer> table(CsvRow row, int number, Optional<TableLayout> layout) {
        return layout.filter(known -> known.table() != number).isEmpty()
                ? Optional.of(number)
                : row.refuse(
                        "table",
                        layout.get().population() + " has no table " + number,
                        "its table is " + layout.get().table());
    }

    private static Optional<String> label(CsvRow row, String text, Optional<TableLayout> layout) {
        return layout.filter(known -> !known.rowLabels().contains(text)).isEmpty()
                ? Optional.of(text)
                : row.refuse(
                        "row",
                        "the table of " + layout.get().population() + " has no row '" + text + "'",
                        "its rows are " + String.join(", ", layout.get().rowLabels()));
    }

    private static Optional<Figure.Shown> shown(CsvRow row, String text) {
        Optional<Figure> figure = Figure.parse(text);
        return figure.isPresent() && figure.get() instanceof Figure.Shown shown
                ? Optional.of(shown)
                : row.refuseNumber(
                        "printed",
                        "leave the row out, for there is no figure to compare with",
                        "write it as printed, like 1,101 or 0.85");
    }
}
