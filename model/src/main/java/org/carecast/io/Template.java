package org.carecast.io;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of a new study, in which {@code {name}} stands for something to be put in; what is put in is not looked at again. */
record Template(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

    /** The template of a file, which comes with the program. */
    static Template of(String file) {
        return new Template(new String(NationalFolder.resource("study/" + file), StandardCharsets.UTF_8));
    }

    /** The text with every place filled; a place of which nothing is known is a fault of the program. */
    String filled(Map<String, String> words) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(Optional.ofNullable(words.get(place.group(1)))
                        .orElseThrow(() -> new IllegalStateException("nothing to put in for " + place.group()))));
    }
}
