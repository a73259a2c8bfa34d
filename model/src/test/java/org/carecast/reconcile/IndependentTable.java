package org.carecast.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecast.linear.LinearSystem.Bound;
import org.carecast.linear.LinearSystem.Range;
import org.carecast.linear.OjAlgo;
import org.carecast.reconcile.TableFigure.Kind;

/**
 * One printed table with one in-touch rate, written down once more and solved by ojAlgo.
 *
 * <p>Twice over, so that all that is asked is linear. In people: the unknowns are the people of each row and month, and k, the people for
 * each one in touch; those in touch are the total divided by k. In those in touch: the unknowns are the same people times the rate, and
 * the rate itself.
 */
final class IndependentTable {

    private static final double INFINITE = Double.POSITIVE_INFINITY;
    // A high end of rounding is not reached.
    private static final double NOT_REACHED = 1e-6;

    private final PrintedTable table;
    private final List<TableFigure> cells;
    private final Set<TableFigure> kept;

    /** @param kept the figures that are taken for right */
    IndependentTable(PrintedTable table, Set<TableFigure> kept) {
        this.table = table;
        this.cells = table.of(Kind.PEOPLE).toList();
        this.kept = kept;
    }

    boolean isPossible() {
        return OjAlgo.isFeasible(cells.size() + 1, inPeople(NOT_REACHED));
    }

    Range range(TableFigure figure) {
        List<Bound> bounds = switch (figure.kind()) {
            case PEOPLE, TOTAL -> inPeople(0);
            case IN_TOUCH, IN_TOUCH_RATE -> inTouch();
        };
        double[] weights = switch (figure.kind()) {
            case PEOPLE -> sum(List.of(figure), 0);
            case TOTAL, IN_TOUCH -> sum(table.people(figure.asAt()), 0);
            case IN_TOUCH_RATE -> sum(List.of(), 1);
        };
        return OjAlgo.range(cells.size() + 1, bounds, weights).orElseThrow();
    }

    private List<Bound> inPeople(double away) {
        List<Bound> bounds = new ArrayList<>();
        cells.forEach(cell -> bounds.add(Bound.of(0, sum(List.of(cell), 0), INFINITE)));
        bounds.add(Bound.of(1, sum(List.of(), 1), INFINITE));
        for (TableFigure figure : table.figures()) {
            Optional<Rounded> printed = figure.rounded().filter(any -> kept.contains(figure));
            if (printed.isEmpty()) {
                continue;
            }
            double low = printed.get().low();
            double high = printed.get().high() - (printed.get().isExact() ? 0 : away);
            List<TableFigure> month = table.people(figure.asAt());
            switch (figure.kind()) {
                case PEOPLE -> bounds.add(Bound.of(low, sum(List.of(figure), 0), high));
                case TOTAL -> bounds.add(Bound.of(low, sum(month, 0), high));
                case IN_TOUCH -> {
                    bounds.add(Bound.of(0, sum(month, -low), INFINITE));
                    bounds.add(Bound.of(-INFINITE, sum(month, -high), 0));
                }
                case IN_TOUCH_RATE -> bounds.add(Bound.of(1 / high, sum(List.of(), 1), 1 / low));
            }
        }
        return bounds;
    }

    private List<Bound> inTouch() {
        List<Bound> bounds = new ArrayList<>();
        cells.forEach(cell -> bounds.add(Bound.of(0, sum(List.of(cell), 0), INFINITE)));
        bounds.add(Bound.of(0, sum(List.of(), 1), 1));
        for (TableFigure figure : table.figures()) {
            Optional<Rounded> printed = figure.rounded().filter(any -> kept.contains(figure));
            if (printed.isEmpty()) {
                continue;
            }
            double low = printed.get().low();
            double high = printed.get().high();
            List<TableFigure> month = table.people(figure.asAt());
            switch (figure.kind()) {
                case PEOPLE -> {
                    bounds.add(Bound.of(0, sum(List.of(figure), -low), INFINITE));
                    bounds.add(Bound.of(-INFINITE, sum(List.of(figure), -high), 0));
                }
                case TOTAL -> {
                    bounds.add(Bound.of(0, sum(month, -low), INFINITE));
                    bounds.add(Bound.of(-INFINITE, sum(month, -high), 0));
                }
                case IN_TOUCH -> bounds.add(Bound.of(low, sum(month, 0), high));
                case IN_TOUCH_RATE -> bounds.add(Bound.of(low, sum(List.of(), 1), high));
            }
        }
        return bounds;
    }

    /** Some cells once each, and the last unknown as many times as given. */
    private double[] sum(List<TableFigure> some, double last) {
        double[] weights = new double[cells.size() + 1];
        some.forEach(cell -> weights[cells.indexOf(cell)] = 1);
        weights[cells.size()] = last;
        return weights;
    }
}
