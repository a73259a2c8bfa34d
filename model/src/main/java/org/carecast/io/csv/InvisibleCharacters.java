package org.carecast.io.csv;

import java.util.Locale;

/** Characters that nobody sees and that do harm: those that control a machine, and those that turn the words after them around. */
public final class InvisibleCharacters {

    private InvisibleCharacters() {}

    /** Whether words hold one. */
    public static boolean isIn(String words) {
        return words.chars().anyMatch(each -> Character.isISOControl(each) || turns(each));
    }

    /** The words as a terminal may show them: a character that nobody sees is a backslash, u and its four digits, such as 001b. */
    public static String shown(String words) {
        if (words.chars().noneMatch(InvisibleCharacters::isHidden)) {
            return words;
        }
        StringBuilder shown = new StringBuilder();
        words.chars()
                .forEach(each -> shown.append(
                        isHidden(each) ? String.format(Locale.ROOT, "\\u%04x", each) : String.valueOf((char) each)));
        return shown.toString();
    }

    private static boolean isHidden(int each) {
        int type = Character.getType(each);
        return Character.isISOControl(each)
                || turns(each)
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** Embeddings, overrides and isolates, which reach beyond the words they stand in; a mark of direction does not. */
    private static boolean turns(int each) {
        return ('\u202A' <= each && each <= '\u202E') || ('\u2066' <= each && each <= '\u2069');
    }
}
