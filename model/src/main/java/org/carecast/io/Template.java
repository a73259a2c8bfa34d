package org.carecast.io;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carecast.assumption.Parameter;
import org.carecast.time.Horizon;

/** A text of a new study, in which {@code {name}} stands for something to be put in; what is put in is not looked at again. */
record Template(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

    // The months of the first and the last change of the rates.
    private static final String RATES = "scenarios/rates-follow-prices.csv";
    private static final YearMonth FIRST_OF_RATES = YearMonth.of(2027, 4);
    private static final YearMonth LAST_OF_RATES = YearMonth.of(2030, 4);

    /** The scenario of rates that follow prices, for a study that has a level of rates and in whose months all changes fall. */
    static Stream<String> ofRates(Map<String, String> words, Horizon horizon) {
        boolean holdsAll = horizon.opening().isBefore(FIRST_OF_RATES)
                && !horizon.last().isBefore(LAST_OF_RATES)
                && !words.get(Parameter.GRANT_LEVEL.id()).isEmpty();
        return holdsAll ? Stream.of(RATES) : Stream.of();
    }

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
