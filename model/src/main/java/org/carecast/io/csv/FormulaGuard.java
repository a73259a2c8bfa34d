package org.carecast.io.csv;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a label for a formula, as OWASP advises ("CSV injection"): an apostrophe goes before it, and is taken
 * away again when the cell is read.
 *
 * <p>A number with a minus stays a number. A label that looks guarded by itself gets a further apostrophe, so that every cell comes back as it
 * was.
 */
public final class FormulaGuard {

    // The signs that begin a formula, also in the width of East Asian letters, and the characters that a spreadsheet
    // drops before one.
    private static final String BEGINS = "[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]";
    private static final Pattern HARMFUL = Pattern.compile("'*" + BEGINS + ".*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+" + BEGINS + ".*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-\\d[\\d,]*(\\.\\d+)?([eE][+-]?\\d+)?%?");

    private FormulaGuard() {}

    /** The cell as it may be written. */
    public static String guarded(String cell) {
        boolean isHarmless = cell.isEmpty()
                || !HARMFUL.matcher(cell).matches()
                || NUMBER.matcher(cell).matches();
        return isHarmless ? cell : "'" + cell;
    }

    /** The cell as it was before it was written; one that is not guarded stays as it is. */
    static String unguarded(String cell) {
        return cell.startsWith("'") && GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
