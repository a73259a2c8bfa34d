package org.carecast.reconcile;

/**
 * A cohort that keeps its size: the people of one row are the people of the next row a year later.
 *
 * @param younger their figure in the first year
 * @param older their figure a year later, when they are a year older
 */
public record CohortLink(TableFigure younger, TableFigure older) implements TableClaim {

    /** Whether the two figures differ by more than rounding, so that the cohort cannot have kept its size. */
    public boolean isBroken() {
        return younger.rounded()
                .flatMap(first -> older.rounded().map(second -> !first.overlaps(second)))
                .orElse(false);
    }
}
