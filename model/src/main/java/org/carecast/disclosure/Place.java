package org.carecast.disclosure;

/**
 * Where a figure stands, whatever the scenario: a figure is withheld in all of them or in none.
 *
 * @param table what it stands in
 * @param row which row, top to bottom
 * @param column which column, left to right
 * @param missed how much it is missed when withheld; what is missed least is withheld first
 */
public record Place(String table, int row, int column, Missed missed) {

    /** How much a reader misses a figure, least first. */
    public enum Missed {
        /** One age of one population. */
        DETAIL,
        /** A part of a table that is no total. */
        PART,
        /** A total of one population, or what follows from it. */
        TOTAL,
        /** A total of all populations, or what follows from it. */
        GRAND_TOTAL,
        /** A total at the start or at the end, or what follows from both. */
        HEADLINE
    }

    private static final String ASSUMPTIONS = "assumptions.csv";

    /** The place of an assumption that is given in people, by the line of its row. */
    public static Place ofAssumption(int line) {
        return new Place(ASSUMPTIONS, line, 0, Missed.PART);
    }
}
