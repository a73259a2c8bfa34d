package org.carecast.io.ssda903;

import java.util.regex.Pattern;

/** What a spreadsheet makes of the CHILD of a row when it takes it for a number, and how far that can be mended. */
final class ChildId {

    // A whole number in a column with gaps.
    private static final String POINT_NOUGHT = ".0";
    private static final Pattern SHORTENED = Pattern.compile("\\d(?:[.,]\\d+)?E\\+\\d+");

    private ChildId() {}

    /** Whether it stands for any number of children, such as 1.23E+11. */
    static boolean isShortened(String cell) {
        return cell.indexOf("E+") > 0 && SHORTENED.matcher(cell).matches();
    }

    /** The id by which rows are linked: of digits alone without the zeros before them, which a spreadsheet loses. */
    static String of(String cell) {
        boolean padded = cell.endsWith(POINT_NOUGHT) && isDigits(cell, cell.length() - POINT_NOUGHT.length());
        String id = padded ? cell.substring(0, cell.length() - POINT_NOUGHT.length()) : cell;
        if (id.charAt(0) != '0' || !isDigits(id, id.length())) {
            return id;
        }
        int first = 0;
        while (first < id.length() - 1 && id.charAt(first) == '0') {
            first++;
        }
        return id.substring(first);
    }

    private static boolean isDigits(String text, int length) {
        return length > 0 && text.chars().limit(length).allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
