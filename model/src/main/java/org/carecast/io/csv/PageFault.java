package org.carecast.io.csv;

/**
 * Where a page can be read no further.
 *
 * @param line 1 for the first
 * @param column 1 for the first
 * @param what what is wrong
 * @param remedy what would be right
 */
public record PageFault(int line, int column, String what, String remedy) {

    /** The same as a problem of a file. */
    public Problem of(String file) {
        return new Problem(file, line, column, what, remedy);
    }
}
