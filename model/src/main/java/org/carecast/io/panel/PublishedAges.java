package org.carecast.io.panel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carecast.time.AgeBand;

/** Reads ages as published tables write them: 19, Aged 19, 17 to 18 years, 19to21. */
final class PublishedAges {

    private static final Pattern AROUND = Pattern.compile("\\b(?:aged?|years?|olds?|yrs?)\\b|\\bcare leavers?\\b");
    private static final Pattern AGES =
            Pattern.compile("(\\d{1,2})(?:\\.0+)?(?:\\s*(?:to|and|or|[\u2013/&-])\\s*(\\d{1,2}))?");

    private PublishedAges() {}

    /** The ages, empty if it names none. */
    static Optional<AgeBand> parse(String text) {
        Matcher matcher = AGES.matcher(AROUND.matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(matcher.group(1));
        int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
        return to < from ? Optional.empty() : Optional.of(new AgeBand(from, to));
    }
}
