package org.carecast.io.csv;

/** Characters that nobody sees and that do harm: those that control a machine, and those that turn the words after them around. */
public final class InvisibleCharacters {

    private InvisibleCharacters() {}

    /** Whether words hold one. */
    public static boolean isIn(String words) {
        return words.chars().anyMatch(each -> Character.isISOControl(each) || turns(each));
    }

    /** Embeddings, overrides and isolates, which reach beyond the words they stand in; a mark of direction does not. */
    private static boolean turns(int each) {
        return ('\u202A' <= each && each <= '\u202E') || ('\u2066' <= each && each <= '\u2069');
    }
}
