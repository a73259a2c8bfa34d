package org.carecast.reconcile;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.evidence.Figure;
import org.carecast.reconcile.Reconciliation.Asked;
import org.carecast.reconcile.TableFigure.Kind;

/** A printed table as a test writes it down: a row a line, the label and then a figure for each November from 2017 on, - for none. */
public final class Paper {

    public static final Asked PLAIN = new Asked(false, false);
    public static final Asked COHORTS = new Asked(true, false);
    private static final Map<Kind, String> NAMES =
            Map.of(Kind.TOTAL, "Total", Kind.IN_TOUCH_RATE, "In touch rate", Kind.IN_TOUCH, "In touch");

    private Paper() {}

    public static YearMonth november(int year) {
        return YearMonth.of(year, 11);
    }

    public static PrintedTable table(int number, String population, String... rows) {
        List<TableFigure> figures = new ArrayList<>();
        for (String row : rows) {
            String[] cells = row.split("\\s*\\|\\s*");
            for (int column = 1; column < cells.length; column++) {
                figures.add(figure(number, cells[0].strip(), 2016 + column, cells[column]));
            }
        }
        return PrintedTable.of(number, population, figures, NAMES);
    }

    private static TableFigure figure(int number, String label, int year, String printed) {
        Kind kind = NAMES.entrySet().stream()
                .filter(name -> name.getValue().equals(label))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Kind.PEOPLE);
        Optional<Figure> figure = printed.equals("-")
                ? Optional.empty()
                : Optional.of(Figure.parse(printed).orElseThrow());
        return new TableFigure(number, kind, label, november(year), figure, false);
    }

    /** The same table with another number printed at one place. */
    public static PrintedTable with(PrintedTable table, TableFigure place, String printed) {
        TableFigure changed = new TableFigure(
                place.table(),
                place.kind(),
                place.label(),
                place.asAt(),
                Optional.of(new Figure.Shown(new BigDecimal(printed))),
                false);
        return new PrintedTable(
                table.number(),
                table.population(),
                table.figures().stream()
                        .map(figure -> figure.equals(place) ? changed : figure)
                        .toList());
    }

    /** The same table with nothing printed at one place. */
    public static PrintedTable without(PrintedTable table, TableFigure place) {
        return new PrintedTable(
                table.number(),
                table.population(),
                table.figures().stream()
                        .map(figure -> figure.equals(place)
                                ? new TableFigure(
                                        figure.table(),
                                        figure.kind(),
                                        figure.label(),
                                        figure.asAt(),
                                        Optional.empty(),
                                        false)
                                : figure)
                        .toList());
    }

    public static TableFigure at(PrintedTable table, String label, int year) {
        return table.figures().stream()
                .filter(figure -> figure.label().equals(label) && figure.asAt().equals(november(year)))
                .findFirst()
                .orElseThrow();
    }

    public static Reconciliation judge(PrintedTable... tables) {
        return Reconciliation.of(List.of(tables), PLAIN);
    }
}
