package org.carecast.io.panel;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.carecast.cohort.Stock;

/** Reads a count of people as published tables write it: 224, 1,224 or 1 224. */
final class PublishedCount {

    private static final Pattern PEOPLE = Pattern.compile("(\\d{1,9}|\\d{1,3}(?:[,\u2009 ]\\d{3})+)(?:\\.0+)?");

    private PublishedCount() {}

    /** The count; empty if it is none, or of more people than a council can have. */
    static OptionalInt parse(String text) {
        if (!PEOPLE.matcher(text).matches()) {
            return OptionalInt.empty();
        }
        int people = Integer.parseInt(text.replaceAll("\\.0+$", "").replaceAll("[,\u2009 ]", ""));
        return people <= Stock.MOST_PEOPLE ? OptionalInt.of(people) : OptionalInt.empty();
    }
}
