package org.carecast.io.ssda903;

/**
 * What is said first of an import, since it may be no council that came out.
 *
 * @param words a sentence without its full stop
 * @param refuses whether it makes no study unless losses are accepted
 */
record Warning(String words, boolean refuses) {

    /** As a sentence. */
    String sentence() {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
