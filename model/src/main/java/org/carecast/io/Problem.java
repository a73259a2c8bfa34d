package org.carecast.io;

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

    @Override
    public String toString() {
        return file + ":" + row + ":" + column + ": " + what + "; " + remedy;
    }
}
