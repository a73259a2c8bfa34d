package org.carecast.disclosure;

/**
 * The place of a figure, the same in all scenarios: a figure is withheld in all of them or in none.
 *
 * @param table the table or file
 * @param row the row, from top to bottom
 * @param column the column, from left to right
 * @param missed how much readers miss the figure; what they miss least is withheld first
 */
public record Place(String table, int row, int column, Missed missed) {

    /** How much readers miss a figure that is withheld, least first. */
    public enum Missed {
        /** One age of one population. */
        DETAIL,
        /** A part of a table that is not a total. */
        PART,
        /** A total of one population, or a figure that follows from it. */
        TOTAL,
        /** A total of all populations, or a figure that follows from it. */
        GRAND_TOTAL,
        /** A total at the start or the end of the forecast, or a figure that follows from both. */
        HEADLINE
    }

    private static final String ASSUMPTIONS = "assumptions.csv";

    /** The place of an assumption that is given in people, by the line of its row. */
    public static Place ofAssumption(int line) {
        return new Place(ASSUMPTIONS, line, 0, Missed.PART);
    }
}
