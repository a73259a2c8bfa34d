package org.carecast.cli.option;

import java.util.Optional;
import java.util.stream.Stream;
import org.carecast.assumption.Parameter;

/**
 * What is to be explained: a parameter, all costs or all rates of grants.
 *
 * @param word as it was typed
 * @param parameter the parameter; empty for costs and rates
 */
public record Explained(String word, Optional<Parameter> parameter) {

    /** The word for all costs. */
    public static final String COSTS = "costs";

    /** The word for all rates of grants. */
    public static final String RATES = "rates";

    /** What a word names, empty if it names nothing. */
    static Optional<Explained> parse(String word) {
        return Parameter.parse(word)
                .map(parameter -> new Explained(word, Optional.of(parameter)))
                .or(() -> Stream.of(COSTS, RATES)
                        .filter(word::equals)
                        .map(each -> new Explained(each, Optional.empty()))
                        .findFirst());
    }
}
