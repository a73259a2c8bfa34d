package org.carecast.io.ssda903;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.carecast.io.csv.InvisibleCharacters;

/** The CHILD of a row without what cannot be seen and what a spreadsheet does to it, so that files link. */
final class ChildId {

    // A whole number in a column with gaps.
    private static final String POINT_NOUGHT = ".0";
    private static final Pattern SHORTENED = Pattern.compile("\\d(?:[.,]\\d+)?E\\+\\d+");

    private ChildId() {}

    /** Whether it stands for any number of children, such as 1.23E+11. */
    static boolean isShortened(String cell) {
        return cell.indexOf("E+") > 0 && SHORTENED.matcher(cell).matches();
    }

    /**
     * The id by which rows are linked: in capitals, without spaces and letters that show nothing, and of digits alone without the zeros before them,
     * which a spreadsheet loses. It is empty of a cell that shows nothing.
     */
    static String of(String cell) {
        String seen = isPlain(cell) ? cell : seen(cell);
        boolean padded = seen.endsWith(POINT_NOUGHT) && isDigits(seen, seen.length() - POINT_NOUGHT.length());
        String id = padded ? seen.substring(0, seen.length() - POINT_NOUGHT.length()) : seen;
        if (id.isEmpty() || id.charAt(0) != '0' || !isDigits(id, id.length())) {
            return id;
        }
        int first = 0;
        while (first < id.length() - 1 && id.charAt(first) == '0') {
            first++;
        }
        return id.substring(first);
    }

    /** Most are, and need no more looking at. */
    private static boolean isPlain(String cell) {
        return cell.chars()
                .allMatch(
                        letter -> letter > ' ' && letter < 0x7F && letter != '\'' && !(letter >= 'a' && letter <= 'z'));
    }

    private static String seen(String cell) {
        String plain = Normalizer.normalize(InvisibleCharacters.removedFrom(cell), Normalizer.Form.NFKC);
        // An apostrophe before a number makes text of it.
        return plain.replace(" ", "").replaceFirst("^['\u2018\u2019`]+", "").toUpperCase(Locale.ROOT);
    }

    private static boolean isDigits(String text, int length) {
        return length > 0 && text.chars().limit(length).allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
