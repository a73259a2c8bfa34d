package org.carecast.io.csv;

/**
 * Something wrong in a file of a study.
 *
 * @param file the file, as the user named its folder
 * @param row the line, 1 for the first
 * @param column the column, 1 for the first
 * @param what what is wrong
 * @param remedy what would be right
 */
public record Problem(String file, int row, int column, String what, String remedy) {

    /** What is said of a cell that waits for what only the council can know. */
    static final String STILL_TO_FILL_IN = "still to fill in";

    /** Whether nothing is wrong with the cell but that it waits to be filled in. */
    public boolean isStillToFillIn() {
        return what.equals(STILL_TO_FILL_IN);
    }

    @Override
    public String toString() {
        return file + ":" + row + ":" + column + ": " + what + "; " + remedy;
    }
}
