package org.carecast.cli.report.forecast;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Cell;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Rating;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.document.Text;
import org.carecast.io.InTouchAim;
import org.carecast.io.InTouchAims;

/** The tables of a forecast with a rating below each in-touch rate: that of the rate as it is printed, by the target of its month. */
record RatedTables(InTouchAims aims) {

    /** The place of the rates among the rows below the rule. */
    private static final int RATES = 1;

    /** A table as a reader sees it, with ratings if it has rates. */
    Table shown(AppendixTable table) {
        Table shown = table.shown();
        if (!table.hasRates()) {
            return shown;
        }
        List<Row> lower = new ArrayList<>(shown.lower());
        lower.add(
                RATES + 1,
                Row.of(
                        Rating.LABEL,
                        rates(table)
                                .map(rate -> new Cell.Rated(rate.flatMap(PrintedRate::rating)))
                                .toList()));
        return shown.withLower(lower);
    }

    /** What ratings are, those of one target after those of another, and of which rates the unrounded one would have another. */
    Text note(List<AppendixTable> tables) {
        Map<InTouchAim, YearMonth> first = new LinkedHashMap<>();
        tables.stream()
                .flatMap(table -> table.months().stream())
                .distinct()
                .sorted()
                .forEach(month -> aims.at(month).ifPresent(aim -> first.putIfAbsent(aim, month)));
        List<String> ratings = new ArrayList<>();
        first.forEach((aim, month) -> ratings.add("%sGreen at %s and above, Amber at %s and above, Red below that"
                .formatted(
                        first.size() == 1 ? "" : "from " + Figures.longMonth(aims.from(month)) + " ",
                        Figures.percentAsGiven(aim.target()),
                        Figures.percentAsGiven(aim.floor()))));
        String others = tables.stream()
                .filter(AppendixTable::hasRates)
                .flatMap(this::rates)
                .flatMap(Optional::stream)
                .flatMap(rate -> rate.beforeRounding().stream())
                .distinct()
                .map(sentence -> " " + sentence)
                .collect(Collectors.joining());
        return new Text(
                Role.NOTE,
                ratings.isEmpty()
                        ? "In touch is not rated: the first target holds from %s."
                                .formatted(Figures.longMonth(aims.dated().from().firstKey()))
                        : "In touch is rated %s; by the rate as it is printed.%s"
                                .formatted(String.join("; ", ratings), others));
    }

    /** The rates of a table beside the targets of their months; none where no target holds. */
    private Stream<Optional<PrintedRate>> rates(AppendixTable table) {
        List<Cell> rates = table.shown().lower().get(RATES).cells();
        return IntStream.range(0, table.months().size())
                .mapToObj(column -> aims.at(table.months().get(column))
                        .map(aim -> new PrintedRate((Cell.Figure) rates.get(column), aim)));
    }
}
