package org.carecast.io.csv;

import java.util.Locale;

/** Characters that nobody sees and that do harm: those that control a machine, and those that turn the words after them around. */
public final class InvisibleCharacters {

    private InvisibleCharacters() {}

    /** Whether words hold one. */
    public static boolean isIn(String words) {
        return words.chars().anyMatch(each -> Character.isISOControl(each) || turns(each));
    }

    /** The text with every kind of space as one, and without marks that take no room, such as a byte order mark or a soft hyphen. */
    public static String removedFrom(String text) {
        StringBuilder seen = new StringBuilder();
        text.codePoints().forEach(each -> {
            if (Character.isWhitespace(each) || Character.isSpaceChar(each)) {
                seen.append(' ');
            } else if (!Character.isISOControl(each)
                    && Character.getType(each) != Character.FORMAT
                    && !isFiller(each)) {
                seen.appendCodePoint(each);
            }
        });
        return seen.toString().strip();
    }

    /** Letters and marks that fill a place and show nothing. */
    private static boolean isFiller(int each) {
        return each == '\u115F'
                || each == '\u1160'
                || each == '\u3164'
                || each == '\uFFA0'
                || each == '\u034F'
                || ('\uFE00' <= each && each <= '\uFE0F');
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
