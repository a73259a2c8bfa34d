package org.carecast.cli.report.forecast;

import java.util.ArrayList;
import java.util.List;
import org.carecast.cli.report.document.Cell;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Rating;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.document.Text;
import org.carecast.io.InTouchAim;

/** The tables of a forecast with a rating below each in-touch rate. */
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
        Row rates = lower.get(RATES);
        lower.set(RATES, withEnoughDecimals(rates));
        lower.add(RATES + 1, ratings(rates));
        return shown.withLower(lower);
    }

    /** What ratings are. */
    Text note() {
        return new Text(
                Role.NOTE,
                "In touch is rated Green at %s and above, Amber at %s and above, Red below that; before rounding."
                        .formatted(Figures.percentAsGiven(aim.target()), Figures.percentAsGiven(aim.floor())));
    }

    /** Rates with the decimals that it takes to see why each has its rating: 0.85 is Amber, where it is 0.848. */
    private Row withEnoughDecimals(Row rates) {
        List<Cell.Figure> figures = figures(rates);
        int decimals = figures.get(0).decimals();
        while (decimals < Figures.DECIMALS_THAT_COUNT && !areEnough(figures, decimals)) {
            decimals++;
        }
        List<Cell> cells = new ArrayList<>();
        for (Cell.Figure figure : figures) {
            cells.add(figure.with(decimals));
        }
        return new Row(rates.label(), cells, rates.total());
    }

    private boolean areEnough(List<Cell.Figure> rates, int decimals) {
        return rates.stream()
                .map(Cell.Figure::value)
                .filter(Double::isFinite)
                .allMatch(rate -> Rating.of(Figures.rounded(rate, decimals).doubleValue(), aim)
                        .equals(Rating.of(rate, aim)));
    }

    private Row ratings(Row rates) {
        return Row.of(
                Rating.LABEL,
                figures(rates).stream()
                        .map(rate -> new Cell.Rated(Rating.of(rate.value(), aim)))
                        .toList());
    }

    private static List<Cell.Figure> figures(Row rates) {
        return rates.cells().stream().map(Cell.Figure.class::cast).toList();
    }
}
