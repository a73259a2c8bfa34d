package org.carecast.cli.report.forecast;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carecast.cli.report.document.Cell;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Rating;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.document.Text;
import org.carecast.io.InTouchAim;
import org.carecast.io.InTouchAims;

/** The tables of a forecast with a rating below each in-touch rate, by the target of its month. */
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
        Row rates = lower.get(RATES);
        lower.set(RATES, withEnoughDecimals(rates, table.months()));
        lower.add(RATES + 1, ratings(rates, table.months()));
        return shown.withLower(lower);
    }

    /** What ratings are in some months, those of one target after those of another. */
    Text note(List<YearMonth> months) {
        Map<InTouchAim, YearMonth> first = new LinkedHashMap<>();
        months.forEach(month -> aims.at(month).ifPresent(aim -> first.putIfAbsent(aim, month)));
        List<String> ratings = new ArrayList<>();
        first.forEach((aim, month) -> ratings.add("%sGreen at %s and above, Amber at %s and above, Red below that"
                .formatted(
                        first.size() == 1 ? "" : "from " + Figures.longMonth(aims.from(month)) + " ",
                        Figures.percentAsGiven(aim.target()),
                        Figures.percentAsGiven(aim.floor()))));
        return new Text(
                Role.NOTE,
                ratings.isEmpty()
                        ? "In touch is not rated: the first target holds from %s."
                                .formatted(Figures.longMonth(aims.dated().from().firstKey()))
                        : "In touch is rated %s; before rounding.".formatted(String.join("; ", ratings)));
    }

    /** Rates with the decimals that it takes to see why each has its rating: 0.85 is Amber, where it is 0.848. */
    private Row withEnoughDecimals(Row rates, List<YearMonth> months) {
        List<Cell.Figure> figures = figures(rates);
        int decimals = figures.get(0).decimals();
        while (decimals < Figures.DECIMALS_THAT_COUNT && !areEnough(figures, months, decimals)) {
            decimals++;
        }
        List<Cell> cells = new ArrayList<>();
        for (Cell.Figure figure : figures) {
            cells.add(figure.with(decimals));
        }
        return new Row(rates.label(), cells, rates.total());
    }

    private boolean areEnough(List<Cell.Figure> rates, List<YearMonth> months, int decimals) {
        return IntStream.range(0, months.size())
                .filter(column -> Double.isFinite(rates.get(column).value()))
                .allMatch(column -> rating(rates.get(column).value(), months.get(column))
                        .equals(rating(
                                Figures.rounded(rates.get(column).value(), decimals)
                                        .doubleValue(),
                                months.get(column))));
    }

    /** The rating of a share in a month; none where no target holds. */
    Optional<Rating> rating(double share, YearMonth month) {
        return aims.at(month).flatMap(aim -> Rating.of(share, aim));
    }

    private Row ratings(Row rates, List<YearMonth> months) {
        List<Cell.Figure> figures = figures(rates);
        return Row.of(
                Rating.LABEL,
                IntStream.range(0, months.size())
                        .mapToObj(column ->
                                new Cell.Rated(rating(figures.get(column).value(), months.get(column))))
                        .toList());
    }

    private static List<Cell.Figure> figures(Row rates) {
        return rates.cells().stream().map(Cell.Figure.class::cast).toList();
    }
}
