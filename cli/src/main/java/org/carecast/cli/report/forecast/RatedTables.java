package org.carecast.cli.report.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.carecast.cli.report.document.Cell;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Rating;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.document.Text;
import org.carecast.io.InTouchAim;

/** The tables of a forecast with a rating below each in-touch rate: that of the rate as it is printed. */
record RatedTables(InTouchAim aim) {

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
                        figures(shown).stream()
                                .map(rate -> new Cell.Rated(new PrintedRate(rate, aim).rating()))
                                .toList()));
        return shown.withLower(lower);
    }

    /** What ratings are, and of which rates the unrounded one would have another. */
    Text note(List<AppendixTable> tables) {
        String others = tables.stream()
                .filter(AppendixTable::hasRates)
                .flatMap(table -> figures(table.shown()).stream())
                .flatMap(rate -> new PrintedRate(rate, aim).beforeRounding().stream())
                .distinct()
                .map(sentence -> " " + sentence)
                .collect(Collectors.joining());
        return new Text(
                Role.NOTE,
                "In touch is rated Green at %s and above, Amber at %s and above, Red below that; by the rate as it is printed.%s"
                        .formatted(Figures.percentAsGiven(aim.target()), Figures.percentAsGiven(aim.floor()), others));
    }

    private static List<Cell.Figure> figures(Table shown) {
        return shown.lower().get(RATES).cells().stream()
                .map(Cell.Figure.class::cast)
                .toList();
    }
}
