package org.carecast.evidence;

/**
 * The place of a row in a file of the study, such as {@code assumptions.csv:12}.
 *
 * @param file the file, as the user named its folder
 * @param line the line on which the row begins, 1 for the first
 */
public record FileRow(String file, int line) {

    /** The place of a row that readers are not told. */
    public static final FileRow UNTOLD = new FileRow("", 0);

    /** The place without the folders, which differ from machine to machine. */
    public String place() {
        return equals(UNTOLD)
                ? ""
                : file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1) + ":" + line;
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
