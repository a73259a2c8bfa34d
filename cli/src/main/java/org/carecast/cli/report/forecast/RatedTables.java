package org.carecast.cli.report.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Cell;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Rating;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.document.Text;
import org.carecast.disclosure.Printed;
import org.carecast.disclosure.Quantity;
import org.carecast.io.InTouchAim;

/**
 * The tables of a forecast with a rating below each in-touch rate.
 *
 * @param audience of whom the public is shown rates to their usual decimals, since each further one tells more of the people
 *     behind it
 */
record RatedTables(InTouchAim aim, Audience audience) {

    /** The same document with ratings, and a note that says what they are. */
    Document rated(Document document) {
        return document.withTables(this::rated)
                .and(new Text(
                        Role.NOTE,
                        "In touch is rated Green at %s and above, Amber at %s and above, Red below that; before rounding."
                                .formatted(Figures.percentAsGiven(aim.target()), Figures.percentAsGiven(aim.floor()))));
    }

    private Table rated(Table table) {
        return table.withLower(table.lower().stream()
                .flatMap(row -> isOfRates(row)
                        ? Stream.of(audience == Audience.PUBLIC ? row : withEnoughDecimals(row), ratings(row))
                        : Stream.of(row))
                .toList());
    }

    private static boolean isOfRates(Row row) {
        return row.cells().get(0) instanceof Cell.Figure figure
                && figure.of()
                        .filter(counted -> counted.kind() == Quantity.Kind.SHARE)
                        .isPresent();
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
                        .map(rate -> new Cell.Rated(
                                Rating.of(rate.value(), aim), rate.of().map(this::says)))
                        .toList());
    }

    /** What a rating tells of the rate: from where to where it runs. */
    private Printed says(Quantity rate) {
        return Rating.of(rate.value() / rate.of(), aim)
                .map(rating -> rate.printed(rating.low(aim), rating.high(aim)))
                .orElse(rate.printed(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    }

    private static List<Cell.Figure> figures(Row rates) {
        return rates.cells().stream().map(Cell.Figure.class::cast).toList();
    }
}
