package org.carecast.reconcile;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.carecast.linear.LinearSystem.Range;
import org.carecast.reconcile.TableFigure.Kind;

/**
 * Numbers near those behind a table, from which the arithmetic starts; no result rests on how near they are.
 *
 * @param rates between which the rate of a table lies, by its number, as far as that is known
 */
record StartingPoint(Map<Integer, Range> rates) {

    /** People as printed, or else what is left of their total; those in touch, where not printed, as if all were. */
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

    /** The rate in the middle of what it may be, or as printed, or 1. */
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
