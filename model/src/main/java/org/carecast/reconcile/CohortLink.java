package org.carecast.reconcile;

/**
 * That the people of one row are those of the next row a year later: nobody joined them and nobody left.
 *
 * @param younger where they stand first
 * @param older where they stand a year later, a year older
 */
public record CohortLink(TableFigure younger, TableFigure older) implements TableClaim {

    /** Whether no number of people would be printed as both figures. */
    public boolean isBroken() {
        return younger.rounded()
                .flatMap(first -> older.rounded().map(second -> !first.overlaps(second)))
                .orElse(false);
    }
}
