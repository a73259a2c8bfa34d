package org.carecast.io.csv;

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

    /** Embeddings, overrides and isolates, which reach beyond the words they stand in; a mark of direction does not. */
    private static boolean turns(int each) {
        return ('\u202A' <= each && each <= '\u202E') || ('\u2066' <= each && each <= '\u2069');
    }
}
