package org.carecast.reconcile;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.carecast.linear.LinearSystem.Range;
import org.carecast.reconcile.TableFigure.Kind;

/**
 * A rough solution of a table from which the arithmetic starts, so that it keeps more digits; no result depends on how close it is.
 *
 * @param rates the range in which the rate of a table lies, by the number of the table, as far as it is known
 */
record StartingPoint(Map<Integer, Range> rates) {

    /** People as printed, or else an equal share of the rest of their total; people in touch, where not printed, as the total. */
    double people(PrintedTable table, TableFigure figure) {
        return figure.number().orElseGet(() -> {
            double total = table.at(Kind.TOTAL, figure.asAt())
                    .map(TableFigure::number)
                    .orElse(OptionalDouble.empty())
                    .orElse(0);
            return figure.kind() == Kind.IN_TOUCH ? total : left(table.people(figure.asAt()), total);
        });
    }

    private static double left(List<TableFigure> people, double total) {
        double printed = people.stream()
                .flatMapToDouble(figure -> figure.number().stream())
                .sum();
        long hidden =
                people.stream().filter(figure -> figure.number().isEmpty()).count();
        return Math.max(0, total - printed) / Math.max(1, hidden);
    }

    /** The middle of the range of the rate, or the rate as printed, or 1. */
    double rate(PrintedTable table) {
        Range within = rates.get(table.number());
        if (within != null) {
            return (within.least() + within.greatest()) / 2;
        }
        return table.of(Kind.IN_TOUCH_RATE)
                .flatMapToDouble(figure -> figure.number().stream())
                .filter(rate -> rate > 0)
                .findFirst()
                .orElse(1);
    }
}
